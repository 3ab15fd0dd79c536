package dev.automl.search.evaluation;

import java.util.List;

/**
 * Where a winner fails: groups of test rows that are predicted worse than the rest, as {@code subgroups.json}.
 *
 * @param format counts up when a reader of the older form would go wrong
 * @param loss the metric that groups are compared by: {@code log_loss} for classes, {@code mae} for numbers
 * @param rows test rows that were looked at: all, or of a large test set a random sample
 * @param looked how many groups were compared with the rest
 * @param tooFew how many were not, because they, or all other rows, are fewer than {@link SubgroupSearch#FEWEST_ROWS}
 * @param worse how many groups are worse by more than chance explains, however many were looked at
 * @param groups those whose loss is higher than that of the rest, the least likely by chance first; not all of many
 */
public record Subgroups(
        int format, int trial, String loss, int rows, int looked, int tooFew, int worse, List<Subgroup> groups) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;

    /** Of the groups that are said to be worse, about this share at most may be so by chance. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    public Subgroups {
        groups = List.copyOf(groups);
    }

    /**
     * The test rows with a value, or with values in a range, beside all others.
     *
     * @param value as people read it
     * @param rows in the group
     * @param loss of the group, and of all other rows
     * @param low of the 95 % interval of the difference between both; likewise high
     * @param pValue of the test that the loss is not higher in the group
     * @param adjustedPValue by the procedure of Benjamini and Hochberg for all groups that were looked at
     * @param wrong the share of rows that are predicted as another class, in the group and in the rest; null for numbers
     * @param small whether it has fewer rows than {@link SubgroupSearch#SMALL_ROWS}, so that little is certain
     */
    public record Subgroup(
            String column,
            String value,
            int rows,
            double loss,
            double restLoss,
            double low,
            double high,
            double pValue,
            double adjustedPValue,
            Double wrong,
            Double restWrong,
            boolean small) {

        /** Whether it is worse by more than chance explains. */
        public boolean worse() {
            return adjustedPValue <= FALSE_DISCOVERY_RATE;
        }

        /** By how much it is worse. */
        public double difference() {
            return loss - restLoss;
        }
    }
}
