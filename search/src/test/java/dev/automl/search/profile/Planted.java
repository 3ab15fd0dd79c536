package dev.automl.search.profile;

import dev.automl.search.data.PreparedData;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.ValidationPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A table to plant traps in: two columns of noise and a target, and what a test adds. */
final class Planted {

    static final long SEED = 42;

    private final int rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<ColumnDecision> others = new ArrayList<>();
    private Target target;

    private Planted(int rows, Target target) {
        this.rows = rows;
        this.target = target;
        Random random = new Random(1);
        number("noise1", row -> random.nextGaussian());
        number("noise2", row -> random.nextGaussian());
    }

    /** So many classes, drawn at random. */
    static Planted classes(int rows, int classes) {
        Random random = new Random(2);
        double[] values = IntStream.range(0, rows)
                .mapToDouble(row -> random.nextInt(classes))
                .toArray();
        return new Planted(rows, target(values, classes));
    }

    /** These classes, by their numbers. */
    static Planted classes(double[] values, int classes) {
        return new Planted(values.length, target(values, classes));
    }

    /** So many rows of each class, shuffled. */
    static Planted sizes(int... sizes) {
        List<Double> values = new ArrayList<>();
        for (int c = 0; c < sizes.length; c++) {
            for (int i = 0; i < sizes[c]; i++) {
                values.add((double) c);
            }
        }
        Collections.shuffle(values, new Random(3));
        return new Planted(
                values.size(),
                target(values.stream().mapToDouble(value -> value).toArray(), sizes.length));
    }

    private static Target target(double[] values, int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class" + c).toList();
        return new Target(classes == 2 ? Task.BINARY : Task.MULTICLASS, names, values);
    }

    /** Numbers of a normal distribution. */
    static Planted numbers(int rows) {
        Random random = new Random(4);
        return numbers(IntStream.range(0, rows)
                .mapToDouble(row -> random.nextGaussian())
                .toArray());
    }

    static Planted numbers(double... values) {
        return new Planted(values.length, new Target(Task.REGRESSION, List.of(), values));
    }

    double target(int row) {
        return target.values()[row];
    }

    Planted number(String name, IntToDoubleFunction value) {
        columns.add(new Column.Numeric(
                name, IntStream.range(0, rows).mapToDouble(value).toArray()));
        return this;
    }

    Planted date(String name, IntToDoubleFunction seconds) {
        columns.add(new DateColumn(
                name, IntStream.range(0, rows).mapToDouble(seconds).toArray()));
        return this;
    }

    Planted text(String name, IntFunction<String> value) {
        columns.add(
                new TextColumn(name, IntStream.range(0, rows).mapToObj(value).toArray(String[]::new)));
        return this;
    }

    Planted category(String name, IntFunction<String> value) {
        String[] cells = IntStream.range(0, rows).mapToObj(value).toArray(String[]::new);
        List<String> levels = Arrays.stream(cells)
                .filter(cell -> cell != null)
                .distinct()
                .sorted()
                .toList();
        int[] codes = Arrays.stream(cells)
                .mapToInt(cell -> cell == null ? -1 : levels.indexOf(cell))
                .toArray();
        columns.add(new Column.Categorical(name, codes, levels));
        return this;
    }

    Planted without(String... names) {
        columns.removeIf(column -> List.of(names).contains(column.name()));
        return this;
    }

    Planted weights(IntToDoubleFunction weight) {
        target = new Target(
                target.task(),
                target.classes(),
                target.values(),
                IntStream.range(0, rows).mapToDouble(weight).toArray());
        return this;
    }

    Planted leftOut(String name, String reason) {
        return decided(new ColumnDecision(name, ColumnDecision.LEFT_OUT, reason));
    }

    /** A decision about a column that is not there. */
    Planted decided(ColumnDecision decision) {
        others.add(decision);
        return this;
    }

    /** When every fifth row is a test row. */
    Profile profile() {
        Dataset data = new Dataset(new Table(rows, columns), target);
        int[] test = IntStream.range(0, rows).filter(row -> row % 5 == 4).toArray();
        int[] train = IntStream.range(0, rows).filter(row -> row % 5 != 4).toArray();
        return Profiler.profile(
                data(new Split(data.select(train), data.select(test)), new Table(train.length, List.of())));
    }

    /** When no row is a test row, and these identifiers were left out. */
    Profile withoutTest(Column... identifiers) {
        return Profiler.profile(data(identifiers));
    }

    ProfiledData data(Column... identifiers) {
        Dataset data = new Dataset(new Table(rows, columns), target);
        return data(new Split(data, data.select(new int[0])), new Table(rows, List.of(identifiers)));
    }

    private ProfiledData data(Split split, Table identifiers) {
        List<Field> fields = columns.stream()
                .map(column -> new Field(column.name(), Kind.NUMERIC, List.of()))
                .toList();
        List<ColumnDecision> decisions = new ArrayList<>(others);
        columns.forEach(column -> decisions.add(new ColumnDecision(column.name(), "as planted", "")));
        decisions.add(new ColumnDecision("y", ColumnDecision.TARGET, ""));
        InferredSchema inferred = new InferredSchema(
                new Schema(target.task(), "y", target.classes(), fields), "", decisions, rows + 3, 3);
        PreparedData prepared = new PreparedData(
                CsvFormat.STANDARD,
                List.of(),
                inferred,
                Optional.empty(),
                split.train(),
                split,
                new ValidationPlan(5, 0.2),
                SEED);
        return ProfiledData.of(prepared, identifiers);
    }
}
