package dev.automl.zoo.validation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Made data with a key; their only feature is the number of the row. */
final class Keyed {

    private static final List<String> CLASSES = List.of("a", "b", "c", "d");

    private Keyed() {}

    static Dataset times(double... times) {
        return dataset(new int[times.length], new Column.Numeric(Schema.Role.TIME.name(), times));
    }

    /** @param groups numbers that name the groups; below 0 for none */
    static Dataset groups(int[] classes, int... groups) {
        return dataset(classes, column(Schema.Role.GROUP, names(groups)));
    }

    /** @param marks {@code null} for none */
    static Dataset marks(String... marks) {
        return dataset(new int[marks.length], column(Schema.Role.SPLIT, marks));
    }

    static Dataset dataset(int[] classes, Column key) {
        int rows = classes.length;
        double[] numbers = IntStream.range(0, rows).asDoubleStream().toArray();
        Target target = new Target(
                Task.MULTICLASS,
                CLASSES,
                Arrays.stream(classes).asDoubleStream().toArray());
        return new Dataset(
                new Table(rows, List.of(new Column.Numeric("row", numbers))), target, Map.of(key.name(), key));
    }

    private static String[] names(int... groups) {
        return Arrays.stream(groups)
                .mapToObj(group -> group < 0 ? null : "group " + group)
                .toArray(String[]::new);
    }

    private static Column.Categorical column(Schema.Role role, String... texts) {
        List<String> levels = Arrays.stream(texts)
                .filter(text -> text != null)
                .distinct()
                .sorted()
                .toList();
        int[] codes = Arrays.stream(texts)
                .mapToInt(text -> text == null ? Column.Categorical.MISSING : levels.indexOf(text))
                .toArray();
        return new Column.Categorical(role.name(), codes, levels);
    }

    /** The numbers of the rows. */
    static int[] rows(Dataset data) {
        Column row = data.features().columns().get(0);
        return IntStream.range(0, data.rows()).map(i -> (int) row.number(i)).toArray();
    }
}
