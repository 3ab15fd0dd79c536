package dev.automl.zoo.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ValidationPlanTest {

    private static final ValidationPlan HOLDOUT = new ValidationPlan(1, 0.2);

    @Test
    void fewRowsAreFoldedAndManyHeldOut() {
        assertThat(ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(19_999), OptionalInt.empty())
                        .folds())
                .isEqualTo(5);
        assertThat(ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(20_000), OptionalInt.empty()))
                .isEqualTo(HOLDOUT);
        assertThat(ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(3), OptionalInt.empty())
                        .folds())
                .isEqualTo(3);
    }

    @Test
    void whatWasAskedForOverridesTheRule() {
        assertThat(ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(20_000), OptionalInt.of(10))
                        .folds())
                .isEqualTo(10);
        assertThat(ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(10), OptionalInt.of(1)))
                .isEqualTo(HOLDOUT);
    }

    @Test
    void tooFewRowsAreRejected() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(1), OptionalInt.empty()))
                .withMessageContaining("1 besides the test rows, but at least 2");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(7), OptionalInt.of(10)))
                .withMessageContaining("10 folds need at least 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationPlan.choose(SplitMethod.RANDOM, SplitTest.regression(7), OptionalInt.of(0)))
                .withMessageContaining("not 0");
    }

    @Test
    void splitsAsPlanned() {
        Dataset rest = SplitTest.regression(50);

        List<Split> holdout = HOLDOUT.splits(rest, 3);
        assertThat(holdout).hasSize(1);
        assertThat(holdout.get(0).test().rows()).isEqualTo(10);
        assertThat(new ValidationPlan(5, 0.2).splits(rest, 3)).hasSize(5);
    }

    @Test
    void groupsAndTimesLimitTheFolds() {
        Dataset groups = Keyed.groups(new int[6], 0, 0, 1, 1, 2, 2);
        assertThat(choose(groups, OptionalInt.empty()))
                .isEqualTo(new ValidationPlan(SplitMethod.GROUP, SplitMethod.GROUP, 3, 0.2));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> choose(groups, OptionalInt.of(4)))
                .withMessageContaining(
                        "too few groups to validate: 3 besides the test rows, but 4 folds need at least 4");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> choose(Keyed.groups(new int[2], 5, 5), OptionalInt.empty()))
                .withMessageContaining("too few groups to validate: 1 besides the test rows, but at least 2");

        Dataset times = Keyed.times(1, 1, 1, 2, 3, 3);
        assertThat(choose(times, OptionalInt.empty()))
                .isEqualTo(new ValidationPlan(SplitMethod.TIME, SplitMethod.TIME, 2, 0.2));
        assertThat(choose(Keyed.times(1, 1, 1, 2), OptionalInt.empty()).folds()).isEqualTo(1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> choose(times, OptionalInt.of(3)))
                .withMessageContaining("too few different times to validate: 3", "3 folds need at least 4");
    }

    @Test
    void aColumnPlansWhatItNames() {
        Dataset three = Keyed.marks("train", "valid", "test", "train");
        assertThat(choose(three, OptionalInt.empty()))
                .isEqualTo(new ValidationPlan(SplitMethod.COLUMN, SplitMethod.COLUMN, 1, 0.2));
        assertThat(choose(Keyed.marks("train", "test", "train", "train", "train"), OptionalInt.of(4)))
                .isEqualTo(new ValidationPlan(SplitMethod.COLUMN, SplitMethod.RANDOM, 4, 0.2));
        assertThat(choose(Keyed.marks("train", "valid", "train"), OptionalInt.empty()))
                .isEqualTo(new ValidationPlan(SplitMethod.RANDOM, SplitMethod.COLUMN, 1, 0.2));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> choose(three, OptionalInt.of(5)))
                .withMessageContaining("--folds");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> choose(Keyed.marks("valid", "valid", "test"), OptionalInt.empty()))
                .withMessageContaining("no row for training");
    }

    private static ValidationPlan choose(Dataset rest, OptionalInt folds) {
        return ValidationPlan.choose(SplitMethod.forTest(rest), rest, folds);
    }

    @Test
    void describesOtherMethods() {
        assertThat(new ValidationPlan(SplitMethod.TIME, SplitMethod.TIME, 3, 0.2).describe(Keyed.times(1, 2, 3, 4)))
                .isEqualTo("3 folds of the other 4 rows, forward in time");
        assertThat(new ValidationPlan(SplitMethod.TIME, SplitMethod.TIME, 1, 0.2).describe(Keyed.times(1, 2, 3, 4)))
                .isEqualTo("a holdout of 20 % of the other 4 rows, the latest ones");
        assertThat(new ValidationPlan(SplitMethod.GROUP, SplitMethod.GROUP, 2, 0.2)
                        .describe(Keyed.groups(new int[3], 1, 2, 3)))
                .isEqualTo("2 folds of the other 3 rows, whole groups, stratified as far as they allow");
        assertThat(new ValidationPlan(SplitMethod.COLUMN, SplitMethod.COLUMN, 1, 0.2)
                        .describe(Keyed.marks("train", "valid", "train")))
                .isEqualTo("1 of the other 3 rows validate, as they are marked");
    }

    @Test
    void describesItself() {
        ValidationPlan folds = new ValidationPlan(5, 0.2);
        assertThat(folds.describe(SplitTest.regression(275))).isEqualTo("5 folds of the other 275 rows");
        assertThat(HOLDOUT.describe(SplitTest.regression(80_000)))
                .isEqualTo("a holdout of 20 % of the other 80,000 rows");
        assertThat(folds.describe(SplitTest.classification(0, 0, 0, 0, 0, 1, 1, 1, 1, 1)))
                .isEqualTo("5 folds of the other 10 rows, stratified");
    }

    @Test
    void tellsAboutRareClasses() {
        Dataset rest = SplitTest.classification(0, 0, 0, 0, 0, 1, 1, 2);

        assertThat(new ValidationPlan(5, 0.2).describe(rest))
                .isEqualTo(
                        "5 folds of the other 8 rows, stratified; class 'c' has only 1 row, so not every fold tests it");
        assertThat(HOLDOUT.describe(rest))
                .isEqualTo("a holdout of 20 % of the other 8 rows, stratified; class 'c' has only 1 row, so the holdout"
                        + " leaves it out");
        assertThat(new ValidationPlan(2, 0.2).describe(rest.select(new int[] {0, 1, 2, 3, 4, 5, 6})))
                .isEqualTo("2 folds of the other 7 rows, stratified");
    }
}
