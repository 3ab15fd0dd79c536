package dev.automl.zoo.transform;

import java.util.List;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The directions in which sparse rows stretch the most: the first right singular vectors of the matrix X that they make.
 *
 * <p>Subspace iteration: a few more directions than asked for, at first random ones, are multiplied by X'X and made
 * orthogonal, again and again; within the space that they end up in, an eigenvalue decomposition of a small matrix finds the
 * directions. Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53, 2011.
 */
final class TruncatedSvd {

    private static final int SPARE = 10;
    private static final int ITERATIONS = 10;
    private static final long SEED = 1;
    private static final double NEGLIGIBLE = 1e-10;

    private TruncatedSvd() {}

    /**
     * The directions, those that stretch most first; the largest number of each is positive. There are fewer than asked for
     * if the rows have no more.
     *
     * @param width of a row
     * @param count how many directions, at least 1
     * @return one array for each direction, as long as a row is wide
     */
    static double[][] directions(List<Vocabulary.Weights> rows, int width, int count) {
        if (width == 0) {
            return new double[0][];
        }
        double[][] basis = new double[Math.min(count + SPARE, width)][width];
        Random random = new Random(SEED);
        for (double[] direction : basis) {
            for (int i = 0; i < width; i++) {
                direction[i] = random.nextDouble() - 0.5;
            }
        }
        for (int i = 0; i < ITERATIONS; i++) {
            makeOrthonormal(basis);
            basis = multiplied(rows, basis, width);
        }
        makeOrthonormal(basis);
        return principal(basis, multiplied(rows, basis, width), count);
    }

    /** X'X times each direction. */
    private static double[][] multiplied(List<Vocabulary.Weights> rows, double[][] basis, int width) {
        double[][] product = new double[basis.length][width];
        for (int d = 0; d < basis.length; d++) {
            for (Vocabulary.Weights row : rows) {
                double length = dot(row, basis[d]);
                for (int i = 0; i < row.places().length; i++) {
                    product[d][row.places()[i]] += row.values()[i] * length;
                }
            }
        }
        return product;
    }

    /** Of a direction that is a mixture of those before it, nothing is left: it becomes 0. */
    private static void makeOrthonormal(double[][] basis) {
        for (int d = 0; d < basis.length; d++) {
            double before = Math.sqrt(dot(basis[d], basis[d]));
            for (int round = 0; round < 2; round++) { // the second one takes away what rounding has left
                for (int other = 0; other < d; other++) {
                    subtract(basis[d], dot(basis[d], basis[other]), basis[other]);
                }
            }
            double length = Math.sqrt(dot(basis[d], basis[d]));
            double factor = length > NEGLIGIBLE * before ? 1 / length : 0;
            for (int i = 0; i < basis[d].length; i++) {
                basis[d][i] *= factor;
            }
        }
    }

    /** The eigenvectors of X'X within the space of the basis. */
    private static double[][] principal(double[][] basis, double[][] multiplied, int count) {
        RealMatrix small = new Array2DRowRealMatrix(basis.length, basis.length);
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = dot(basis[i], multiplied[j]);
                small.setEntry(i, j, value);
                small.setEntry(j, i, value);
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(small);
        double[] values = eigen.getEigenvalues();
        int found = 0;
        while (found < Math.min(count, values.length) && values[found] > NEGLIGIBLE * values[0]) {
            found++;
        }
        double[][] directions = new double[found][];
        for (int d = 0; d < found; d++) {
            directions[d] = mixed(basis, eigen.getEigenvector(d).toArray());
        }
        return directions;
    }

    private static double[] mixed(double[][] basis, double[] shares) {
        double[] mixture = new double[basis[0].length];
        for (int d = 0; d < basis.length; d++) {
            subtract(mixture, -shares[d], basis[d]);
        }
        int largest = 0;
        for (int i = 1; i < mixture.length; i++) {
            largest = Math.abs(mixture[i]) > Math.abs(mixture[largest]) ? i : largest;
        }
        double sign = Math.signum(mixture[largest]);
        for (int i = 0; i < mixture.length; i++) {
            mixture[i] *= sign;
        }
        return mixture;
    }

    private static double dot(Vocabulary.Weights row, double[] direction) {
        double sum = 0;
        for (int i = 0; i < row.places().length; i++) {
            sum += row.values()[i] * direction[row.places()[i]];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] direction) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * direction[i];
        }
    }
}
