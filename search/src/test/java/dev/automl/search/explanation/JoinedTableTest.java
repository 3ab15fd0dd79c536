package dev.automl.search.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTableTest {

    private static Table table(double number, int code, List<String> levels, String text) {
        return new Table(
                1,
                List.of(
                        new Column.Numeric("n", new double[] {number}),
                        new Column.Categorical("c", new int[] {code}, levels),
                        new DateColumn("d", new double[] {number}),
                        new TextColumn("t", new String[] {text})));
    }

    @Test
    void everyCellKeepsItsValue() {
        Table joined = JoinedTable.of(
                JoinedTable.of(table(1, 0, List.of("red"), "one"), table(2, 1, List.of("blue", "green"), null)),
                table(Double.NaN, Column.Categorical.MISSING, List.of(), "three"));

        assertThat(joined.rows()).isEqualTo(3);
        assertThat(((Column.Numeric) joined.columns().get(0)).values()).containsExactly(1, 2, Double.NaN);
        Column.Categorical colours = (Column.Categorical) joined.columns().get(1);
        assertThat(colours.levels()).containsExactly("blue", "green", "red");
        assertThat(colours.codes()).containsExactly(2, 1, Column.Categorical.MISSING);
        assertThat(((DateColumn) joined.columns().get(2)).seconds()).containsExactly(1, 2, Double.NaN);
        assertThat(((TextColumn) joined.columns().get(3)).texts()).containsExactly("one", null, "three");
    }
}
