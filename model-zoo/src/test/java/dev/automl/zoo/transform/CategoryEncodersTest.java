package dev.automl.zoo.transform;

import static dev.automl.zoo.Tables.binary;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.cells;
import static dev.automl.zoo.Tables.column;
import static dev.automl.zoo.Tables.names;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.regression;
import static dev.automl.zoo.Tables.table;
import static dev.automl.zoo.Tables.values;
import static dev.automl.zoo.Tables.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The encoders for categories of many levels. */
class CategoryEncodersTest {

    private static final Table COLOURS =
            table(categorical("c", "red", "blue", "red", null, "red"), categorical("few", "x", "x", "y", "x", "x"));

    /** Rows with another dictionary, a new level and a gap. */
    private static final Table OTHER =
            table(categorical("c", "blue", "new", null, "red"), categorical("few", "y", "y", "x", "x"));

    @Test
    void frequencyEncoderGivesSharesOfTheRows() {
        Table encoded =
                new FrequencyEncoder(2).fit(regression(COLOURS, new double[5])).apply(OTHER);

        assertThat(values(encoded, "c")).containsExactly(0.2, 0, 0.2, 0.6);
        assertThat(values(encoded, "few")).containsExactly(0.2, 0.2, 0.8, 0.8);
    }

    @Test
    void columnsOfFewLevelsPass() {
        Table train = table(categorical("c", "a", "b", "c", "c"), categorical("few", "a", "b", "a", null));
        Dataset data = regression(train, 1, 2, 3, 4);
        for (Transformer transformer :
                List.of(new FrequencyEncoder(3), new HashingEncoder(3, 2), new TargetEncoder(3, 1))) {
            Table encoded = transformer.fit(data).apply(train);

            assertThat(column(encoded, "few")).isSameAs(column(train, "few"));
            assertThat(encoded.columns()).doesNotContain(column(train, "c"));
        }
    }

    /**
     * MurmurHash3's fmix32 of String.hashCode, by Python: "red".hashCode() is 112785, "blue" 3027034, "new" 108960; mixed
     * 1059225908, 579794548, 1527593529; modulo 4 0, 0, 1.
     */
    @Test
    void hashingEncoderFindsAPlaceForEveryLevel() {
        Table encoded = new HashingEncoder(2, 4)
                .fit(regression(COLOURS, new double[5]))
                .apply(table(categorical("c", "red", "blue", "new", null), categorical("few", "x", "x", "x", "x")));

        assertThat(names(encoded).subList(0, 4)).containsExactly("c hash 1", "c hash 2", "c hash 3", "c hash 4");
        assertThat(places(encoded)).containsExactly(0, 0, 1, -1);
    }

    /** For each row the number of the one column, of the first four, that is 1; -1 if all are 0. */
    private static int[] places(Table encoded) {
        return Arrays.stream(encoded.toRows())
                .mapToInt(row -> {
                    assertThat(Arrays.stream(row).limit(4).sum()).isLessThanOrEqualTo(1);
                    return IntStream.range(0, 4)
                            .filter(i -> row[i] == 1)
                            .findFirst()
                            .orElse(-1);
                })
                .toArray();
    }

    /**
     * By hand, with 2 rows of the overall mean 20/5 = 4 added: red (0 + 3 + 5 + 2 * 4) / (3 + 2), blue (4 + 8) / 3, missing
     * (8 + 8) / 3.
     */
    @Test
    void targetEncoderGivesSmoothedMeans() {
        TargetEncoder encoder = new TargetEncoder(2, 2);
        Table encoded = encoder.fit(regression(COLOURS, 0, 4, 3, 8, 5)).apply(OTHER);

        assertThat(names(encoded)).containsExactly("c, mean target", "few, mean target");
        assertThat(values(encoded, "c, mean target"))
                .containsExactly(new double[] {4, 4, 16.0 / 3, 3.2}, within(1e-15));
    }

    /** The same with weights: the mean is (0 + 4 + 2 * 3 + 8) / 5 = 3.6, the red one that counts twice has 3. */
    @Test
    void targetEncoderCountsRowsByTheirWeight() {
        Dataset data = weighted(regression(COLOURS, 0, 4, 3, 8, 1000), 1, 1, 2, 1, 0);

        assertThat(values(new TargetEncoder(2, 2).fit(data).apply(OTHER), "c, mean target"))
                .containsExactly(new double[] {(4 + 7.2) / 3, 3.6, (8 + 7.2) / 3, (0 + 6 + 7.2) / 5}, within(1e-15));
    }

    @Test
    void targetEncoderGivesTheShareOfTheSecondOfTwoClasses() {
        Table encoded =
                new TargetEncoder(2, 1).fit(binary(COLOURS, 1, 0, 1, 0, 1)).apply(OTHER);

        assertThat(names(encoded)).containsExactly("c, share of yes", "few, share of yes");
        // (0 + 0.6) / 2, 0.6, (0 + 0.6) / 2, (3 + 0.6) / 4
        assertThat(values(encoded, "c, share of yes"))
                .containsExactly(new double[] {0.3, 0.6, 0.3, 0.9}, within(1e-15));
    }

    @Test
    void targetEncoderGivesTheShareOfEachClassButOfTenAtMost() {
        List<String> classes = IntStream.range(0, 12).mapToObj(c -> "k" + c).toList();
        // Each class once, but the last two twice: so the first eight and the last two are the most frequent.
        double[] target = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 10, 11};
        Table train = table(categorical("c", "aabbaabbaabbab".split("")));
        Dataset data = new Dataset(train, new Target(Task.MULTICLASS, classes, target));

        Table encoded = new TargetEncoder(2, 1).fit(data).apply(train);

        assertThat(names(encoded))
                .hasSize(10)
                .startsWith("c, share of k0", "c, share of k1")
                .endsWith("c, share of k7", "c, share of k10", "c, share of k11");
        // Class 11 has two of the seven rows of b, and two of all fourteen.
        assertThat(values(encoded, "c, share of k11")[13]).isCloseTo((2 + 2.0 / 14) / 8, within(1e-15));
    }

    /** Whatever the target of a row is, its own features stay the same; those of other rows do not. */
    @Test
    void noTrainingRowMeetsItsOwnTarget() {
        int rows = 60;
        String[] levels =
                IntStream.range(0, rows).mapToObj(row -> "L" + row % 7).toArray(String[]::new);
        double[] target =
                IntStream.range(0, rows).mapToDouble(row -> row * 37 % 11).toArray();
        TargetEncoder encoder = new TargetEncoder(2, 3);
        List<List<String>> before = training(encoder, regression(table(categorical("c", levels)), target));

        for (int row = 0; row < rows; row++) {
            double[] changed = target.clone();
            changed[row] += 1000;
            List<List<String>> after = training(encoder, regression(table(categorical("c", levels)), changed));

            assertThat(after.get(row)).isEqualTo(before.get(row));
            assertThat(after).isNotEqualTo(before);
        }
    }

    /** An identifier tells nothing of other rows: each gets the mean of the rows in the other folds, of 48 of 60. */
    @Test
    void anIdentifierGetsMeansOfOtherFolds() {
        int rows = 60;
        String[] ids = IntStream.range(0, rows).mapToObj(row -> "id" + row).toArray(String[]::new);
        double[] target = new double[rows];
        target[17] = 48;

        Dataset data = regression(table(categorical("id", ids)), target);
        TargetEncoder encoder = new TargetEncoder(2, 3);
        double[] encoded = values(encoder.applyToTraining(data, encoder.fit(data)), "id, mean target");

        assertThat(encoded[17]).isZero();
        assertThat(Arrays.stream(encoded).filter(value -> value == 0)).hasSize(12);
        assertThat(Arrays.stream(encoded).filter(value -> value == 1)).hasSize(48);
    }

    /** As if they were not there; so they do not move others to another fold. */
    @Test
    void rowsOfWeightZeroChangeNothingForOthers() {
        String[] levels = "abcabcabcabccc".split("");
        double[] target = {1, 2, 3, 2, 3, 4, 5, 2, 1, 4, 6, 7, 0, 0};
        double[] weights = {1, 1, 1, 2, 1, 1, 0.5, 1, 1, 1, 1, 1, 0, 0};
        TargetEncoder encoder = new TargetEncoder(2, 1);
        Dataset all = weighted(regression(table(categorical("c", levels)), target), weights);
        Dataset counting = all.select(IntStream.range(0, 12).toArray());

        assertThat(encoder.fit(all)).isEqualTo(encoder.fit(counting));
        assertThat(training(encoder, all).subList(0, 12)).isEqualTo(training(encoder, counting));
    }

    @Test
    void namesThatAreTakenGetANumber() {
        Table train = table(categorical("c", "a", "b"), numeric("c, mean target", 1, 2), numeric("c hash 1", 1, 2));
        Dataset data = regression(train, 1, 2);

        assertThat(names(new TargetEncoder(2, 1).fit(data).apply(train)).get(0)).isEqualTo("c, mean target 2");
        assertThat(names(new HashingEncoder(2, 1).fit(data).apply(train)).get(0))
                .isEqualTo("c hash 1 2");
    }

    @Test
    void wrongArgumentsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetEncoder(0, 1))
                .withMessage("minLevels must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetEncoder(1, 0))
                .withMessage("smoothing must be a number above 0, not 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashingEncoder(1, 0))
                .withMessage("buckets must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyEncoder(-1))
                .withMessage("minLevels must be at least 1, not -1");
    }

    private static List<List<String>> training(TargetEncoder encoder, Dataset data) {
        return cells(encoder.applyToTraining(data, encoder.fit(data)));
    }
}
