package dev.automl.reports;

import dev.automl.reports.TextTable.Column;
import dev.automl.search.evaluation.TestEvaluation.ColumnImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.RowExplanation;
import dev.automl.zoo.metric.Metric;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Explanations as lines for a terminal. */
public final class ExplanationText {

    private static final int SHOWN_COLUMNS = 20;
    private static final int BAR = 20;

    private ExplanationText() {}

    /** Why a row has its prediction: the columns that add most to it. */
    public static String of(RowExplanation explanation, int width) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                width,
                "row " + Numbers.count(explanation.row()) + ": " + explanation.outputName() + " "
                        + Numbers.text(explanation.prediction()) + "; usual is " + Numbers.text(explanation.base())
                        + ", the mean for "
                        + (explanation.backgroundRows() == 1
                                ? "one other row"
                                : Numbers.count(explanation.backgroundRows()) + " other rows"));
        text.append('\n');
        List<RowExplanation.Part> parts = explanation.contributions();
        List<RowExplanation.Part> shown = parts.subList(0, Math.min(SHOWN_COLUMNS, parts.size()));
        double most =
                shown.stream().mapToDouble(part -> Math.abs(part.value())).max().orElse(0);
        TextTable table = new TextTable(List.of(
                Column.words("column").shortenedTo(14),
                Column.words("value").shortenedTo(12),
                Column.numbers("adds"),
                Column.numbers("+-").dropped(1),
                Column.words("").dropped(2),
                Column.numbers(explanation.treeShap() == null ? "" : "trees")));
        for (RowExplanation.Part part : shown) {
            table.row(
                    part.column(),
                    part.cell().isEmpty() ? "(missing)" : part.cell(),
                    Numbers.signed(part.value()),
                    part.standardError() == null ? "" : String.format(Locale.ROOT, "%.2g", part.standardError()),
                    bar(part.value(), most),
                    explanation.treeShap() == null
                            ? ""
                            : Numbers.signed(explanation.treeShap().of(part.column())));
        }
        table.lines(width, false).forEach(line -> text.append(line).append('\n'));
        double rest = parts.subList(shown.size(), parts.size()).stream()
                .mapToDouble(RowExplanation.Part::value)
                .sum();
        if (shown.size() < parts.size()) {
            text.append(Numbers.count(parts.size() - shown.size()))
                    .append(" more columns add ")
                    .append(Numbers.signed(rest))
                    .append('\n');
        }
        if (explanation.treeShap() != null) {
            text.append('\n');
            line(text, width, "trees: " + TreeWords.ofRow(explanation.treeShap()));
        }
        return text.toString().stripTrailing();
    }

    /** What drives the predictions for a file. */
    public static String of(ModelExplanation explanation, int width) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                width,
                explanation.outputName() + ": on average " + Numbers.text(explanation.meanPrediction())
                        + ". How much each column adds to or takes from the prediction of a row, on average over "
                        + (explanation.explainedRows() == 1
                                ? "one row"
                                : Numbers.count(explanation.explainedRows()) + " rows")
                        + ", against "
                        + Numbers.count(explanation.backgroundRows())
                        + " that stand for what is usual:");
        text.append('\n');
        List<ModelExplanation.Influence> shown = explanation
                .columns()
                .subList(0, Math.min(SHOWN_COLUMNS, explanation.columns().size()));
        double most = shown.isEmpty() ? 0 : shown.get(0).meanContribution();
        TextTable table = new TextTable(List.of(
                Column.words("column").shortenedTo(14),
                Column.numbers("adds"),
                Column.words("").dropped(1),
                Column.numbers(explanation.treeShap() == null ? "" : "trees")));
        shown.forEach(influence -> table.row(
                influence.column(),
                Numbers.text(influence.meanContribution()),
                bar(influence.meanContribution(), most),
                explanation.treeShap() == null
                        ? ""
                        : Numbers.text(explanation.treeShap().of(influence.column()))));
        table.lines(width, false).forEach(line -> text.append(line).append('\n'));
        if (shown.size() < explanation.columns().size()) {
            text.append(Numbers.count(explanation.columns().size() - shown.size()))
                    .append(" more columns; --json has all\n");
        }
        if (explanation.treeShap() != null) {
            text.append('\n');
            line(text, width, "trees: " + TreeWords.ofRows(explanation.treeShap()));
        }
        if (explanation.surrogate() != null) {
            text.append('\n');
            line(
                    text,
                    width,
                    "in a few sentences, which follow "
                            + percent(explanation.surrogate().fidelity()) + " of the differences between predictions:");
            for (ModelExplanation.Sentence sentence : explanation.surrogate().sentences()) {
                String words = "if " + sentence.condition() + ": " + Numbers.text(sentence.prediction()) + " ("
                        + percent(sentence.share()) + " of the rows)";
                String before = "- ";
                for (String line : TextWidth.wrap(TextWidth.printable(words), Math.max(20, width) - 2)) {
                    text.append(before).append(line).append('\n');
                    before = "  ";
                }
            }
        }
        for (ModelExplanation.Effect effect : explanation.effects()) {
            text.append('\n');
            line(text, width, "if all rows had this " + effect.column() + ", the mean would be");
            TextTable points = new TextTable(List.of(
                    Column.words(effect.column()).shortenedTo(14),
                    Column.numbers("mean"),
                    Column.numbers("rows differ by").dropped(1)));
            effect.points()
                    .forEach(point -> points.row(
                            point.cell().isEmpty() ? "(missing)" : point.cell(),
                            Numbers.text(point.meanPrediction()),
                            // The first value is what the others are compared with.
                            point == effect.points().get(0)
                                    ? ""
                                    : "+-" + String.format(Locale.ROOT, "%.2g", point.spread())));
            text.append(points.lines(width, false).stream().collect(Collectors.joining("\n")))
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** How much the score rests on each column. */
    public static String of(Importance importance, Metric metric, int width) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                width,
                "how much worse " + metric.title() + " gets on " + Numbers.count(importance.rows())
                        + " rows when the values of a column change places, the mean of " + importance.repeats()
                        + " times (more than it should on rows that the model has learned from):");
        text.append('\n');
        List<ColumnImportance> columns = importance.columns();
        List<ColumnImportance> shown = columns.subList(0, Math.min(SHOWN_COLUMNS, columns.size()));
        double most = Math.max(0, shown.get(0).mean());
        TextTable table = new TextTable(List.of(
                Column.words("column").shortenedTo(14),
                Column.numbers("worse by"),
                Column.numbers("+-").dropped(1),
                Column.words("").dropped(2)));
        shown.forEach(column -> table.row(
                column.name(),
                Numbers.text(column.mean()),
                String.format(Locale.ROOT, "%.2g", column.standardDeviation()),
                column.canBeNoise() ? "may be noise" : bar(column.mean(), most)));
        table.lines(width, false).forEach(line -> text.append(line).append('\n'));
        if (shown.size() < columns.size()) {
            text.append(Numbers.count(columns.size() - shown.size())).append(" more columns; --json has all\n");
        }
        if (importance.unfinished() != null) {
            line(text, width, importance.unfinished());
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, int width, String sentence) {
        TextWidth.wrap(TextWidth.printable(sentence), Math.max(20, width))
                .forEach(line -> text.append(line).append('\n'));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String bar(double value, double most) {
        int length = most == 0 ? 0 : (int) Math.round(BAR * Math.abs(value) / most);
        return (value < 0 ? "-" : "+").repeat(length);
    }
}
