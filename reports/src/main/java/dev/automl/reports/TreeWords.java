package dev.automl.reports;

import dev.automl.search.explanation.TreeValues;

/** What the exact Shapley values of boosted trees are about, in words. */
public final class TreeWords {

    private TreeWords() {}

    /** Of one row. */
    public static String ofRow(TreeValues values) {
        return "exact Shapley values (TreeSHAP); with the base, " + Numbers.text(values.base()) + ", they add up to "
                + Numbers.text(values.prediction()) + ", the " + values.outputName();
    }

    /** Of several rows. */
    public static String ofRows(TreeValues values) {
        return "exact Shapley values (TreeSHAP) of the " + values.outputName()
                + ", without their signs, on average over "
                + (values.rows() == 1 ? "one row" : Numbers.count(values.rows()) + " rows");
    }
}
