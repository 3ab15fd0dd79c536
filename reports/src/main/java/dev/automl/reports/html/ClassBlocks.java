package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.Chart;
import dev.automl.reports.chart.Mark;
import dev.automl.reports.evaluation.Bins;
import dev.automl.reports.evaluation.Confusion;
import dev.automl.reports.evaluation.RankingCurve;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.reports.html.Block.Figure;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.pipeline.Predictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a model does with classes: which it mixes up, and what its probabilities are worth. */
final class ClassBlocks {

    private static final int MOST_CLASSES = 15;
    private static final int MOST_CURVES = 8;
    private static final int BINS = 10;
    private static final int SHADES = 5;

    /** So that what is 0 or 1 does not lie on the frame. */
    private static final double MARGIN = 0.02;

    private ClassBlocks() {}

    static List<Block> of(RunData run, LeaderboardRow row, TestRows rows, String id) {
        List<String> classes = run.schema().inferred().schema().classes();
        boolean two = classes.size() == 2;
        double threshold = row.result().threshold().orElse(0.5);
        List<Block> blocks = new ArrayList<>();
        blocks.add(confusion(classes, rows, threshold, id));
        if (two) {
            blocks.add(new Block.Note(
                    "'" + classes.get(1) + "' is predicted from a probability of " + Numbers.text(threshold)
                            + " on, which over the validation rows has the best Matthews correlation."));
            blocks.addAll(curves(rows, 1, classes.get(1), threshold));
            return blocks;
        }
        List<Integer> largest = IntStream.range(0, classes.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -count(rows.inClass(c))))
                .limit(MOST_CURVES)
                .sorted()
                .toList();
        List<Block.Option> options = new ArrayList<>();
        for (int c : largest) {
            List<Block> curves = curves(rows, c, classes.get(c), Double.NaN);
            if (!curves.isEmpty()) {
                options.add(new Block.Option("'" + classes.get(c) + "' against the rest", curves));
            }
        }
        if (classes.size() > largest.size()) {
            blocks.add(
                    new Block.Note("Curves of the " + largest.size() + " largest of " + classes.size() + " classes."));
        }
        if (!options.isEmpty()) {
            blocks.add(new Block.Choice(id + "-class", "Class", options));
        }
        return blocks;
    }

    private static int count(boolean[] in) {
        int count = 0;
        for (boolean one : in) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static Block confusion(List<String> classes, TestRows rows, double threshold, String id) {
        int[] truth = new int[rows.size()];
        int[] guess = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            truth[row] = (int) rows.truth()[row];
            guess[row] = Predictions.classIndex(threshold, rows.predicted()[row]);
        }
        Confusion confusion = Confusion.of(truth, guess, rows.weights(), classes.size(), MOST_CLASSES);
        List<String> names =
                new ArrayList<>(confusion.classes().stream().map(classes::get).toList());
        if (names.size() < confusion.weights().length) {
            names.add("the other " + (classes.size() - names.size()));
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("True class", false)));
        names.forEach(name -> columns.add(new Column("predicted " + name, true)));
        columns.add(new Column("Right", true));
        List<List<Cell>> table = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            double all = 0;
            for (double weight : confusion.weights()[c]) {
                all += weight;
            }
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(names.get(c))));
            for (double weight : confusion.weights()[c]) {
                int shade = all > 0 ? (int) Math.ceil(SHADES * weight / all) : 0;
                cells.add(new Cell(DataSection.plain(weight), "", shade == 0 ? "number" : "number heat" + shade));
            }
            cells.add(Cell.number(
                    all > 0 ? Verdict.percent(confusion.weights()[c][c] / all) : Numbers.NONE,
                    all > 0 ? confusion.weights()[c][c] / all : Double.NaN));
            table.add(cells);
        }
        return new Block.Grid(
                id + "-confusion", "Confusion matrix: true classes down, predicted ones across", columns, table, false);
    }

    /** @param threshold {@code NaN} if the class is not predicted by one */
    private static List<Block> curves(TestRows rows, int c, String name, double threshold) {
        RankingCurve curve = new RankingCurve(rows.predicted(c), rows.inClass(c), rows.weights());
        if (!curve.isDefined()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>(List.of(
                roc(curve, threshold), precisionRecall(curve, threshold), calibration(rows, c, name), gain(curve)));
        return List.of(new Block.Figures(false, figures));
    }

    private static Axis share(String title) {
        return Axis.linear(title).from(-MARGIN, 1 + MARGIN);
    }

    private static Figure roc(RankingCurve curve, double threshold) {
        Chart chart = new Chart("ROC curve", share("false alarms among the other rows"), share("found of the class"))
                .diagonal()
                .line("", 0, curve.roc());
        if (!Double.isNaN(threshold)) {
            chart.points("at the threshold", 1, List.of(curve.roc(curve.at(threshold))));
        }
        return new Figure(
                "ROC: what is found, and at which price",
                chart.svg(at(curve, threshold)),
                "The dashed line is guessing.");
    }

    private static String at(RankingCurve curve, double threshold) {
        if (Double.isNaN(threshold)) {
            return "The scores are in the table above.";
        }
        Mark mark = curve.roc(curve.at(threshold));
        return "At the threshold " + Verdict.percent(mark.y()) + " of the class are found, and "
                + Verdict.percent(mark.x()) + " of the other rows are taken for it.";
    }

    private static Figure precisionRecall(RankingCurve curve, double threshold) {
        Chart chart = new Chart(
                        "Precision and recall",
                        share("recall: found of the class"),
                        share("precision: right of those found"))
                .line("", 0, curve.precisionRecall())
                .level(curve.share(), "share of the class");
        if (!Double.isNaN(threshold)
                && curve.at(threshold).found() + curve.at(threshold).wrong() > 0) {
            chart.points("at the threshold", 1, List.of(curve.precisionRecall(curve.at(threshold))));
        }
        return new Figure(
                "Precision and recall",
                chart.svg("The class has " + Verdict.percent(curve.share())
                        + " of the rows, which is the precision of guessing."),
                "");
    }

    private static Figure calibration(TestRows rows, int c, String name) {
        boolean[] in = rows.inClass(c);
        double[] hits = IntStream.range(0, in.length)
                .mapToDouble(row -> in[row] ? 1 : 0)
                .toArray();
        List<Bins.Bin> bins = Bins.of(rows.predicted(c), hits, rows.weights(), BINS);
        List<Mark> marks = bins.stream()
                .map(bin -> new Mark(
                        bin.mean(),
                        bin.value(),
                        Say.count(bin.rows(), "row") + ": predicted " + Numbers.text(bin.mean()) + ", true "
                                + Numbers.text(bin.value())))
                .toList();
        String svg = new Chart("Calibration", share("predicted probability"), share("true share"))
                .diagonal()
                .line("", 2, marks)
                .svg("Of " + bins.size() + " groups of rows by the predicted probability of " + name
                        + ", the mean prediction and the true share.");
        return new Figure(
                "Calibration: can the probabilities be taken at their word",
                svg,
                "Below the dashed line, probabilities are too high. Each point stands for a tenth of the rows, or more where"
                        + " many have the same probability.");
    }

    private static Figure gain(RankingCurve curve) {
        String svg = new Chart("Gain", share("share of rows, the likeliest first"), share("found of the class"))
                .diagonal()
                .line("", 3, curve.gain())
                .svg("The likeliest tenth of the rows holds " + Numbers.text(curve.lift(0.1))
                        + " times as many of the class as a random tenth.");
        return new Figure(
                "Gain: how far the likeliest rows take you",
                svg,
                "Lift: the likeliest tenth holds " + String.format(Locale.ROOT, "%.1f", curve.lift(0.1))
                        + " times as many of the class as a random tenth.");
    }
}
