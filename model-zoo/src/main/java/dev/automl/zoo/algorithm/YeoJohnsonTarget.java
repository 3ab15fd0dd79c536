package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.transform.YeoJohnson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns the target after a power transformation that makes it most like a normal distribution, see {@link YeoJohnson}, and
 * turns predictions back. It suits skewed targets, with numbers below 0, too. What is predicted is nearer to the median than
 * to the mean; it stays within the range of the training rows, which is where the transformation is known to fit.
 *
 * @param trainer of a regression
 */
public record YeoJohnsonTarget(Trainer trainer) implements Wrapper {

    private static final String FILE = "target-power.json";

    @Override
    public Model fit(Dataset train, long seed) {
        Target target = train.target();
        if (target.task() != Task.REGRESSION) {
            throw new IllegalArgumentException("only numbers can be transformed, not classes");
        }
        double[] counted = IntStream.range(0, target.rows())
                .filter(row -> target.weights()[row] > 0)
                .mapToDouble(row -> target.values()[row])
                .toArray();
        Power power = new Power(
                YeoJohnson.lambda(counted),
                Arrays.stream(counted).min().orElse(0),
                Arrays.stream(counted).max().orElse(0));
        double[] transformed = Arrays.stream(target.values())
                .map(value -> YeoJohnson.apply(value, power.lambda))
                .toArray();
        Target learned = new Target(target.task(), target.classes(), transformed, target.weights());
        return new Fitted(trainer.fit(new Dataset(train.features(), learned), seed), power);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(trainer.load(folder), Json.read(folder.resolve(FILE), Power.class));
    }

    /** The exponent, and the range of the target in training. */
    record Power(double lambda, double lowest, double highest) {

        private double undo(double transformed) {
            return Math.max(lowest, Math.min(highest, YeoJohnson.inverse(transformed, lambda)));
        }
    }

    private record Fitted(Model model, Power power) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(model.predict(features))
                    .map(prediction -> new double[] {power.undo(prediction[0])})
                    .toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) throws IOException {
            model.save(folder);
            Json.write(folder.resolve(FILE), power);
        }
    }
}
