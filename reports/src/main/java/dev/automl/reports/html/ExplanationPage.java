package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.TreeWords;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.RangeChart;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.RowExplanation;
import dev.automl.search.explanation.TreeValues;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/** An explanation as one page, in the form of a report. */
public final class ExplanationPage {

    private static final int DRAWN = 20;

    private ExplanationPage() {}

    /**
     * What drives a model.
     *
     * @param importance null if it was not measured
     * @param metric that it was measured by
     */
    public static String of(ModelExplanation explanation, Importance importance, Metric metric) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("The " + explanation.outputName() + " is on average "
                + Numbers.text(explanation.meanPrediction()) + "."));
        blocks.addAll(ExplanationBlocks.of(explanation, "row"));
        ImportanceBlocks.of(importance, metric, "row").ifPresent(blocks::add);
        return Page.render(
                "What drives the " + explanation.outputName(),
                List.of(new Section("explanation", "What drives the predictions", blocks)));
    }

    /** Why a row has its prediction. */
    public static String of(RowExplanation explanation) {
        RangeChart chart = RangeChart.bars("Shapley values of columns", Axis.linear("adds to the prediction"));
        List<List<Cell>> rows = new ArrayList<>();
        TreeValues trees = explanation.treeShap();
        for (RowExplanation.Part part : explanation.contributions()) {
            String cell = part.cell().isEmpty() ? "(missing)" : part.cell();
            double error = part.standardError() == null ? Double.NaN : part.standardError();
            if (rows.size() < DRAWN) {
                chart.row(new RangeChart.Row(
                        part.column(),
                        part.value(),
                        part.value() - error,
                        part.value() + error,
                        Double.NaN,
                        false,
                        part.column() + " " + cell + ": " + Numbers.text(part.value())));
            }
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(part.column()),
                    Cell.of(cell),
                    Cell.number(Numbers.text(part.value()), part.value()),
                    Double.isNaN(error) ? new Cell("", "", "number") : Cell.number(Numbers.text(error), error)));
            if (trees != null) {
                double value = trees.of(part.column());
                cells.add(Cell.number(Numbers.text(value), value));
            }
            rows.add(cells);
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Column", false),
                new Column("Value", false),
                new Column("Adds", true),
                new Column("Standard error", true)));
        if (trees != null) {
            columns.add(new Column("Trees", true));
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Text("The " + explanation.outputName() + " is " + Numbers.text(explanation.prediction())
                        + ". Usual is " + Numbers.text(explanation.base()) + ", the mean for "
                        + Say.count(explanation.backgroundRows(), "other row")
                        + "; the columns add the difference."),
                new Block.Figures(
                        false,
                        List.of(new Block.Figure(
                                "What each column adds",
                                chart.svg("The numbers are in the table below."),
                                "Shapley values; lines are one standard error."))),
                new Block.Grid("contributions", "What each column adds", columns, rows, true)));
        if (trees != null) {
            blocks.add(new Block.Text("Trees: " + TreeWords.ofRow(trees) + "."));
        }
        return Page.render(
                "Row " + explanation.row() + ": " + explanation.outputName(),
                List.of(new Section("explanation", "Why row " + explanation.row() + " is predicted so", blocks)));
    }
}
