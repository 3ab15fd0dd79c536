package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The baseline: it looks at no feature and predicts the shares of the classes, or the mean of the target. A model that
 * is not clearly better has learned nothing.
 */
@Algorithm(
        id = "constant",
        name = "a constant guess",
        library = "none",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.ANYTHING,
        interpretable = true,
        strengths = "Always works; shows what a score is worth.",
        weaknesses = "Learns nothing from the features.",
        cost = "rows",
        paper = "none")
public record Constant() implements Trainer {

    @Override
    public Model fit(Dataset train, long seed) {
        Target target = train.counted().target();
        double total = Arrays.stream(target.weights()).sum();
        if (target.task() == Task.REGRESSION) {
            double sum = 0;
            for (int row = 0; row < target.rows(); row++) {
                sum += target.weights()[row] * target.values()[row];
            }
            return new Fitted(new double[] {sum / total});
        }
        double[] shares = new double[target.classes().size()];
        double[] weights = target.classWeights();
        for (int c = 0; c < shares.length; c++) {
            shares[c] = weights[c] / total;
        }
        return new Fitted(shares);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return Json.read(folder.resolve("constant.json"), Fitted.class);
    }

    /** The same prediction for every row. */
    record Fitted(double[] prediction) implements Model {

        @Override
        public double[][] predict(Table features) {
            double[][] predicted = new double[features.rows()][];
            for (int row = 0; row < predicted.length; row++) {
                predicted[row] = Arrays.copyOf(prediction, prediction.length);
            }
            return predicted;
        }

        @Override
        public void save(Path folder) throws IOException {
            Json.write(folder.resolve("constant.json"), this);
        }
    }
}
