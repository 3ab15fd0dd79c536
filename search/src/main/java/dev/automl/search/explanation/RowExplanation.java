package dev.automl.search.explanation;

import java.util.List;

/**
 * Why a model predicts what it predicts for a row.
 *
 * @param row its number in the file, from 1
 * @param outputName what is explained: the probability of a class, or the number that is predicted
 * @param base the mean prediction of the background rows
 * @param prediction for the row: the base and all contributions
 * @param backgroundRows how many rows stood for what is usual
 * @param contributions the largest first
 * @param treeShap the exact values, if the model is boosted trees; else null
 */
public record RowExplanation(
        int row,
        String outputName,
        double base,
        double prediction,
        int backgroundRows,
        List<Part> contributions,
        TreeValues treeShap) {

    /**
     * What one column adds to the prediction.
     *
     * @param cell its value in the row; empty where it is missing
     * @param value its Shapley value
     * @param standardError of the value; null with one background row
     */
    public record Part(String column, String cell, double value, Double standardError) {}

    public RowExplanation {
        contributions = List.copyOf(contributions);
    }

    RowExplanation with(TreeValues treeShap) {
        return new RowExplanation(row, outputName, base, prediction, backgroundRows, contributions, treeShap);
    }
}
