package dev.automl.zoo.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TimeSplitTest {

    @Property(tries = 300)
    void testRowsAreLaterThanAllOthers(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 40) int times,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
            @ForAll long seed) {
        Dataset data = random(rows, times, seed);
        Assume.that(TimeSplit.differentTimes(data) > 1);

        Split split = TimeSplit.holdout(data, fraction);

        assertThat(latest(split.train())).isLessThan(earliest(split.test()));
        assertThat(together(split)).containsExactly(IntStream.range(0, rows).toArray());
        assertThat(Keyed.rows(split.train())).isSorted();
        assertThat(Keyed.rows(split.test())).isSorted();
        // No other cut between two times comes nearer to the wanted size.
        long wanted = Math.round(fraction * rows);
        long off = Math.abs(split.test().rows() - wanted);
        for (double cut : times(data).filter(time -> time > earliest(data)).toArray()) {
            long size = times(data).filter(time -> time >= cut).count();
            assertThat(Math.abs(size - wanted)).isGreaterThanOrEqualTo(off);
        }
    }

    @Property(tries = 300)
    void foldsGoForwardInTime(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 40) int times,
            @ForAll @IntRange(min = 1, max = 8) int count,
            @ForAll long seed) {
        Dataset data = random(rows, times, seed);
        Assume.that(TimeSplit.differentTimes(data) > count);

        List<Split> folds = TimeSplit.folds(data, count);

        assertThat(folds).hasSize(count);
        for (Split fold : folds) {
            assertThat(latest(fold.train())).isLessThan(earliest(fold.test()));
        }
        for (int i = 1; i < count; i++) {
            assertThat(Keyed.rows(folds.get(i).train())).isEqualTo(together(folds.get(i - 1)));
        }
        assertThat(together(folds.get(count - 1)))
                .containsExactly(IntStream.range(0, rows).toArray());
    }

    /**
     * scikit-learn 1.2.1, {@code TimeSeriesSplit(k).split(np.zeros(n))}: the number of training rows, and the test rows, of
     * each fold.
     */
    @Example
    void differentTimesAreSplitAsByScikitLearn() {
        assertFolds(12, 3, "3 [3, 4, 5]", "6 [6, 7, 8]", "9 [9, 10, 11]");
        assertFolds(13, 5, "3 [3, 4]", "5 [5, 6]", "7 [7, 8]", "9 [9, 10]", "11 [11, 12]");
        assertFolds(11, 2, "5 [5, 6, 7]", "8 [8, 9, 10]");
    }

    private static void assertFolds(int rows, int count, String... expected) {
        Dataset data = Keyed.times(IntStream.range(0, rows).asDoubleStream().toArray());
        assertThat(TimeSplit.folds(data, count).stream()
                        .map(fold -> fold.train().rows() + " " + Arrays.toString(Keyed.rows(fold.test()))))
                .containsExactly(expected);
    }

    /** By hand: of ten rows the last two are wanted, but three of them have the last time. */
    @Example
    void rowsOfTheSameTimeStayTogether() {
        Split split = TimeSplit.holdout(Keyed.times(9, 1, 1, 9, 2, 3, 4, 9, 5, 6), 0.2);

        assertThat(Keyed.rows(split.test())).containsExactly(0, 3, 7);
    }

    @Example
    void rowsWithoutATimeAreTheEarliest() {
        Dataset data = Keyed.times(3, Double.NaN, 1, 2, Double.NaN, 4);

        assertThat(Keyed.rows(TimeSplit.holdout(data, 0.8).train())).containsExactly(1, 4);
        assertThat(Keyed.rows(TimeSplit.folds(data, 2).get(0).train())).containsExactly(1, 4);
    }

    @Example
    void datesAreTimes() {
        DateColumn dates = new DateColumn(Schema.Role.TIME.name(), new double[] {86_400, -5, 0, 7});

        assertThat(Keyed.rows(TimeSplit.holdout(Keyed.dataset(new int[4], dates), 0.25)
                        .test()))
                .containsExactly(0);
    }

    @Example
    void impossibleSplitsAreRejected() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> TimeSplit.holdout(Keyed.times(1, 1, 1), 0.2))
                .withMessageContaining("at least 2 different times; there are 1");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> TimeSplit.folds(Keyed.times(1, 2, 3, 3), 3))
                .withMessageContaining("at least 4 different times; there are 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSplit.holdout(Keyed.times(1, 2), 1))
                .withMessageContaining("not 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSplit.holdout(SplitTest.regression(5), 0.2))
                .withMessageContaining("TIME");
    }

    /** Some rows have no time. */
    private static Dataset random(int rows, int times, long seed) {
        Random random = new Random(seed);
        return Keyed.times(IntStream.range(0, rows)
                .mapToDouble(row -> random.nextInt(10) == 0 ? Double.NaN : random.nextInt(times) - 3)
                .toArray());
    }

    private static DoubleStream times(Dataset data) {
        Column column = data.key(Schema.Role.TIME.name());
        return IntStream.range(0, data.rows())
                .mapToDouble(column::number)
                .map(time -> Double.isNaN(time) ? -1e9 : time);
    }

    private static double earliest(Dataset data) {
        return times(data).min().orElseThrow();
    }

    private static double latest(Dataset data) {
        return times(data).max().orElseThrow();
    }

    private static int[] together(Split split) {
        return IntStream.concat(Arrays.stream(Keyed.rows(split.train())), Arrays.stream(Keyed.rows(split.test())))
                .sorted()
                .toArray();
    }
}
