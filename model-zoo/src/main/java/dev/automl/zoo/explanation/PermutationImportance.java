package dev.automl.zoo.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * How much a model relies on each column: by how much its score gets worse when the values of the column change places
 * among the rows (Breiman, <i>Random forests</i>, Machine Learning 45, 2001, section 10). Measure it on rows that the model
 * was not fitted on. Columns that say the same share their importance, or hide it: the model can ask the other one.
 */
public final class PermutationImportance {

    /**
     * What was measured for one column.
     *
     * @param mean over the repeats, of how much worse the score gets; below 0 if it gets better
     * @param standardDeviation over the repeats, with n - 1; 0 for a single one
     */
    public record Importance(String column, double mean, double standardDeviation) {

        /** @param losses how much worse the score got, one number a repeat */
        public static Importance of(String column, double[] losses) {
            double mean = 0;
            for (double loss : losses) {
                mean += loss / losses.length;
            }
            double squares = 0;
            for (double loss : losses) {
                squares += (loss - mean) * (loss - mean);
            }
            return new Importance(column, mean, losses.length < 2 ? 0 : Math.sqrt(squares / (losses.length - 1)));
        }
    }

    private final FittedPipeline model;
    private final Dataset rows;
    private final ToDoubleBiFunction<Target, double[][]> badness;
    private final Random random;
    private final double whole;

    /**
     * @param badness of predictions, such as the log loss: the lower the better; a score that is better when it is higher is
     *     taken negative
     * @param seed of the order that values are brought into
     */
    public PermutationImportance(
            FittedPipeline model, Dataset rows, ToDoubleBiFunction<Target, double[][]> badness, long seed) {
        this.model = model;
        this.rows = rows;
        this.badness = badness;
        this.random = new Random(seed);
        this.whole = badness(rows.features());
    }

    /** How bad the predictions are when no column is shuffled. */
    public double whole() {
        return whole;
    }

    /** Shuffles each column so many times; the most important one first. */
    public List<Importance> measure(int repeats) {
        int columns = rows.features().columns().size();
        double[][] losses = new double[columns][repeats];
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int column = 0; column < columns; column++) {
                losses[column][repeat] = loss(column);
            }
        }
        List<Importance> found = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            found.add(Importance.of(rows.features().columns().get(column).name(), losses[column]));
        }
        found.sort(Comparator.comparingDouble(Importance::mean).reversed());
        return found;
    }

    /** Shuffles one column: by how much worse the score gets. */
    public double loss(int column) {
        List<Column> columns = new ArrayList<>(rows.features().columns());
        columns.set(column, columns.get(column).select(shuffled(rows.rows())));
        return badness(new Table(rows.rows(), columns)) - whole;
    }

    private double badness(Table features) {
        return badness.applyAsDouble(rows.target(), model.predict(features));
    }

    private int[] shuffled(int count) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(order, random); // its Javadoc says how, so it is the same everywhere
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
