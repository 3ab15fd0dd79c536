package dev.automl.search.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.validation.Split;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupCheckTest {

    /** Two files number the same levels differently; what counts is their text. */
    @Test
    void findsGroupsThatAreOnBothSides() {
        Dataset train = groups(List.of("a", "b", "c", "unused"), 0, 0, 1, 2, -1);
        Dataset test = groups(List.of("b", "d", "e"), 0, 1, 2, 2, -1);

        GroupCheck check = GroupCheck.of(new Split(train, test));

        assertThat(check.training()).isEqualTo(3);
        assertThat(check.test()).isEqualTo(3);
        assertThat(check.onBothSides()).containsExactly("b");
    }

    private static Dataset groups(List<String> levels, int... codes) {
        Map<String, Column> keys = Map.of(Schema.Role.GROUP.name(), new Column.Categorical("group", codes, levels));
        Target target = new Target(Task.REGRESSION, List.of(), new double[codes.length]);
        return new Dataset(new Table(codes.length, List.of()), target, keys);
    }
}
