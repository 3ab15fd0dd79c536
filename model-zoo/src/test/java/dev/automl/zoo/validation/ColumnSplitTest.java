package dev.automl.zoo.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Dataset;
import org.junit.jupiter.api.Test;

class ColumnSplitTest {

    private static final Dataset DATA =
            Keyed.marks("train", "TEST", "Dev", null, "Training", "holdout", "validation", "testing", "VALID", "val");

    @Test
    void rowsThatAreNotMarkedAreNotUsed() {
        assertThat(Keyed.rows(ColumnSplit.used(DATA))).containsExactly(0, 1, 2, 4, 6, 7, 8, 9);
    }

    @Test
    void splitsAsMarked() {
        Split split = ColumnSplit.test(DATA);
        assertThat(Keyed.rows(split.train())).containsExactly(0, 2, 4, 6, 8, 9);
        assertThat(Keyed.rows(split.test())).containsExactly(1, 7);

        Split validation = ColumnSplit.validation(split.train());
        assertThat(Keyed.rows(validation.train())).containsExactly(0, 4);
        assertThat(Keyed.rows(validation.test())).containsExactly(2, 6, 8, 9);
    }
}
