package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Linear discriminant analysis, with the matrices of Smile and OpenBLAS.
 *
 * <p>Takes the rows of each class for a normal distribution, with its own mean and the covariance that all classes have in
 * common. Then the logarithm of a class' share of the density is a linear function of the columns. The covariance is
 * measured around the means of the classes (Smile's own class {@code LDA} measures it around the mean of all rows, which
 * makes probabilities too cautious), and pulled towards equal variances in all directions, so that it can be inverted.
 *
 * @param shrinkage how far: 0 not at all; with 1 the nearest mean wins
 */
@Algorithm(
        id = "lda",
        name = "linear discriminant analysis",
        library = "Smile, OpenBLAS",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 200_000,
        maxCells = 2_000_000,
        interpretable = true,
        strengths =
                "One exact computation, no iterations; good with few rows and many classes; every weight can be read.",
        weaknesses = "Finds no interactions and no curves by itself; takes the columns for normally distributed.",
        cost = "rows x columns^2 + columns^3",
        paper = "Fisher, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7, 1936; "
                + "Ledoit and Wolf, A well-conditioned estimator for large-dimensional covariance matrices, 2004")
public record Lda(
        @DoubleRange(low = 1e-6, high = 1, log = true, initial = 0.001)
        double shrinkage) implements Trainer {

    private static final String FILE = "lda.json";

    public Lda {
        Require.fraction("shrinkage", shrinkage);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        OpenBlasLibrary.load();
        Dataset train = RepeatedRows.of(weighted);
        PresentClasses classes = PresentClasses.of(train.target());
        double[][] rows = BoundedRows.of(train.features(), GaussianClasses.BOUND);
        ClassScatter scatter = ClassScatter.of(rows, classes, classes.numbers(train.target()));
        Spread spread = scatter.common(shrinkage);
        LinearFunction[] functions = new LinearFunction[classes.count()];
        for (int c = 0; c < functions.length; c++) {
            double[] mean = scatter.means()[c];
            LinearFunction product = new LinearFunction(0, spread.divide(mean));
            functions[c] = product.rescaled(1, StrictMath.log(classes.share(c)) - product.at(mean) / 2);
        }
        return new Fitted(classes, functions);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), Fitted.class);
    }

    /** @param functions the logarithms of the densities, but for a common summand; by the numbers of the classes */
    private record Fitted(PresentClasses classes, LinearFunction[] functions) implements Model {

        @Override
        public double[][] predict(Table features) {
            double[][] rows = BoundedRows.of(features, GaussianClasses.BOUND);
            double[][] predicted = new double[rows.length][];
            for (int row = 0; row < rows.length; row++) {
                double[] densities = new double[functions.length];
                for (int c = 0; c < densities.length; c++) {
                    densities[c] = functions[c].at(rows[row]);
                }
                predicted[row] = classes.probabilities(Softmax.of(densities));
            }
            return predicted;
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), this);
        }
    }
}
