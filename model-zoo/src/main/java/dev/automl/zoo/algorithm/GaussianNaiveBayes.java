package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import smile.classification.NaiveBayes;
import smile.stat.distribution.Distribution;
import smile.stat.distribution.GaussianDistribution;

/**
 * Naive Bayes with normal distributions, by Smile.
 *
 * <p>Takes each column for normally distributed inside each class, and the columns of a class for independent of each
 * other. A row belongs to a class with the share of the density that the class has there.
 *
 * @param smoothing is added to all variances, of columns that have variance 1 over all: large values trust single columns
 *     less
 */
@Algorithm(
        id = "gaussian-naive-bayes",
        name = "Gaussian naive Bayes",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxCells = 20_000_000,
        interpretable = true,
        strengths = "The quickest of all; needs few rows; means and deviations can be read.",
        weaknesses = "Counts columns that say the same twice, and is then too sure of itself; finds no interactions.",
        cost = "rows x columns",
        paper = "Hand and Yu, Idiot's Bayes: not so stupid after all?, Int. Statistical Review 69, 2001")
public record GaussianNaiveBayes(
        @DoubleRange(low = 1e-4, high = 10, log = true, initial = 0.1)
        double smoothing) implements Trainer {

    private static final String FILE = "gaussian-naive-bayes.json";

    public GaussianNaiveBayes {
        Require.positive("smoothing", smoothing);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        PresentClasses classes = PresentClasses.of(train.target());
        double[][] rows = BoundedRows.of(train.features(), GaussianClasses.BOUND);
        ClassScatter scatter = ClassScatter.of(rows, classes, classes.numbers(train.target()));
        int columns = rows[0].length;
        double[][] deviations = new double[classes.count()][columns];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                double difference = scatter.differences()[row][column];
                deviations[scatter.numbers()[row]][column] += difference * difference;
            }
        }
        for (int c = 0; c < deviations.length; c++) {
            for (int column = 0; column < columns; column++) {
                deviations[c][column] = Math.sqrt(deviations[c][column] / scatter.counts()[c] + smoothing);
            }
        }
        return new Fitted(new Columns(classes, scatter.means(), deviations));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(Json.read(folder.resolve(FILE), Columns.class));
    }

    /** The distributions, for each class that had training rows and each column. */
    private record Columns(PresentClasses classes, double[][] means, double[][] deviations) {}

    private static final class Fitted implements Model {

        private final Columns columns;
        private final NaiveBayes bayes;

        Fitted(Columns columns) {
            this.columns = columns;
            this.bayes = columns.classes.count() > 1 ? bayes(columns) : null;
        }

        private static NaiveBayes bayes(Columns columns) {
            int count = columns.classes.count();
            double[] shares = new double[count];
            Distribution[][] distributions = new Distribution[count][];
            for (int c = 0; c < count; c++) {
                shares[c] = columns.classes.share(c);
                distributions[c] = new Distribution[columns.means[c].length];
                for (int column = 0; column < distributions[c].length; column++) {
                    distributions[c][column] =
                            new GaussianDistribution(columns.means[c][column], columns.deviations[c][column]);
                }
            }
            return new NaiveBayes(shares, distributions);
        }

        @Override
        public double[][] predict(Table features) {
            double[][] rows = BoundedRows.of(features, GaussianClasses.BOUND);
            double[][] predicted = new double[rows.length][];
            for (int row = 0; row < rows.length; row++) {
                double[] probabilities = {1};
                if (bayes != null) {
                    probabilities = new double[columns.classes.count()];
                    bayes.predict(rows[row], probabilities);
                }
                predicted[row] = columns.classes.probabilities(probabilities);
            }
            return predicted;
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), columns);
        }
    }
}
