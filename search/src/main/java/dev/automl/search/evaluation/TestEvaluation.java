package dev.automl.search.evaluation;

import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.RowExplanation;
import java.util.List;
import java.util.Map;

/**
 * What a winner does on the test rows, as {@code evaluation.json}: the model that did not see them, as for the test score.
 *
 * @param format counts up when a reader of the older form would go wrong
 * @param testRows in all; where there are more than {@code lines}, these are drawn at random
 * @param lines where each row begins in its file, from 1; in rising order
 * @param truth the number, or the index of the class, one a row
 * @param weights one a row; null if every row counts the same
 * @param predicted the probability of each class or the number, one array a row
 * @param worst of all test rows those that are predicted worst, the worst first
 * @param importance of the columns; null if there is none
 * @param explanation of what drives the predictions; null if there was no time for it, and in files of earlier versions
 */
public record TestEvaluation(
        int format,
        int trial,
        int testRows,
        List<Long> lines,
        double[] truth,
        double[] weights,
        double[][] predicted,
        List<WorstRow> worst,
        Importance importance,
        ModelExplanation explanation) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;

    public TestEvaluation {
        lines = List.copyOf(lines);
        worst = List.copyOf(worst);
    }

    /**
     * A row that is predicted badly.
     *
     * @param line where it begins in its file, from 1
     * @param truth as in the file: the class or the number
     * @param predicted the likeliest class, or the number
     * @param error the probability that is missing to 1 in the true class; or the predicted number minus the true one
     * @param values of the columns, by name, as people read them; empty where missing
     * @param drivers the columns that move the prediction away from the truth most, at most three: Shapley values of the
     *     probability of the true class, or of the number; null if there was no time for it, and in files of earlier versions
     */
    public record WorstRow(
            long line,
            String truth,
            String predicted,
            double error,
            Map<String, String> values,
            List<RowExplanation.Part> drivers) {}

    /**
     * By how much the ranking metric gets worse when the values of one column change places among the rows.
     *
     * @param rows how many test rows it was measured on
     * @param repeats how often each column was shuffled
     * @param columns the most important first
     * @param unfinished why fewer columns or repeats were measured than planned; null if all were
     */
    public record Importance(int rows, int repeats, List<ColumnImportance> columns, String unfinished) {
        public Importance {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column of the file.
     *
     * @param mean over the repeats, of how much worse the metric gets; below 0 if it gets better
     * @param standardDeviation over the repeats, with n - 1; 0 for a single one
     */
    public record ColumnImportance(String name, double mean, double standardDeviation) {

        /** So many standard deviations above 0 the mean must be to count as more than noise. */
        private static final double CLEAR = 2;

        public boolean canBeNoise() {
            return mean <= CLEAR * standardDeviation;
        }
    }
}
