package dev.automl.zoo.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GroupSplitTest {

    @Property(tries = 300)
    void noGroupIsOnBothSidesOfAHoldout(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 30) int groups,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
            @ForAll long seed) {
        Dataset data = random(rows, groups, seed);
        Assume.that(GroupSplit.groups(data).size() > 1);

        Split split = GroupSplit.holdout(data, fraction, seed);

        assertThat(onBothSides(split)).isEmpty();
        assertThat(Keyed.rows(split.train())).isSorted().isNotEmpty();
        assertThat(Keyed.rows(split.test())).isSorted().isNotEmpty();
        assertThat(concat(split.train(), split.test()))
                .containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
    }

    @Property(tries = 300)
    void everyRowIsTestedOnceAndNoGroupIsOnBothSides(
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 30) int groups,
            @ForAll @IntRange(min = 2, max = 8) int count,
            @ForAll long seed) {
        Dataset data = random(rows, groups, seed);
        Assume.that(GroupSplit.groups(data).size() >= count);

        List<Split> folds = GroupSplit.folds(data, count, seed);

        assertThat(folds).hasSize(count);
        for (Split fold : folds) {
            assertThat(onBothSides(fold)).isEmpty();
            assertThat(concat(fold.train(), fold.test()))
                    .containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
            assertThat(fold.test().rows()).isPositive();
        }
        assertThat(folds.stream().flatMapToInt(fold -> Arrays.stream(Keyed.rows(fold.test()))))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).boxed().toList());
    }

    /** With groups of one row there is nothing to hinder an even split: sizes and classes differ by one at most. */
    @Property(tries = 100)
    void groupsOfOneRowAreSplitEvenly(@ForAll @IntRange(min = 10, max = 60) int rows, @ForAll long seed) {
        int[] classes = new Random(seed).ints(rows, 0, 3).toArray();
        Dataset data = Keyed.groups(classes, IntStream.range(0, rows).toArray());

        List<Split> folds = GroupSplit.folds(data, 5, seed);

        for (int c = 0; c < 3; c++) {
            int index = c;
            int[] counts = folds.stream()
                    .mapToInt(fold -> fold.test().target().classCounts()[index])
                    .toArray();
            assertThat(Arrays.stream(counts).max().orElse(0)
                            - Arrays.stream(counts).min().orElse(0))
                    .isLessThanOrEqualTo(1);
        }
    }

    /**
     * By hand: groups of 4, 3, 3, 2, 2, 2, 2 and 2 rows can be dealt to two folds of 10 rows only if the large ones come
     * first; and of 20 rows 4 are wanted for the test.
     */
    @Example
    void sizesAreBalanced() {
        Dataset data = Keyed.groups(new int[20], 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);

        for (long seed = 0; seed < 20; seed++) {
            assertThat(GroupSplit.folds(data, 2, seed))
                    .allSatisfy(fold -> assertThat(fold.test().rows()).isEqualTo(10));
            assertThat(GroupSplit.holdout(data, 0.2, seed).test().rows()).isBetween(3, 5);
        }
    }

    /** Four groups of class a and four of class b, of equal size: each half gets two and two, each quarter one and one. */
    @Example
    void classesAreBalanced() {
        int[] groups = IntStream.range(0, 40).map(row -> row / 5).toArray();
        int[] classes = Arrays.stream(groups).map(group -> group % 2).toArray();
        Dataset data = Keyed.groups(classes, groups);

        for (long seed = 0; seed < 20; seed++) {
            for (Split fold : GroupSplit.folds(data, 4, seed)) {
                assertThat(fold.test().target().classCounts()).startsWith(5, 5);
            }
            assertThat(GroupSplit.holdout(data, 0.25, seed).test().target().classCounts())
                    .startsWith(5, 5);
        }
    }

    @Example
    void theSeedAloneDraws() {
        Dataset data = random(200, 60, 1);

        assertThat(Keyed.rows(GroupSplit.holdout(data, 0.2, 5).test()))
                .isEqualTo(Keyed.rows(GroupSplit.holdout(data, 0.2, 5).test()))
                .isNotEqualTo(Keyed.rows(GroupSplit.holdout(data, 0.2, 6).test()));
    }

    @Example
    void rowsWithoutAGroupAreGroupsOfTheirOwn() {
        Dataset data = Keyed.groups(new int[4], -1, -1, -1, -1);

        assertThat(GroupSplit.folds(data, 4, 1))
                .allSatisfy(fold -> assertThat(fold.test().rows()).isEqualTo(1));
    }

    @Example
    void impossibleSplitsAreRejected() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> GroupSplit.holdout(Keyed.groups(new int[3], 1, 1, 1), 0.2, 1))
                .withMessageContaining("at least 2 groups", "there are 1");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> GroupSplit.folds(Keyed.groups(new int[3], 1, 2, 1), 3, 1))
                .withMessageContaining("at least 3 groups");
    }

    /** Of uneven sizes; some rows have no group. */
    private static Dataset random(int rows, int groups, long seed) {
        Random random = new Random(seed);
        int[] classes = random.ints(rows, 0, 4).toArray();
        int[] names = IntStream.range(0, rows)
                .map(row -> random.nextInt(15) == 0 ? -1 : random.nextInt(1 + random.nextInt(groups)))
                .toArray();
        return Keyed.groups(classes, names);
    }

    private static Set<String> onBothSides(Split split) {
        Set<String> both = groups(split.train());
        both.retainAll(groups(split.test()));
        return both;
    }

    private static Set<String> groups(Dataset data) {
        Column.Categorical column = (Column.Categorical) data.key(Schema.Role.GROUP.name());
        Set<String> groups = new HashSet<>();
        for (int code : column.codes()) {
            if (code >= 0) {
                groups.add(column.levels().get(code));
            }
        }
        return groups;
    }

    private static int[] concat(Dataset a, Dataset b) {
        return IntStream.concat(Arrays.stream(Keyed.rows(a)), Arrays.stream(Keyed.rows(b)))
                .toArray();
    }
}
