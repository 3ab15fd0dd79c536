package dev.automl.zoo.transform;

import java.util.Arrays;

/**
 * A power transformation that makes skewed numbers more symmetric: Yeo and Johnson, A new family of power transformations
 * to improve normality or symmetry, Biometrika 87, 2000.
 *
 * <p>It keeps order and sign. The exponent lambda says how strong it is: 1 changes nothing, 0 is the logarithm of 1 + x for
 * positive numbers; below 1 it draws in large numbers, above 1 it draws in negative ones.
 */
public final class YeoJohnson {

    /** More numbers than this are thinned out: lambda hardly changes, and takes no longer. */
    private static final int MAX_VALUES = 10_000;

    private static final double MIN_LAMBDA = -10;
    private static final double MAX_LAMBDA = 12; // as far from 1 as the other end
    private static final double TOLERANCE = 1e-7;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private YeoJohnson() {}

    /** The transformed number; {@code NaN} stays. Infinite if it is too large for a double. */
    public static double apply(double value, double lambda) {
        return value < 0 ? -power(-value, 2 - lambda) : power(value, lambda);
    }

    /**
     * The number that {@link #apply} makes this of; {@code NaN} stays. Infinite if there is none: for a lambda below 0 all
     * results lie below -1 / lambda, for one above 2 above -1 / (lambda - 2).
     */
    public static double inverse(double value, double lambda) {
        return value < 0 ? -root(-value, 2 - lambda) : root(value, lambda);
    }

    /** ((1 + x)^lambda - 1) / lambda for x of 0 or more. */
    private static double power(double x, double lambda) {
        double log = StrictMath.log1p(x);
        return lambda == 0 ? log : StrictMath.expm1(lambda * log) / lambda;
    }

    private static double root(double y, double lambda) {
        if (lambda * y <= -1) {
            return Double.POSITIVE_INFINITY;
        }
        return StrictMath.expm1(lambda == 0 ? y : StrictMath.log1p(lambda * y) / lambda);
    }

    /**
     * The lambda, from -10 to 12, for which the transformed numbers are most like a normal distribution (of maximum
     * likelihood). Their order does not matter.
     *
     * @param values finite numbers; of fewer than two different ones lambda is 1
     */
    public static double lambda(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return 1;
        }
        double[] sample = thinned(sorted);
        // The likelihood has one peak (Marchand et al., SecureFedYJ, NeurIPS 2022), so the golden section finds it.
        double low = MIN_LAMBDA;
        double high = MAX_LAMBDA;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = likelihood(sample, left);
        double atRight = likelihood(sample, right);
        while (high - low > TOLERANCE) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = likelihood(sample, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = likelihood(sample, right);
            }
        }
        double lambda = (low + high) / 2;
        return likelihood(sample, lambda) > likelihood(sample, 1) ? lambda : 1;
    }

    private static double[] thinned(double[] sorted) {
        int count = Math.min(MAX_VALUES, sorted.length);
        double[] sample = new double[count];
        for (int i = 0; i < count; i++) {
            sample[i] = sorted[(int) ((long) i * (sorted.length - 1) / (count - 1))];
        }
        return sample;
    }

    /** The logarithm of the likelihood of lambda, without its constant part. */
    private static double likelihood(double[] values, double lambda) {
        int n = values.length;
        double sum = 0;
        double logs = 0;
        double[] transformed = new double[n];
        for (int i = 0; i < n; i++) {
            transformed[i] = apply(values[i], lambda);
            sum += transformed[i];
            logs += Math.signum(values[i]) * StrictMath.log1p(Math.abs(values[i]));
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : transformed) {
            squares += (value - mean) * (value - mean);
        }
        double variance = squares / n;
        // Where the results are all but equal, or overflow, rounding decides: no lambda to choose.
        if (!(variance > 1e-16 * mean * mean && variance < Double.POSITIVE_INFINITY)) {
            return Double.NEGATIVE_INFINITY;
        }
        return (lambda - 1) * logs - n / 2.0 * StrictMath.log(variance);
    }
}
