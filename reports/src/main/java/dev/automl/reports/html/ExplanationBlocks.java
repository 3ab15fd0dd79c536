package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.Chart;
import dev.automl.reports.chart.Mark;
import dev.automl.reports.chart.RangeChart;
import dev.automl.reports.chart.SwarmChart;
import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.TreeValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the columns add to predictions, and how predictions change with them. */
final class ExplanationBlocks {

    private static final int DRAWN = 15;

    private ExplanationBlocks() {}

    /**
     * Nothing if it is not known.
     *
     * @param row what its rows are called
     */
    static List<Block> of(ModelExplanation explanation, String row) {
        if (explanation == null || explanation.columns().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<Block.Figure> figures = new ArrayList<>(List.of(influences(explanation, row)));
        if (explanation.columns().get(0).contributions() != null) {
            figures.add(swarm(explanation, row));
        }
        if (explanation.treeShap() != null) {
            figures.add(trees(explanation.treeShap(), row));
        }
        blocks.add(new Block.Figures(false, figures));
        if (!explanation.effects().isEmpty()) {
            blocks.add(new Block.Figures(
                    false,
                    explanation.effects().stream()
                            .map(effect -> effect(explanation, effect, row))
                            .toList()));
        }
        if (explanation.surrogate() != null) {
            blocks.add(new Block.Text("In a few sentences, by a small tree that follows the model (not the truth), and "
                    + Math.round(100 * explanation.surrogate().fidelity())
                    + " % of the differences between its predictions; the "
                    + explanation.outputName() + " is on average"));
            blocks.add(new Block.Bullets(explanation.surrogate().sentences().stream()
                    .map(sentence -> new Block.Bullet(
                            Numbers.text(sentence.prediction()),
                            false,
                            "if " + sentence.condition() + " (" + Math.round(100 * sentence.share())
                                    + " % of the rows)",
                            ""))
                    .toList()));
        }
        return blocks;
    }

    private static Block.Figure influences(ModelExplanation explanation, String row) {
        RangeChart chart = bars("Shapley values of columns");
        List<ModelExplanation.Influence> all = explanation.columns();
        all.stream().limit(DRAWN).forEach(one -> chart.row(bar(one.column(), one.meanContribution())));
        return new Block.Figure(
                "What moves single predictions",
                chart.svg("The column that moves them most is " + all.get(0).column() + "."),
                "Of the " + explanation.outputName()
                        + ": by how much a column moves it away from the usual one, up or down, on"
                        + " average over " + Say.count(explanation.explainedRows(), row)
                        + " (Shapley values, sampled against "
                        + Say.count(explanation.backgroundRows(), "row")
                        + "). 'automl explain' does it for single rows."
                        + more(all.size()));
    }

    private static RangeChart bars(String title) {
        return RangeChart.bars(title, Axis.linear("adds or takes, on average"));
    }

    private static RangeChart.Row bar(String column, double value) {
        return new RangeChart.Row(
                column, value, Double.NaN, Double.NaN, Double.NaN, false, column + ": " + Numbers.text(value));
    }

    private static String more(int columns) {
        return columns > DRAWN ? " The first " + DRAWN + " of " + columns + " columns." : "";
    }

    private static Block.Figure swarm(ModelExplanation explanation, String row) {
        SwarmChart chart =
                new SwarmChart("Shapley values of rows", Axis.linear("adds to the " + explanation.outputName()));
        for (ModelExplanation.Influence influence : explanation.columns()) {
            if (influence.contributions() != null) {
                chart.row(
                        influence.column(),
                        IntStream.range(0, influence.contributions().length)
                                .mapToObj(i -> new SwarmChart.Dot(
                                        influence.contributions()[i],
                                        influence.places() == null || influence.places()[i] == null
                                                ? Double.NaN
                                                : influence.places()[i]))
                                .toList());
            }
        }
        return new Block.Figure(
                "Which way columns move predictions",
                chart.svg("A dot for each of " + Say.count(explanation.explainedRows(), row)
                        + ", by what the column adds."),
                "One dot for each " + row + ". Blue: the value is low among these " + row
                        + "s; orange: it is high; hollow: it is missing, or no number. Blue to the left and orange to the right:"
                        + " the larger the value, the larger the prediction.");
    }

    private static Block.Figure trees(TreeValues values, String row) {
        RangeChart chart = bars("Exact Shapley values of columns");
        List<TreeValues.Value> all = values.columns();
        all.stream().limit(DRAWN).forEach(one -> chart.row(bar(one.column(), one.value())));
        return new Block.Figure(
                "What the trees add up",
                chart.svg("The column that adds or takes most is " + all.get(0).column() + "."),
                "The same, exact (TreeSHAP), of the " + values.outputName() + ", on average over "
                        + Say.count(values.rows(), row)
                        + "; what is usual is told by the rows that the trees have learned from."
                        + more(all.size()));
    }

    /** Of numbers a curve, and some of the curves that it is the mean of. */
    private static Block.Figure curves(ModelExplanation explanation, ModelExplanation.Effect effect, String row) {
        List<ModelExplanation.Point> points = effect.points();
        Chart chart = new Chart(
                "Effect of " + effect.column(), Axis.linear(effect.column()), Axis.linear(explanation.outputName()));
        int some = points.get(0).individual().length;
        for (int i = 0; i < some; i++) {
            int one = i;
            chart.line(
                    "",
                    Chart.GREY,
                    points.stream()
                            .map(point -> new Mark(point.value(), point.individual()[one]))
                            .toList());
        }
        chart.line(
                "",
                0,
                points.stream()
                        .map(point -> new Mark(
                                point.value(),
                                point.meanPrediction(),
                                point.cell() + ": " + Numbers.text(point.meanPrediction())))
                        .toList());
        return new Block.Figure(
                "The effect of " + effect.column(),
                chart.svg("The mean prediction for each of " + points.size() + " values, and that of "
                        + Say.count(some, "row") + "."),
                "Coloured: the mean prediction if all " + row + "s had this value. Grey: the predictions for "
                        + Say.count(some, row) + " by themselves; where they do not run alike, the column acts"
                        + " differently in different rows.");
    }

    private static Block.Figure effect(ModelExplanation explanation, ModelExplanation.Effect effect, String row) {
        if (effect.points().stream().allMatch(point -> point.value() != null && point.individual() != null)) {
            return curves(explanation, effect, row);
        }
        RangeChart chart = RangeChart.dots("Effect of " + effect.column(), Axis.linear(explanation.outputName()));
        for (ModelExplanation.Point point : effect.points()) {
            String cell = point.cell().isEmpty() ? "(missing)" : point.cell();
            chart.row(new RangeChart.Row(
                    cell,
                    point.meanPrediction(),
                    point.meanPrediction() - point.spread(),
                    point.meanPrediction() + point.spread(),
                    Double.NaN,
                    false,
                    cell + ": " + Numbers.text(point.meanPrediction())));
        }
        return new Block.Figure(
                "The effect of " + effect.column(),
                chart.svg("The mean prediction for each of " + effect.points().size() + " values."),
                "Dot: the mean prediction if all " + row
                        + "s had this value. Line: how differently single rows change on the way from"
                        + " the first value.");
    }
}
