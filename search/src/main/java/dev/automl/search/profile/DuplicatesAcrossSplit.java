package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Test rows with the features of a training row, exactly or nearly: numbers with a fraction may differ by a thousandth of
 * the middle half's width, texts in what is neither a letter nor a digit. A score on rows that were learned is too good.
 */
final class DuplicatesAcrossSplit implements Rule {

    private static final double THRESHOLD = 0.01;
    private static final int LEAST = 2;
    private static final double STEPS = 1000;

    /** Of so many rows that are possible for each one that is there, hardly any two are equal by chance. */
    private static final double POSSIBLE = 100;

    private static final double POSSIBLE_NEAR = 1000;

    @Override
    public String code() {
        return "duplicates-across-split";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        int[] trainRows = data.comparedRows(data.train());
        int[] testRows = data.comparedRows(data.test());
        if (!data.tellApart(POSSIBLE, Double.POSITIVE_INFINITY)) {
            return List.of(Alert.passed(
                    this,
                    null,
                    null,
                    null,
                    "the features have so few different values that equal rows are to be expected"));
        }
        long exact = count(data, trainRows, testRows, Map.of(), false);
        boolean nearMakesSense = data.tellApart(POSSIBLE_NEAR, STEPS);
        long near = nearMakesSense ? count(data, trainRows, testRows, steps(data), true) : exact;
        String test = Words.count(testRows.length, "test row");
        if (exact >= LEAST && exact >= THRESHOLD * testRows.length) {
            return List.of(alert(
                    "equalShare",
                    exact,
                    testRows.length,
                    Words.count(exact) + " of " + test + " (" + Words.percent((double) exact / testRows.length)
                            + ") have the same features as a training row"));
        }
        if (near >= LEAST && near >= THRESHOLD * testRows.length) {
            return List.of(alert(
                    "nearlyEqualShare",
                    near,
                    testRows.length,
                    Words.count(near) + " of " + test + " (" + Words.percent((double) near / testRows.length)
                            + ") have nearly the same features as a training row"));
        }
        return List.of(Alert.passed(
                this,
                "nearlyEqualShare",
                testRows.length == 0 ? null : (double) near / testRows.length,
                THRESHOLD,
                near == 0
                        ? "no test row has the features of a training row"
                        : Words.count(near) + " of " + test + " nearly equal" + (near == 1 ? "s" : "")
                                + " a training row, which is few"));
    }

    private Alert alert(String statistic, long count, int tested, String message) {
        return Alert.alerted(
                this,
                null,
                statistic,
                (double) count / tested,
                THRESHOLD,
                message + ", so the test score may be too good",
                "remove repeated rows; where rows of one person or thing belong together, keep them on one side:"
                        + " --group-column");
    }

    private static long count(
            ProfiledData data, int[] trainRows, int[] testRows, Map<String, Double> steps, boolean near) {
        long[] train = RowHash.of(data.train().features(), trainRows, steps, near);
        long[] test = RowHash.of(data.test().features(), testRows, steps, near);
        Arrays.sort(train);
        return Arrays.stream(test)
                .filter(hash -> Arrays.binarySearch(train, hash) >= 0)
                .count();
    }

    private static Map<String, Double> steps(ProfiledData data) {
        Map<String, Double> steps = new HashMap<>();
        for (SampledColumn column : data.columns()) {
            if (column.column() instanceof Column.Numeric && hasFractions(column)) {
                steps.put(column.name(), (column.quantile(0.75) - column.quantile(0.25)) / STEPS);
            }
        }
        return steps;
    }

    private static boolean hasFractions(SampledColumn column) {
        return Arrays.stream(column.numbers()).anyMatch(value -> value != Math.rint(value));
    }
}
