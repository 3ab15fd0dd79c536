package dev.automl.search.statistics;

/** Student's t distribution, as far as it is needed here. */
final class StudentT {

    /** Of the standard normal distribution. */
    private static final double NORMAL = 1.959963984540054;

    /** For 1 to 4 degrees of freedom, from the published tables. */
    private static final double[] FEW = {12.7062, 4.3027, 3.1824, 2.7764};

    private StudentT() {}

    /**
     * What a t value stays below, in size, in 95 % of the cases.
     *
     * <p>For 5 and more degrees of freedom by the first terms of Fisher and Cornish's series (Abramowitz and Stegun,
     * Handbook of mathematical functions, 26.7.5); the error is below 0.003.
     *
     * @param freedom degrees of freedom, 1 or more
     */
    static double limit(int freedom) {
        if (freedom <= FEW.length) {
            return FEW[freedom - 1];
        }
        double z = NORMAL;
        double z2 = z * z;
        double n = 4.0 * freedom;
        return z
                * (1
                        + (z2 + 1) / n
                        + ((5 * z2 + 16) * z2 + 3) / (6 * n * n)
                        + (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (6 * n * n * n));
    }
}
