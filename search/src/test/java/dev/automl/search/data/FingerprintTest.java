package dev.automl.search.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void everyPartOfARowCounts() {
        Set<String> different = new TreeSet<>(List.of(
                of(1, 5, 1, "ab", "c"),
                of(2, 5, 1, "ab", "c"),
                of(1, 6, 1, "ab", "c"),
                of(1, 5, 2, "ab", "c"),
                of(1, 5, 1, "a", "bc"),
                of(1, 5, 1, "", "c"),
                of(1, 5, 1, null, "c")));

        assertThat(different).hasSize(7).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(of(1, 5, 1, "ab", "c")).isEqualTo(of(1, 5, 1, "ab", "c"));
    }

    private static String of(double number, double target, double weight, String... texts) {
        List<Column> columns = List.of(
                new Column.Numeric("x", new double[] {number}),
                new TextColumn("t", new String[] {texts[0]}),
                new TextColumn("u", new String[] {texts[1]}));
        return Fingerprint.of(new Dataset(
                new Table(1, columns),
                new Target(Task.REGRESSION, List.of(), new double[] {target}, new double[] {weight})));
    }
}
