package dev.automl.zoo.algorithm;

/**
 * Turns margins into log odds with the sigmoid that fits best (Platt, 1999), by Newton's method as in Lin, Lin and Weng,
 * "A note on Platt's probabilistic outputs for support vector machines" (2007).
 *
 * @param slope of the log odds over the margin
 * @param intercept the log odds at margin 0
 */
record PlattScaling(double slope, double intercept) {

    private static final int MAX_ITERATIONS = 100;
    private static final double MIN_STEP = 1e-10;
    private static final double RIDGE = 1e-12;
    private static final double MAX_GRADIENT = 1e-5;
    private static final double MAX_LOG_ODDS = 30;

    /** The probability at a margin. It is never 0 or 1, however far away the margin is. */
    double probability(double margin) {
        double logOdds = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, slope * margin + intercept));
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /**
     * Fits the sigmoid.
     *
     * @param margins of rows that did not take part in the training
     * @param positive whether a row belongs to the class
     * @param rows how many of them to look at
     */
    static PlattScaling fit(double[] margins, boolean[] positive, int rows) {
        int positives = 0;
        for (int row = 0; row < rows; row++) {
            positives += positive[row] ? 1 : 0;
        }
        // Not 1 and 0, so that a class that is separated perfectly does not get probabilities of exactly 1 and 0.
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (rows - positives + 2.0);
        double[] goals = new double[rows];
        for (int row = 0; row < rows; row++) {
            goals[row] = positive[row] ? high : low;
        }

        double slope = 0;
        double intercept = StrictMath.log((positives + 1.0) / (rows - positives + 1.0));
        double loss = loss(margins, goals, slope, intercept);
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double gradientSlope = 0;
            double gradientIntercept = 0;
            double slopeSlope = RIDGE;
            double slopeIntercept = 0;
            double interceptIntercept = RIDGE;
            for (int row = 0; row < rows; row++) {
                double p = 1 / (1 + StrictMath.exp(-(slope * margins[row] + intercept)));
                double difference = p - goals[row];
                double curvature = p * (1 - p);
                gradientSlope += margins[row] * difference;
                gradientIntercept += difference;
                slopeSlope += margins[row] * margins[row] * curvature;
                slopeIntercept += margins[row] * curvature;
                interceptIntercept += curvature;
            }
            if (Math.abs(gradientSlope) < MAX_GRADIENT && Math.abs(gradientIntercept) < MAX_GRADIENT) {
                break;
            }
            double determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
            double stepSlope = -(interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant;
            double stepIntercept = -(slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant;
            double descent = gradientSlope * stepSlope + gradientIntercept * stepIntercept;

            double size = 1;
            double next = loss(margins, goals, slope + stepSlope, intercept + stepIntercept);
            while (!(next < loss + 1e-4 * size * descent) && size >= MIN_STEP) {
                size /= 2;
                next = loss(margins, goals, slope + size * stepSlope, intercept + size * stepIntercept);
            }
            if (size < MIN_STEP) {
                break;
            }
            slope += size * stepSlope;
            intercept += size * stepIntercept;
            loss = next;
        }
        return new PlattScaling(slope, intercept);
    }

    /** The log loss, written so that no exponential overflows. */
    private static double loss(double[] margins, double[] goals, double slope, double intercept) {
        double sum = 0;
        for (int row = 0; row < goals.length; row++) {
            double logOdds = slope * margins[row] + intercept;
            sum += Math.max(logOdds, 0) - goals[row] * logOdds + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
        }
        return sum;
    }
}
