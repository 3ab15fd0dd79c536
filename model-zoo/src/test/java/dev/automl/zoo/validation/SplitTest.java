package dev.automl.zoo.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SplitTest {

    private static final int[] TWELVE = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2};

    @Property(tries = 300)
    void holdoutKeepsItsPromises(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 8) int classes,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
            @ForAll long seed) {
        Dataset data = classification(randomClasses(rows, classes, seed));

        Split split = Split.holdout(data, fraction, seed);

        assertThat(concat(rows(split.train()), rows(split.test())))
                .containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
        assertThat(rows(split.train())).isSorted().isNotEmpty();
        assertThat(rows(split.test())).isSorted().isNotEmpty();
        assertThat(Split.holdout(data, fraction, seed).test().features().toRows())
                .isDeepEqualTo(split.test().features().toRows());

        int[] all = data.target().classCounts();
        int[] test = split.test().target().classCounts();
        long wanted = Math.max(1, Math.min(rows - 1, Math.round(fraction * rows)));
        int present = (int) Arrays.stream(all).filter(count -> count > 0).count();
        if (present == rows) {
            assertThat(split.test().rows()).isEqualTo((int) wanted);
            return;
        }
        assertThat(split.test().rows()).isEqualTo((int) Math.min(wanted, rows - present));
        for (int c = 0; c < classes; c++) {
            assertThat(test[c]).as("a row of each class stays").isLessThanOrEqualTo(Math.max(0, all[c] - 1));
            assertThat(test[c])
                    .as("no class gets less than its share, rounded down")
                    .isGreaterThanOrEqualTo((int) (wanted * all[c] / rows));
        }
        if (Arrays.stream(all).allMatch(count -> count * (rows - wanted) >= rows)) {
            for (int c = 0; c < classes; c++) {
                assertThat((double) test[c])
                        .as("of frequent classes none gets a row more than its share")
                        .isLessThan((double) wanted * all[c] / rows + 1);
            }
        }
    }

    @Property(tries = 300)
    void foldsKeepTheirPromises(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 8) int classes,
            @ForAll @IntRange(min = 2, max = 12) int wanted,
            @ForAll long seed) {
        int count = Math.min(wanted, rows);
        Dataset data = classification(randomClasses(rows, classes, seed));

        List<Split> folds = Split.folds(data, count, seed);

        assertThat(folds).hasSize(count);
        int[] tested = new int[0];
        for (Split fold : folds) {
            assertThat(concat(rows(fold.train()), rows(fold.test())))
                    .containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
            assertThat(rows(fold.train())).isSorted();
            assertThat(rows(fold.test())).isSorted();
            tested = concat(tested, rows(fold.test()));
        }
        assertThat(tested).containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
        assertDifferByOneAtMost(folds.stream().mapToInt(fold -> fold.test().rows()));
        for (int c = 0; c < classes; c++) {
            int index = c;
            assertDifferByOneAtMost(
                    folds.stream().mapToInt(fold -> fold.test().target().classCounts()[index]));
        }
    }

    @Property(tries = 100)
    void regressionSplitsAnyRows(@ForAll @IntRange(min = 2, max = 60) int rows, @ForAll long seed) {
        Dataset data = regression(rows);

        assertThat(Split.holdout(data, 0.2, seed).test().rows()).isEqualTo((int) Math.max(1, Math.round(0.2 * rows)));
        assertDifferByOneAtMost(
                Split.folds(data, 2, seed).stream().mapToInt(fold -> fold.test().rows()));
    }

    /**
     * Computed by a separate program in Python from the published algorithms: the generator of {@code java.util.Random},
     * Fisher and Yates' shuffle from the last row down, shares by largest remainder, classes dealt in turn. If this fails,
     * every split ever made changes: don't adapt the numbers, undo the change.
     */
    @Example
    void theRowsOfASeedNeverChange() {
        Dataset data = classification(TWELVE);

        assertThat(rows(Split.holdout(data, 0.25, 42).test())).containsExactly(0, 1, 6);
        assertThat(Split.folds(data, 5, 42).stream().map(fold -> rows(fold.test())))
                .containsExactly(
                        new int[] {0, 2, 10}, new int[] {1, 6, 11}, new int[] {3, 7}, new int[] {5, 9}, new int[] {4, 8
                        });
    }

    @Example
    void anotherSeedDrawsOtherRows() {
        Dataset data = regression(100);

        assertThat(rows(Split.holdout(data, 0.2, 1).test()))
                .isNotEqualTo(rows(Split.holdout(data, 0.2, 2).test()));
    }

    @Example
    void aClassOfOneRowIsNotTested() {
        Split split = Split.holdout(classification(0, 0, 0, 1, 2, 2), 0.9, 7);

        assertThat(split.train().target().classCounts()).startsWith(1, 1, 1);
        assertThat(split.test().target().classCounts()).startsWith(2, 0, 1);
    }

    @Example
    void ifEveryClassHasOneRowTheyAreSplitAllTheSame() {
        Split split = Split.holdout(classification(0, 1, 2, 3), 0.5, 7);

        assertThat(split.test().rows()).isEqualTo(2);
        assertThat(split.train().rows()).isEqualTo(2);
    }

    @Example
    void impossibleSplitsAreRejected() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Split.holdout(regression(1), 0.2, 1))
                .withMessageContaining("at least 2 rows");
        for (double fraction : new double[] {0, 1, -0.2, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Split.holdout(regression(10), fraction, 1))
                    .withMessageContaining("not " + fraction);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.folds(regression(10), 11, 1))
                .withMessageContaining("10, not 11");
        assertThatIllegalArgumentException().isThrownBy(() -> Split.folds(regression(10), 1, 1));
    }

    private static void assertDifferByOneAtMost(IntStream values) {
        IntSummaryStatistics statistics = values.summaryStatistics();
        assertThat(statistics.getMax() - statistics.getMin()).isLessThanOrEqualTo(1);
    }

    /** Skewed, so that there are rare and absent classes. */
    private static int[] randomClasses(int rows, int classes, long seed) {
        Random random = new Random(seed + 1);
        return IntStream.range(0, rows)
                .map(row -> random.nextInt(1 + random.nextInt(classes)))
                .toArray();
    }

    static Dataset classification(int... classes) {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        return dataset(new Target(
                Task.MULTICLASS, names, Arrays.stream(classes).asDoubleStream().toArray()));
    }

    static Dataset regression(int rows) {
        return dataset(new Target(Task.REGRESSION, List.of(), new double[rows]));
    }

    /** With one feature: the number of the row. */
    private static Dataset dataset(Target target) {
        double[] numbers = IntStream.range(0, target.rows()).asDoubleStream().toArray();
        return new Dataset(new Table(target.rows(), List.of(new Column.Numeric("row", numbers))), target);
    }

    private static int[] rows(Dataset data) {
        Column row = data.features().columns().get(0);
        return IntStream.range(0, data.rows()).map(i -> (int) row.number(i)).toArray();
    }

    private static int[] concat(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
