package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Radial basis function network: neurons by Smile, their weights by LibLinear (through Tribuo).
 *
 * <p>Each neuron stands in the middle of a cluster of training rows (k-means), and answers the stronger the nearer a row
 * is. What they answer is weighed like the columns of a logistic regression, or of a ridge regression: so there are
 * probabilities, and many neurons do no harm (Smile's own network predicts classes only, by least squares without a
 * penalty).
 *
 * @param neurons how many, at most: one for two rows if there are few
 * @param width how far a neuron reaches, as a multiple of its distance from the next one
 * @param cost how much a badly predicted row weighs against large weights
 */
@Algorithm(
        id = "rbf-network",
        name = "a radial basis function network",
        library = "Smile, Tribuo, LibLinear",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 8_000,
        maxCells = 400_000,
        strengths = "Follows any smooth shape; far from all training rows it stays near the average.",
        weaknesses = "Misled by columns that do not matter; needs many neurons for many columns.",
        cost = "rows x neurons x (columns + classes x iterations)",
        paper =
                "Moody and Darken, Fast learning in networks of locally-tuned processing units, Neural Computation 1, 1989")
public record RbfNetwork(
        @IntRange(low = 5, high = 200, log = true, initial = 100)
        int neurons,

        @DoubleRange(low = 0.5, high = 20, log = true, initial = 2)
        double width,

        @DoubleRange(low = 0.01, high = 1000, log = true, initial = 10)
        double cost)
        implements Trainer {

    private static final String FILE = "rbf-network.json";
    private static final double CLASSIFICATION_TOLERANCE = 1e-3;
    private static final double REGRESSION_TOLERANCE = 1e-4;

    public RbfNetwork {
        Require.atLeast("neurons", neurons, 2);
        Require.positive("width", width);
        Require.positive("cost", cost);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        Neurons layer = Neurons.of(train.features(), neurons, width, seed);
        Table answers = layer.answers(train.features());
        if (train.target().task().isClassification()) {
            LinearFunction[] functions = LibLinear.classify(
                    new Dataset(answers, train.target()), SolverType.L2R_LR, cost, CLASSIFICATION_TOLERANCE, seed);
            return new Fitted(layer, LinearModel.classifier(functions));
        }
        Target target = train.target();
        TargetScale scale = TargetScale.of(target);
        LinearFunction function = LibLinear.regress(
                answers, scale.apply(target.values()), SolverType.L2R_L2LOSS_SVR, cost, REGRESSION_TOLERANCE, 0, seed);
        return new Fitted(layer, LinearModel.regressor(function.undone(scale)));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(Json.read(folder.resolve(FILE), Neurons.class), LinearModel.load(folder));
    }

    private record Fitted(Neurons layer, LinearModel output) implements Model {

        @Override
        public double[][] predict(Table features) {
            return output.predict(layer.answers(features));
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve(FILE), layer);
            output.save(folder);
        }
    }
}
