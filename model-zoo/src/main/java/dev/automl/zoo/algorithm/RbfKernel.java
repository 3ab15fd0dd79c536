package dev.automl.zoo.algorithm;

/**
 * Says how alike two rows are: the exponential of minus gamma times their squared distance. That is 1 for equal rows, and 0
 * for rows far apart.
 */
record RbfKernel(double gamma) {

    /** How alike two rows of equal length are. */
    double of(double[] row, double[] other) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            double difference = row[column] - other[column];
            sum += difference * difference;
        }
        return StrictMath.exp(-gamma * sum);
    }

    /** How alike a row is to each of the others. */
    double[] to(double[][] others, double[] row) {
        double[] alike = new double[others.length];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = of(row, others[i]);
        }
        return alike;
    }
}
