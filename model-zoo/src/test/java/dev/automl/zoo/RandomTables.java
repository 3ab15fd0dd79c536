package dev.automl.zoo;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Tables of any kinds of columns, with gaps, constants, outliers and odd texts; all of it from a seed. */
public final class RandomTables {

    private static final List<String> WORDS =
            List.of("free", "Mobile", "ünïcode", "$$$", "a,b", "\"", "12", "the", "the", "\uD83D\uDC27", "x\ny");
    private static final double[] EXTREMES = {0, -0.0, 1e300, -1e300, 1e-310, Math.PI, -1};

    private RandomTables() {}

    /** A random number of columns, from 1 to 6, of random kinds. */
    public static Schema schema(Task task, Random random) {
        List<Kind> kinds = new ArrayList<>();
        for (int c = 0; c <= random.nextInt(6); c++) {
            kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
        }
        return schema(task, kinds);
    }

    /** A schema with columns of these kinds. */
    public static Schema schema(Task task, List<Kind> kinds) {
        Schema schema = switch (task) {
            case BINARY -> Schema.classification("y", "no", "yes");
            case MULTICLASS -> Schema.classification("y", "a", "b", "c", "d");
            case REGRESSION -> Schema.regression("y");
        };
        for (int c = 0; c < kinds.size(); c++) {
            String name = "column " + c;
            schema = switch (kinds.get(c)) {
                case NUMERIC -> schema.numeric(name);
                case NUMERIC_TEXT -> schema.numericText(name);
                case BOOLEAN -> schema.bool(name, "no", "yes");
                case ORDINAL -> schema.ordinal(name, "low", "middle", "high");
                case CATEGORICAL -> schema.categorical(name);
                case DATE -> schema.date(name, "uuuu-MM-dd");
                case TEXT -> schema.text(name);
            };
        }
        return schema;
    }

    /** Rows for a schema; every class may be rare or absent. */
    public static Dataset rows(Schema schema, int rows, Random random) {
        List<Column> columns = new ArrayList<>();
        for (Schema.Field field : schema.fields()) {
            columns.add(column(field, rows, random));
        }
        int classes = schema.classes().size();
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = classes > 0 ? (int) (classes * Math.pow(random.nextDouble(), 2)) : 100 * random.nextGaussian();
        }
        return new Dataset(new Table(rows, columns), new Target(schema.task(), schema.classes(), y));
    }

    private static Column column(Schema.Field field, int rows, Random random) {
        String name = field.name();
        double gaps = new double[] {0, 0.1, 1}[random.nextInt(3)];
        boolean constant = random.nextInt(5) == 0;
        Random cells = new Random(random.nextLong());
        return switch (field.kind()) {
            case NUMERIC, NUMERIC_TEXT -> {
                boolean extreme = random.nextInt(4) == 0;
                yield new Column.Numeric(
                        name,
                        numbers(
                                rows,
                                gaps,
                                cells,
                                () -> constant
                                        ? 7
                                        : extreme
                                                ? EXTREMES[cells.nextInt(EXTREMES.length)]
                                                : 5 + cells.nextGaussian()));
            }
            case BOOLEAN, ORDINAL ->
                new Column.Numeric(
                        name,
                        numbers(
                                rows,
                                gaps,
                                cells,
                                () -> constant
                                        ? 1
                                        : cells.nextInt(field.labels().size())));
            case DATE ->
                new DateColumn(
                        name,
                        numbers(rows, gaps, cells, () -> constant ? -1 : (cells.nextInt(40_000) - 10_000) * 86_400.0));
            case CATEGORICAL -> {
                int levels = constant ? 1 : 1 + random.nextInt(2 * rows);
                yield new Column.Categorical(
                        name,
                        IntStream.range(0, rows)
                                .map(row ->
                                        cells.nextDouble() < gaps ? Column.Categorical.MISSING : cells.nextInt(levels))
                                .toArray(),
                        IntStream.range(0, levels)
                                .mapToObj(level -> WORDS.get(level % WORDS.size()) + level)
                                .toList());
            }
            case TEXT ->
                new TextColumn(
                        name,
                        IntStream.range(0, rows)
                                .mapToObj(row -> cells.nextDouble() < gaps ? null : constant ? "same" : text(cells))
                                .toArray(String[]::new));
        };
    }

    private static double[] numbers(int rows, double gaps, Random random, DoubleSupplier number) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> random.nextDouble() < gaps ? Double.NaN : number.getAsDouble())
                .toArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(8); word >= 0; word--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
