package dev.automl.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowGroupsTest {

    private static RowGroups numbers(double... values) {
        return RowGroups.of(new Column.Numeric("x", values), new Schema.Field("x", Schema.Kind.NUMERIC, List.of()))
                .orElseThrow();
    }

    @Test
    void quartersHaveAsManyRowsEach() {
        RowGroups groups = numbers(8, 1, 7, 2, 6, 3, 5, 4);
        assertThat(groups.names()).containsExactly("below 3", "from 3, below 5", "from 5, below 7", "from 7");
        assertThat(groups.of()).containsExactly(3, 0, 3, 0, 2, 1, 2, 1);
    }

    @Test
    void namesHaveFewDigitsUnlessTheyWouldBeTheSame() {
        assertThat(numbers(0, 0.123456, 1234.56789, 1e-9 / 3).names())
                .containsExactly(
                        "below 0.0000000003333",
                        "from 0.0000000003333, below 0.1235",
                        "from 0.1235, below 1235",
                        "from 1235");
        assertThat(numbers(0, 1.00001, 1.00002, 1.00003).names())
                .containsExactly(
                        "below 1.00001", "from 1.00001, below 1.00002", "from 1.00002, below 1.00003", "from 1.00003");
    }

    @Test
    void equalValuesStayTogether() {
        RowGroups groups = numbers(0, 0, 0, 0, 0, 0, 0, 2.5, Double.NaN);
        assertThat(groups.names()).containsExactly("from 0", RowGroups.MISSING);
        assertThat(groups.of()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(numbers(-0.0, 0.0).names()).containsExactly("from 0");
        assertThat(numbers(Double.NaN, Double.NaN).names()).containsExactly(RowGroups.MISSING);
    }

    @Test
    void cutPointsAreTheLowestOfTheirRange() {
        RowGroups groups = RowGroups.ranges(
                "age",
                new double[] {17, 18, 29.9, 30, 99, Double.NaN},
                new double[] {18, 30, 100},
                List.of("18", "30", "100"));
        assertThat(groups.names()).containsExactly("below 18", "from 18, below 30", "from 30, below 100", "missing");
        assertThat(groups.of()).containsExactly(0, 1, 1, 2, 2, 3);
    }

    @Test
    void levelsHaveTheirNames() {
        RowGroups colours = RowGroups.of(
                        new Column.Categorical("c", new int[] {2, -1, 0, 2}, List.of("red", "none", "blue")),
                        new Schema.Field("c", Schema.Kind.CATEGORICAL, List.of()))
                .orElseThrow();
        assertThat(colours.names()).containsExactly("red", "blue", "missing");
        assertThat(colours.of()).containsExactly(1, 2, 0, 1);
        RowGroups answers = RowGroups.of(
                        new Column.Numeric("b", new double[] {1, 0}),
                        new Schema.Field("b", Schema.Kind.BOOLEAN, List.of("no", "yes")))
                .orElseThrow();
        assertThat(answers.names()).containsExactly("no", "yes");
    }

    @Test
    void textsHaveNoGroups() {
        assertThat(RowGroups.of(
                        new TextColumn("t", new String[] {"a", "b"}),
                        new Schema.Field("t", Schema.Kind.TEXT, List.of())))
                .isEmpty();
    }
}
