package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Numbers;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of the rows, or a column that names rows, that tells the target. Such columns are left out or worthless for
 * new rows; that they tell something says how the table was made, and often that its rows are not independent.
 */
final class IdentifierPredicts implements Rule {

    private static final double THRESHOLD = 0.9;
    /** For each class, in a file that is sorted. */
    private static final int MOST_BLOCKS = 4;

    @Override
    public String code() {
        return "identifier-predicts";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        HeldOutScore order = HeldOutScore.of(rowOrder(data.rows().length), data.target(), data.seed());
        String target = Words.name(data.targetName());
        for (Column identifier : data.identifiers().columns()) {
            HeldOutScore score = best((TextColumn) identifier, data.rows(), data.target(), data.seed());
            if (score.reaches(THRESHOLD)) {
                alerts.add(alert(
                        identifier.name(),
                        score,
                        "the identifier " + Words.name(identifier.name()) + ", which is left out, tells " + target
                                + " (" + score.words() + ")",
                        "find out how it is given; if new rows have it before " + target
                                + " is known, use it: --types"));
            }
        }
        for (SampledColumn column : data.columns()) {
            if (namesRows(column)) {
                HeldOutScore score = HeldOutScore.of(column, data.target(), data.seed());
                // What predicts almost perfectly is named by another rule.
                if (score.reaches(THRESHOLD) && !score.reaches(TargetLeakage.THRESHOLD)) {
                    alerts.add(alert(
                            column.name(),
                            score,
                            Words.name(column.name()) + " looks like an identifier and tells " + target + " ("
                                    + score.words() + ")",
                            Words.exclude(column.name(), "if it only numbers rows")));
                }
            }
        }
        // Where an identifier tells it too, the order is no news; and rows that are sorted do no harm, as splits are
        // random.
        if (alerts.isEmpty() && !isSorted(data.target()) && order.reaches(THRESHOLD)) {
            alerts.add(
                    alert(
                            null,
                            order,
                            "the order of the rows tells " + target + " (" + order.words()
                                    + "), as if the file were sorted",
                            "if rows are in the order of time, split by time: --time-column; leave out columns that number rows"));
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(
                    this,
                    order.statistic(),
                    order.value(),
                    THRESHOLD,
                    "neither row order nor an identifier tells the target"));
        }
        return alerts;
    }

    private Alert alert(String column, HeldOutScore score, String message, String action) {
        return Alert.alerted(this, column, score.statistic(), score.value(), THRESHOLD, message, action);
    }

    /** Whether the rows stand in few blocks of one class each, or the numbers rise or fall throughout. */
    private static boolean isSorted(Target target) {
        double[] values = target.values();
        int changes = 0;
        int rises = 0;
        int falls = 0;
        for (int row = 1; row < values.length; row++) {
            changes += values[row] != values[row - 1] ? 1 : 0;
            rises += values[row] > values[row - 1] ? 1 : 0;
            falls += values[row] < values[row - 1] ? 1 : 0;
        }
        return target.task().isClassification()
                ? changes < MOST_BLOCKS * target.classes().size()
                : Math.min(rises, falls) == 0;
    }

    private static SampledColumn rowOrder(int rows) {
        double[] numbers = IntStream.range(0, rows).asDoubleStream().toArray();
        return SampledColumn.of(new Column.Numeric("row", numbers));
    }

    /** Whether a feature is a whole number that is different in every row, and rises or falls with the rows. */
    private static boolean namesRows(SampledColumn column) {
        if (!(column.column() instanceof Column.Numeric)
                || column.missing() > 0
                || column.sizes().length < column.size()) {
            return false;
        }
        boolean whole = Arrays.stream(column.numbers()).allMatch(value -> value == Math.rint(value));
        int[] groups = column.groups();
        return whole
                && (IntStream.range(0, groups.length).allMatch(row -> groups[row] == row)
                        || IntStream.range(0, groups.length).allMatch(row -> groups[row] == groups.length - 1 - row));
    }

    /** By the number at the end of the identifier, or by what stands before its first digit. */
    private static HeldOutScore best(TextColumn identifier, int[] rows, Target target, long seed) {
        double[] numbers = new double[identifier.size()];
        String[] prefixes = new String[identifier.size()];
        for (int row = 0; row < numbers.length; row++) {
            String text = identifier.texts()[row];
            numbers[row] = text == null ? Double.NaN : Numbers.parse(text.replaceFirst("^\\D*", ""), '.');
            prefixes[row] = text == null ? null : text.replaceFirst("(?s)\\d.*", "");
        }
        String name = identifier.name();
        HeldOutScore byNumber =
                HeldOutScore.of(SampledColumn.of(new Column.Numeric(name, numbers), rows), target, seed);
        HeldOutScore byPrefix = HeldOutScore.of(SampledColumn.of(new TextColumn(name, prefixes), rows), target, seed);
        return byPrefix.value() > byNumber.value() ? byPrefix : byNumber;
    }
}
