package dev.automl.search.explanation;

import java.util.List;

/**
 * What drives the predictions of a model for the rows of a file.
 *
 * @param outputName what is explained: the probability of a class, or the number that is predicted
 * @param meanPrediction of the rows
 * @param explainedRows rows whose Shapley values were averaged, without their signs
 * @param backgroundRows how many rows stood for what is usual
 * @param columns the one that matters most first
 * @param treeShap the mean of the exact values without their signs, if the model is boosted trees; else null
 * @param effects of the first of them: how the prediction changes with the value
 * @param surrogate the model in a few sentences; null if there are none
 */
public record ModelExplanation(
        String outputName,
        double meanPrediction,
        int explainedRows,
        int backgroundRows,
        List<Influence> columns,
        TreeValues treeShap,
        List<Effect> effects,
        Surrogate surrogate) {

    /**
     * What one column does.
     *
     * @param meanContribution of its Shapley values without their signs, in units of the prediction
     * @param contributions its Shapley values, one for each explained row; null but for the first columns
     * @param places of its numbers in these rows: from 0 for the smallest to 1 for the largest; null where it is missing, and
     *     if it has no numbers
     */
    public record Influence(String column, double meanContribution, double[] contributions, Double[] places) {}

    /** The mean prediction when all rows have the same value of a column. */
    public record Effect(String column, List<Point> points) {
        public Effect {
            points = List.copyOf(points);
        }
    }

    /**
     * One value of the column.
     *
     * @param spread how differently single rows change, from the first value to this one; 0 if all alike
     * @param value the number; null for categories
     * @param individual the predictions for some rows, the same ones at each point; null in files of earlier versions
     */
    public record Point(String cell, double meanPrediction, double spread, Double value, double[] individual) {}

    /**
     * A small tree that follows the model.
     *
     * @param fidelity the share of the variance of the model's predictions that it explains, on rows that it was not fitted on
     * @param rows how many these are
     * @param sentences one for each leaf
     */
    public record Surrogate(double fidelity, int rows, List<Sentence> sentences) {
        public Surrogate {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What the tree says.
     *
     * @param condition such as {@code age is below 30 and sex is male}
     * @param prediction the model's mean prediction where that holds
     * @param share of the rows
     */
    public record Sentence(String condition, double prediction, double share) {}

    public ModelExplanation {
        columns = List.copyOf(columns);
        effects = List.copyOf(effects);
    }
}
