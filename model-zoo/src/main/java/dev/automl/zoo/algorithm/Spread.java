package dev.automl.zoo.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * How rows scatter around their centre: a covariance matrix, taken apart into directions. It never holds more numbers than
 * the rows did, however many columns there are.
 *
 * @param directions of length 1, at right angles to each other
 * @param variances along the directions
 * @param rest the variance along any other direction
 */
record Spread(double[][] directions, double[] variances, double rest) {

    /** Directions with less of the largest variance than this are rounding errors. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final int BLOCK = 1_000;

    /**
     * Takes apart the weighted sum of the products of each row with itself.
     *
     * @param rows whose centre is 0
     * @param weights of the rows, 0 or more
     * @param shrinkage from 0 to 1: how far the variances are pulled towards {@code usual}
     * @param usual the variance of a column, above 0
     */
    static Spread of(double[][] rows, double[] weights, double shrinkage, double usual) {
        double rest = shrinkage * usual;
        int[] counted =
                IntStream.range(0, rows.length).filter(row -> weights[row] > 0).toArray();
        boolean wide = rows[0].length > counted.length;
        double[][] few = wide ? scaled(rows, weights, counted) : new double[0][];
        Matrix.EVD parts = (wide ? new Matrix(few).aat() : products(rows, weights, counted)).eigen(false, true, true);
        double[] found = parts.wr; // in rising order
        double least = NEGLIGIBLE * found[found.length - 1];
        int first = 0;
        while (first < found.length && !(found[first] > least)) {
            first++;
        }
        double[][] directions = new double[found.length - first][];
        double[] variances = new double[directions.length];
        for (int i = 0; i < directions.length; i++) {
            double[] vector = column(parts.Vr, first + i);
            directions[i] = wide ? combination(few, vector, Math.sqrt(found[first + i])) : vector;
            variances[i] = (1 - shrinkage) * found[first + i] + rest;
        }
        return new Spread(directions, variances, rest);
    }

    /** In blocks, so that the rows are not held twice. */
    private static Matrix products(double[][] rows, double[] weights, int[] counted) {
        Matrix sum = new Matrix(rows[0].length, rows[0].length);
        for (int from = 0; from < counted.length; from += BLOCK) {
            int[] block = Arrays.copyOfRange(counted, from, Math.min(counted.length, from + BLOCK));
            sum.add(1, new Matrix(scaled(rows, weights, block)).ata());
        }
        sum.uplo(UPLO.LOWER);
        return sum;
    }

    private static double[][] scaled(double[][] rows, double[] weights, int[] chosen) {
        double[][] scaled = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            double factor = Math.sqrt(weights[chosen[i]]);
            scaled[i] =
                    Arrays.stream(rows[chosen[i]]).map(value -> factor * value).toArray();
        }
        return scaled;
    }

    private static double[] column(Matrix matrix, int column) {
        double[] values = new double[matrix.nrows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.get(i, column);
        }
        return values;
    }

    private static double[] combination(double[][] rows, double[] weights, double divisor) {
        double[] sum = new double[rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < sum.length; column++) {
                sum[column] += weights[row] / divisor * rows[row][column];
            }
        }
        return sum;
    }

    /** The logarithm of the determinant of the covariance matrix, for this many columns. */
    double logDeterminant(int columns) {
        double sum = (columns - variances.length) * (columns > variances.length ? StrictMath.log(rest) : 0);
        for (double variance : variances) {
            sum += StrictMath.log(variance);
        }
        return sum;
    }

    /** A vector times the inverse of the covariance matrix. */
    double[] divide(double[] vector) {
        double[] left = vector.clone();
        double[] quotient = new double[vector.length];
        for (int i = 0; i < directions.length; i++) {
            double along = dot(directions[i], vector);
            for (int column = 0; column < vector.length; column++) {
                left[column] -= along * directions[i][column];
                quotient[column] += along / variances[i] * directions[i][column];
            }
        }
        for (int column = 0; column < vector.length && directions.length < vector.length; column++) {
            quotient[column] += left[column] / rest;
        }
        return quotient;
    }

    /** The squared length of a vector, measured in standard deviations (Mahalanobis). */
    double squaredLength(double[] vector) {
        double left = dot(vector, vector);
        double sum = 0;
        for (int i = 0; i < directions.length; i++) {
            double along = dot(directions[i], vector);
            left -= along * along;
            sum += along * along / variances[i];
        }
        return directions.length < vector.length ? sum + Math.max(0, left) / rest : sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
