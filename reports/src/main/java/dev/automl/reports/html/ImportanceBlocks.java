package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.RangeChart;
import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Optional;

/** Which columns a model relies on. */
final class ImportanceBlocks {

    private static final int DRAWN = 20;

    private ImportanceBlocks() {}

    /**
     * A chart of importances.
     *
     * @param importance null if it was not measured
     * @param row what one of the rows is called that it was measured on
     */
    static Optional<Block> of(Importance importance, Metric ranking, String row) {
        if (importance == null || importance.columns().isEmpty()) {
            return Optional.empty();
        }
        String metric = ranking.title();
        RangeChart chart = RangeChart.bars("Importance of columns", Axis.linear("how much worse " + metric + " gets"));
        List<ColumnImportance> all = importance.columns();
        for (ColumnImportance column : all.subList(0, Math.min(DRAWN, all.size()))) {
            double deviation = importance.repeats() > 1 ? column.standardDeviation() : Double.NaN;
            chart.row(new RangeChart.Row(
                    column.name(),
                    column.mean(),
                    column.mean() - deviation,
                    column.mean() + deviation,
                    Double.NaN,
                    column.canBeNoise(),
                    column.name() + ": " + Numbers.text(column.mean()) + " \u00B1 "
                            + Numbers.text(column.standardDeviation())));
        }
        String caption = metric + " gets so much worse on " + Say.count(importance.rows(), row)
                + " when the values of one column change places, " + Say.count(importance.repeats(), "time")
                + "; lines are one standard deviation. Grey: can't be told from noise. Columns that say the same share what"
                + " they are worth."
                + (all.size() > DRAWN ? " The first " + DRAWN + " of " + all.size() + " columns." : "")
                + (importance.unfinished() == null ? "" : " Note: " + importance.unfinished() + ".");
        long noise = all.stream().filter(ColumnImportance::canBeNoise).count();
        return Optional.of(new Block.Figures(
                false,
                List.of(new Block.Figure(
                        "What drives it",
                        chart.svg("The most important column is " + all.get(0).name() + "; " + noise + " of "
                                + all.size() + " can't be told from noise."),
                        caption))));
    }
}
