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
