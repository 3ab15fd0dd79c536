package dev.automl.search.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.search.evaluation.RowGroups;
import dev.automl.zoo.data.DataException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SensitiveGroupsTest {

    private static RowGroups groups(List<Double> cuts, String... cells) {
        return SensitiveGroups.groups(new SensitiveColumn("c", cuts), cells, '.');
    }

    @Test
    void wordsAndFewNumbersAreGroupsOfTheirOwn() {
        RowGroups words = groups(List.of(), "m", "f", null, "m");
        assertThat(words.names()).containsExactly("f", "m", "missing");
        assertThat(words.of()).containsExactly(1, 0, 2, 1);
        assertThat(groups(List.of(), "1", "0", "1").names()).containsExactly("0", "1");
    }

    @Test
    void manyNumbersAreCutIntoQuarters() {
        String[] cells = IntStream.range(0, 40).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(groups(List.of(), cells).names())
                .containsExactly("below 10", "from 10, below 20", "from 20, below 30", "from 30");
    }

    @Test
    void cutPoints() {
        assertThat(groups(List.of(18.0, 30.5), "17", "18", "30.5", null).names())
                .containsExactly("below 18", "from 18, below 30.5", "from 30.5", "missing");
        assertThatThrownBy(() -> groups(List.of(18.0), "17", "old"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'c' has cut points, but 'old' is no number");
    }

    @Test
    void tooManyWords() {
        String[] cells = IntStream.range(0, 51).mapToObj(i -> "w" + i).toArray(String[]::new);
        assertThatThrownBy(() -> groups(List.of(), cells))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("51 different values");
    }

    @Test
    void columnsTogether() {
        RowGroups both = SensitiveGroups.together(List.of(
                new RowGroups("sex", List.of("f", "m"), new int[] {0, 1, 1, 0}),
                new RowGroups("age", List.of("below 18", "from 18"), new int[] {0, 0, 1, 0})));
        assertThat(both.column()).isEqualTo("sex and age");
        assertThat(both.names()).containsExactly("sex f; age below 18", "sex m; age below 18", "sex m; age from 18");
        assertThat(both.of()).containsExactly(0, 1, 2, 0);
    }
}
