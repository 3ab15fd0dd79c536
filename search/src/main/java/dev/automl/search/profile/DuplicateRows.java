package dev.automl.search.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows that stand in the training rows more than once, the target included. */
final class DuplicateRows implements Rule {

    private static final double THRESHOLD = 0.01;
    private static final int LEAST = 2;
    private static final double POSSIBLE = 10;

    @Override
    public String code() {
        return "duplicate-rows";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        int[] rows = data.comparedRows(data.train());
        if (!data.tellApart(POSSIBLE, Double.POSITIVE_INFINITY)) {
            return List.of(Alert.passed(
                    this,
                    null,
                    null,
                    null,
                    "the features have so few different values that equal rows are to be expected"));
        }
        long[] hashes = RowHash.of(data.train().features(), rows, Map.of(), false);
        RowHash.add(hashes, rows, row -> RowHash.number(data.train().target().values()[row], 0));
        Arrays.sort(hashes);
        long repeated = IntStream.range(1, hashes.length)
                .filter(i -> hashes[i] == hashes[i - 1])
                .count();
        double share = rows.length == 0 ? 0 : (double) repeated / rows.length;
        if (repeated >= LEAST && share >= THRESHOLD) {
            return List.of(Alert.alerted(
                    this,
                    null,
                    "repeatedShare",
                    share,
                    THRESHOLD,
                    Words.count(repeated) + " of " + Words.count(rows.length, "row") + " (" + Words.percent(share)
                            + ") repeat an earlier one in every column",
                    "if that is by mistake, remove them from the file"));
        }
        return List.of(Alert.passed(
                this,
                "repeatedShare",
                share,
                THRESHOLD,
                Words.count(repeated, "row") + " repeat" + (repeated == 1 ? "s" : "") + " an earlier one"));
    }
}
