package dev.automl.search.statistics;

/**
 * The score interval of a share (Wilson, Probable inference, the law of succession, and statistical inference, JASA 22,
 * 1927), which holds for few rows and for shares of 0 and 1, too.
 */
public final class Wilson {

    private static final double NORMAL = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval, inside of 0 and 1.
     *
     * @param share of the rows
     * @param rows how many there are, 1 or more
     */
    public static Interval interval(double share, double rows) {
        double square = NORMAL * NORMAL;
        double middle = (share + square / (2 * rows)) / (1 + square / rows);
        double reach =
                NORMAL * Math.sqrt(share * (1 - share) / rows + square / (4 * rows * rows)) / (1 + square / rows);
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }
}
