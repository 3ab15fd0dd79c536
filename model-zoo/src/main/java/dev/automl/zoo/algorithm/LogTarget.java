package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Learns log(1 + target) and turns predictions back. It suits targets that are never negative and have a long tail, such as
 * prices: an error then counts in proportion to the target. What is predicted is nearer to the median than to the mean.
 *
 * @param trainer of a regression
 */
public record LogTarget(Trainer trainer) implements Wrapper {

    /** Keeps predictions finite: the largest double is about exp(709.8). */
    private static final double LARGEST_LOG = 700;

    @Override
    public Model fit(Dataset train, long seed) {
        Target target = train.target();
        if (target.task() != Task.REGRESSION) {
            throw new IllegalArgumentException("only numbers have a logarithm, not classes");
        }
        double lowest = Arrays.stream(target.values()).min().orElse(0);
        if (lowest < 0) {
            throw new IllegalArgumentException("the target must be 0 or more to learn its logarithm, not " + lowest);
        }
        double[] logs = Arrays.stream(target.values()).map(StrictMath::log1p).toArray();
        Target learned = new Target(target.task(), target.classes(), logs, target.weights());
        return new Fitted(trainer.fit(new Dataset(train.features(), learned), seed));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(trainer.load(folder));
    }

    private record Fitted(Model model) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(model.predict(features))
                    .map(log -> new double[] {Math.max(0, StrictMath.expm1(Math.min(LARGEST_LOG, log[0])))})
                    .toArray(double[][]::new);
        }

        @Override
        public void save(Path folder) throws IOException {
            model.save(folder);
        }
    }
}
