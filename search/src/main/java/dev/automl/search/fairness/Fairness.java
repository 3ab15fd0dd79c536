package dev.automl.search.fairness;

import java.util.List;

/**
 * How winners treat the groups of sensitive columns on the test rows, as {@code fairness.json}. What is not defined is null.
 *
 * @param format counts up when a reader of the older form would go wrong
 * @param columns the sensitive ones
 * @param metric that ranks, which each group is scored by
 * @param models the winners, the best first
 */
public record Fairness(int format, List<String> columns, String metric, List<Model> models) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;

    public Fairness {
        columns = List.copyOf(columns);
        models = List.copyOf(models);
    }

    /** @param groupings by each column; of several columns then by all of them together */
    public record Model(int trial, List<Grouping> groupings) {
        public Model {
            groupings = List.copyOf(groupings);
        }
    }

    /**
     * The test rows by what stands in a column.
     *
     * @param by the column, or the columns with "and" between them
     */
    public record Grouping(String by, List<Group> groups, List<Measured> measures) {
        public Grouping {
            groups = List.copyOf(groups);
            measures = List.copyOf(measures);
        }
    }

    /**
     * Test rows with the same value.
     *
     * @param rows that count at all
     * @param small whether some measure leaves the group out, because it has too few rows, in all or of a class
     * @param score by the ranking metric
     * @param classes of two classes the positive one, of more all of them; empty for numbers
     * @param meanError the mean of the predicted number less the true one; null for classes
     */
    public record Group(
            String name,
            int rows,
            boolean small,
            Double score,
            List<Selection> classes,
            Double meanError,
            Double meanAbsoluteError) {
        public Group {
            classes = List.copyOf(classes);
        }
    }

    /**
     * How rows of a group fare with one class.
     *
     * @param name of the class
     * @param positives rows of the class
     * @param share of the rows that are of the class
     * @param selectionRate the share of the rows that are predicted as the class
     * @param truePositiveRate of the rows of the class; likewise of all others
     * @param meanProbability that is predicted for the class; where probabilities are calibrated, it is the share
     */
    public record Selection(
            String name,
            int positives,
            Double share,
            Double selectionRate,
            Double truePositiveRate,
            Double falsePositiveRate,
            Double meanProbability) {}

    /**
     * A measure of how far apart the groups are.
     *
     * @param value null if it can't be judged: with fewer than two groups that are large enough, or if it is not defined
     * @param low of the 95 % interval; likewise high
     * @param selected the class whose predictions are the farthest apart; null for numbers
     * @param rate what is compared, such as {@code selection-rate}
     * @param lowest the group with the lowest rate, and that rate; likewise highest
     * @param leftOut groups that are too small to count here
     */
    public record Measured(
            String measure,
            Double value,
            Double low,
            Double high,
            String selected,
            String rate,
            String lowest,
            Double lowestRate,
            String highest,
            Double highestRate,
            List<String> leftOut) {
        public Measured {
            leftOut = List.copyOf(leftOut);
        }

        /** What can't be judged. */
        static Measured unknown(String measure, List<String> leftOut) {
            return new Measured(measure, null, null, null, null, null, null, null, null, null, leftOut);
        }
    }
}
