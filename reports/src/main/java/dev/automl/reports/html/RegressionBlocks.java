package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.Chart;
import dev.automl.reports.chart.Mark;
import dev.automl.reports.evaluation.Bins;
import dev.automl.reports.html.Block.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a model does with numbers: how far it is off, where, and in which direction. */
final class RegressionBlocks {

    private static final int DRAWN = 500;
    private static final int BINS = 10;
    private static final int COLUMNS = 24;

    private RegressionBlocks() {}

    static List<Block> of(RunData run, TestRows rows) {
        if (rows.size() == 0) {
            return List.of();
        }
        String target = run.description().target();
        double[] predicted = rows.predicted(0);
        double[] errors = IntStream.range(0, rows.size())
                .mapToDouble(row -> predicted[row] - rows.truth()[row])
                .toArray();
        List<Integer> drawn = IntStream.range(0, Math.min(DRAWN, rows.size()))
                .mapToObj(i -> (int) ((long) i * rows.size() / Math.min(DRAWN, rows.size())))
                .toList();
        String some = drawn.size() < rows.size()
                ? Numbers.count(drawn.size()) + " of " + Numbers.count(rows.size()) + " rows are drawn."
                : "";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "Predicted against true",
                new Chart("Predicted against true", Axis.linear("true " + target), Axis.linear("predicted " + target))
                        .diagonal()
                        .points(
                                "",
                                0,
                                drawn.stream()
                                        .map(row ->
                                                new Mark(rows.truth()[row], predicted[row], tip(rows, predicted, row)))
                                        .toList())
                        .svg("On the dashed line the prediction is right."),
                ("On the dashed line the prediction is right. " + some).strip()));
        figures.add(new Figure(
                "Residuals",
                new Chart("Residuals", Axis.linear("predicted " + target), Axis.linear("predicted less true"))
                        .level(0, "")
                        .points(
                                "",
                                0,
                                drawn.stream()
                                        .map(row -> new Mark(predicted[row], errors[row], tip(rows, predicted, row)))
                                        .toList())
                        .svg("Above 0 the prediction is too high."),
                "Above 0 the prediction is too high. A bend or a funnel means that something is still to be learned."));
        figures.add(bySize(rows, errors, target));
        figures.add(distribution(errors));
        return List.of(new Block.Figures(false, figures));
    }

    private static String tip(TestRows rows, double[] predicted, int row) {
        return "true " + DataSection.plain(rows.truth()[row]) + ", predicted " + Numbers.text(predicted[row]);
    }

    private static Figure bySize(TestRows rows, double[] errors, String target) {
        double[] sizes = Arrays.stream(errors).map(Math::abs).toArray();
        List<Mark> means = new ArrayList<>();
        List<Mark> bias = new ArrayList<>();
        List<Bins.Bin> bins = Bins.of(rows.truth(), sizes, rows.weights(), BINS);
        List<Bins.Bin> signed = Bins.of(rows.truth(), errors, rows.weights(), BINS);
        for (int i = 0; i < bins.size(); i++) {
            Bins.Bin bin = bins.get(i);
            String of = Say.count(bin.rows(), "row") + " from " + DataSection.plain(bin.low()) + " to "
                    + DataSection.plain(bin.high()) + ": ";
            means.add(new Mark(bin.mean(), bin.value(), of + "off by " + Numbers.text(bin.value())));
            bias.add(new Mark(
                    bin.mean(),
                    signed.get(i).value(),
                    of + "mean error " + Numbers.text(signed.get(i).value())));
        }
        return new Figure(
                "Error by size of the target",
                new Chart("Error by size of the target", Axis.linear("true " + target), Axis.linear("error"))
                        .line("mean absolute error", 0, means)
                        .line("mean error", 1, bias)
                        .level(0, "")
                        .svg("The rows in " + bins.size() + " groups of about the same size, by their true value."),
                "Each point stands for about a tenth of the rows. A mean error above 0 for small values and below 0 for"
                        + " large ones is usual: predictions draw towards the middle.");
    }

    private static Figure distribution(double[] errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double width = high > low ? (high - low) / COLUMNS : 1;
        int[] counts = new int[COLUMNS];
        for (double error : errors) {
            counts[(int) Math.min(COLUMNS - 1, (error - low) / width)]++;
        }
        List<Mark> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            double from = low + i * width;
            columns.add(new Mark(
                    from + width / 2,
                    counts[i],
                    Say.count(counts[i], "row") + " from " + Numbers.text(from) + " to " + Numbers.text(from + width)));
        }
        double most = Arrays.stream(counts).max().orElse(1);
        double half = Math.max(Math.abs(low), Math.abs(high));
        String spread =
                "The middle half of the errors lies between " + Numbers.text(sorted[sorted.length / 4]) + " and "
                        + Numbers.text(sorted[Math.min(sorted.length - 1, 3 * sorted.length / 4)]) + "; the largest is "
                        + Numbers.text(half) + ".";
        return new Figure(
                "How large the errors are",
                new Chart(
                                "Errors",
                                Axis.linear("predicted less true").from(low - width / 2, low + (COLUMNS + 0.5) * width),
                                Axis.linear("rows").from(0, 1.05 * most))
                        .columns("", 0, columns)
                        .svg(spread),
                spread);
    }
}
