package dev.automl.search.sampler;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Proposes points of the unit cube by a tree-structured Parzen estimator (Bergstra et al., Algorithms for hyper-parameter
 * optimization, NIPS 2011), with kernels over all dimensions at once: of some candidates drawn near the good points, the
 * one that is most likely under the density of the good points, against that of the others.
 *
 * <p>Kernels are reflected at the borders of the cube, so that values at the ends of a range are proposed as often as those
 * in its middle. A share of every density is even, so that no region is ruled out.
 */
final class ParzenEstimator {

    private static final double GOOD_SHARE = 0.2;
    private static final int MOST_GOOD = 20;
    private static final int MOST_OTHERS = 50;
    private static final int CANDIDATES = 20;
    private static final double WIDEST = 0.25;
    private static final double NARROWEST = 0.04;

    /** Of a kernel, beside the even density of 1; the rest of its dimensions need no computing then. */
    private static final double NEGLIGIBLE = 1e-9;

    private final List<double[]> good;
    private final List<double[]> others;
    private final int dimensions;

    /** @param ranked points that were tried, the best first; at least two, all of the same length */
    ParzenEstimator(List<double[]> ranked) {
        int count = Math.max(2, Math.min(MOST_GOOD, (int) Math.ceil(GOOD_SHARE * ranked.size())));
        this.good = ranked.subList(0, Math.min(count, ranked.size()));
        this.others = ranked.subList(good.size(), Math.min(ranked.size(), good.size() + MOST_OTHERS));
        this.dimensions = ranked.get(0).length;
    }

    /** A point of the unit cube that promises to be good. */
    double[] propose(SplittableRandom random) {
        double goodWidth = width(good);
        double otherWidth = width(others);
        double[] best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            double[] candidate = draw(goodWidth, random);
            double promise = StrictMath.log(density(candidate, good, goodWidth))
                    - StrictMath.log(density(candidate, others, otherWidth));
            if (promise > highest) {
                highest = promise;
                best = candidate;
            }
        }
        return best;
    }

    /** The more points there are, the narrower their kernels (Scott's rule for this number of dimensions). */
    private double width(List<double[]> points) {
        double width = WIDEST * StrictMath.pow(Math.max(1, points.size()), -1.0 / (4 + Math.min(4, dimensions)));
        return Math.max(NARROWEST, width);
    }

    private double[] draw(double width, SplittableRandom random) {
        int kernel = random.nextInt(good.size() + 1);
        double[] point = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            point[d] = kernel == good.size()
                    ? random.nextDouble()
                    : reflected(good.get(kernel)[d] + width * gaussian(random));
        }
        return point;
    }

    /** The mean of the kernels and of an even density of 1. */
    private double density(double[] at, List<double[]> points, double width) {
        double sum = 1;
        for (double[] point : points) {
            double product = 1;
            for (int d = 0; d < dimensions && product > NEGLIGIBLE; d++) {
                product *= kernel(at[d], point[d], width);
            }
            sum += product;
        }
        return sum / (points.size() + 1);
    }

    private static double kernel(double at, double centre, double width) {
        return (bell((at - centre) / width) + bell((at + centre) / width) + bell((2 - at - centre) / width)) / width;
    }

    private static double bell(double z) {
        return Math.abs(z) > 8 ? 0 : StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double reflected(double value) {
        double folded = Math.abs(value) % 2;
        return folded > 1 ? 2 - folded : folded;
    }

    /** From the standard normal distribution (Box and Muller, 1958); the JDK's own is not the same in every version. */
    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
