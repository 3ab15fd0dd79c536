package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import smile.math.kernel.GaussianKernel;
import smile.math.kernel.MaternKernel;
import smile.math.kernel.MercerKernel;
import smile.regression.GaussianProcessRegression;

/**
 * Gaussian process regression, by Smile and OpenBLAS.
 *
 * <p>Takes the target for a random function whose values at two rows are the more alike the nearer the rows are, plus
 * noise. Its most likely value at a row, given all training rows, is a weighted sum over them; far from all of them it is
 * the mean of the target.
 *
 * @param length how far rows are alike, as a multiple of the root of the number of columns
 * @param noise the variance of the noise, relative to that of the target
 * @param kernel how likeness falls with distance
 */
@Algorithm(
        id = "gaussian-process",
        name = "a Gaussian process",
        library = "Smile, OpenBLAS",
        tasks = Task.REGRESSION,
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 3_000,
        maxCells = 300_000,
        strengths = "Follows any smooth shape; often the best on some hundred rows.",
        weaknesses = "Misled by columns that do not matter; too slow for many rows; the model holds the training rows.",
        cost = "rows^2 x columns + rows^3; rows x columns for every predicted row",
        paper = "Rasmussen and Williams, Gaussian processes for machine learning, MIT Press, 2006")
public record GaussianProcess(
        @DoubleRange(low = 0.1, high = 30, log = true, initial = 1.5)
        double length,

        @DoubleRange(low = 1e-4, high = 1, log = true, initial = 0.1)
        double noise,

        Likeness kernel)
        implements Trainer {

    private static final String FILE = "gaussian-process.json";
    private static final double BOUND = 100;

    /** How likeness falls with distance. */
    public enum Likeness {
        /** The function may have bends (smoothness 3/2). */
        MATERN,
        /** The function is very smooth. */
        GAUSSIAN,
        /** The function may have kinks (smoothness 1/2). */
        EXPONENTIAL;

        private MercerKernel<double[]> ofLength(double length) {
            return switch (this) {
                case MATERN -> new MaternKernel(length, 1.5);
                case GAUSSIAN -> new GaussianKernel(length);
                case EXPONENTIAL -> new MaternKernel(length, 0.5);
            };
        }
    }

    public GaussianProcess {
        Require.positive("length", length);
        Require.positive("noise", noise);
        if (kernel == null) {
            throw new IllegalArgumentException("kernel must be given, not null");
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        OpenBlasLibrary.load();
        Dataset train = RepeatedRows.of(weighted);
        TargetScale scale = TargetScale.of(train.target());
        double[] target = scale.apply(train.target().values());
        double[][] rows = BoundedRows.of(train.features(), BOUND);
        double absolute = length * Math.sqrt(rows[0].length);
        double[] weights = SmileThread.call(
                seed,
                () -> GaussianProcessRegression.fit(rows, target, kernel.ofLength(absolute), noise, false, 1, 0).w);
        return new Fitted(kernel, absolute, scale, rows, weights);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), Fitted.class);
    }

    /**
     * The training rows and what they weigh.
     *
     * @param length in standard deviations of the columns
     */
    private record Fitted(Likeness kernel, double length, TargetScale scale, double[][] rows, double[] weights)
            implements Model {

        @Override
        public double[][] predict(Table features) {
            GaussianProcessRegression<double[]> process =
                    new GaussianProcessRegression<>(kernel.ofLength(length), rows, weights, 0);
            double[][] others = BoundedRows.of(features, BOUND);
            double[][] predicted = new double[others.length][];
            for (int row = 0; row < others.length; row++) {
                predicted[row] = new double[] {scale.undo(process.predict(others[row]))};
            }
            return predicted;
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), this);
        }
    }
}
