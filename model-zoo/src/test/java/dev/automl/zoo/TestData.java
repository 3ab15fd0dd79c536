package dev.automl.zoo;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.List;
import java.util.Random;

/** Made-up tables whose target follows from a number and a category, with noise columns and missing values. */
public final class TestData {

    private static final List<String> COLOURS = List.of("red", "green", "blue");

    private TestData() {}

    /** The schema of {@link #easy}. */
    public static Schema schema(Task task) {
        Schema schema = switch (task) {
            case BINARY -> Schema.classification("y", "no", "yes");
            case MULTICLASS -> Schema.classification("y", "low", "middle", "high");
            case REGRESSION -> Schema.regression("y");
        };
        return schema.numeric("x", "noise").categorical("colour");
    }

    /** The target depends on x and on the colour, both additively; some cells of each column are missing. */
    public static Dataset easy(Task task, int rows, long seed) {
        Random random = new Random(seed);
        double[] x = new double[rows];
        double[] noise = new double[rows];
        int[] colours = new int[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            x[row] = random.nextDouble();
            noise[row] = random.nextGaussian();
            colours[row] = random.nextInt(COLOURS.size());
            double signal = x[row] + 0.3 * colours[row] + 0.03 * random.nextGaussian();
            y[row] = switch (task) {
                case BINARY -> signal < 0.8 ? 0 : 1;
                case MULTICLASS -> signal < 0.6 ? 0 : signal < 1 ? 1 : 2;
                case REGRESSION -> 1000 + 10 * signal;
            };
            if (random.nextInt(20) == 0) {
                x[row] = Double.NaN;
            }
            if (random.nextInt(20) == 0) {
                colours[row] = Column.Categorical.MISSING;
            }
            if (random.nextInt(4) == 0) {
                noise[row] = Double.NaN;
            }
        }
        Table features = new Table(
                rows,
                List.of(
                        new Column.Numeric("x", x),
                        new Column.Numeric("noise", noise),
                        new Column.Categorical("colour", colours, COLOURS)));
        return new Dataset(features, new Target(task, schema(task).classes(), y));
    }

    /** The schema of {@link #counts}. */
    public static Schema countsSchema(Task task) {
        return Schema.classification("y", schema(task).classes().toArray(String[]::new))
                .numeric("first", "second", "third");
    }

    /** How often each of three words is in texts of different lengths. Every class has a word that it uses most. */
    public static Dataset counts(Task task, int rows, long seed) {
        Random random = new Random(seed);
        int classes = schema(task).classes().size();
        double[][] words = new double[3][rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            int favourite = random.nextInt(classes);
            y[row] = favourite;
            for (int word = 5 + random.nextInt(20); word > 0; word--) {
                words[random.nextInt(2) == 0 ? favourite : random.nextInt(3)][row]++;
            }
        }
        Table features = new Table(
                rows,
                List.of(
                        new Column.Numeric("first", words[0]),
                        new Column.Numeric("second", words[1]),
                        new Column.Numeric("third", words[2])));
        return new Dataset(features, new Target(task, schema(task).classes(), y));
    }
}
