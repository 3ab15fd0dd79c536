package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Support vector machine with a radial basis function as its kernel, by LIBSVM.
 *
 * <p>The kernel says how alike two rows are. The model is a weighted sum of how like a row is to some training rows, the support
 * vectors: those near the border of two classes or on its wrong side; in regression those that are predicted wrong by more
 * than {@value #EPSILON} standard deviations of the target. With more than two classes there is a model for every pair of
 * them. Platt's sigmoid, fitted on rows held out of the training, turns the sums into probabilities.
 *
 * @param cost how much a badly predicted row weighs against a smooth function: small values give a simpler model
 * @param gamma how local the model is, times the number of columns: large values let only near rows be alike
 */
@Algorithm(
        id = "svm",
        name = "a support vector machine with a kernel",
        library = "LIBSVM",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 4_000,
        maxCells = 120_000,
        strengths = "Follows smooth curves and interactions; strong on small data with columns of numbers.",
        weaknesses = "Slow on many rows; misled by columns that do not matter; its probabilities are an afterthought.",
        cost = "rows^2 x columns, for each of 4 fits; rows^3 with a high cost",
        paper = "Chang and Lin, LIBSVM: a library for support vector machines, ACM TIST 2, 2011; "
                + "Platt, Probabilistic outputs for support vector machines, 1999; "
                + "Price et al., Pairwise neural network classifiers with probabilistic outputs, NIPS 7, 1994")
public record Svm(
        @DoubleRange(low = 0.01, high = 100, log = true, initial = 1)
        double cost,

        @DoubleRange(low = 0.05, high = 5, log = true, initial = 1)
        double gamma)
        implements Trainer {

    private static final double EPSILON = 0.1;

    public Svm {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be a number above 0, not " + cost);
        }
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma must be a number above 0, not " + gamma);
        }
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        Target target = train.target();
        double[][] rows = train.features().toRows();
        RbfKernel kernel = new RbfKernel(gamma / Math.max(1, rows[0].length));
        if (!target.task().isClassification()) {
            TargetScale scale = TargetScale.of(target);
            KernelFunction function = LibSvm.regress(rows, scale.apply(target.values()), kernel, cost, EPSILON);
            return KernelModel.regressor(kernel, rows, function, scale);
        }
        List<KernelModel.Pair> pairs = new ArrayList<>();
        int[] counts = target.classCounts();
        for (int first = 0; first < counts.length; first++) {
            for (int second = first + 1; second < counts.length; second++) {
                if (counts[first] > 0 && counts[second] > 0) {
                    pairs.add(pair(train, kernel, first, second));
                }
            }
        }
        return KernelModel.classifier(kernel, rows, pairs, counts);
    }

    /** Learns to tell the second class from the first. */
    private KernelModel.Pair pair(Dataset train, RbfKernel kernel, int first, int second) {
        int[] either = IntStream.range(0, train.rows())
                .filter(row -> train.target().classIndex(row) == first
                        || train.target().classIndex(row) == second)
                .toArray();
        double[] classes = IntStream.of(either)
                .mapToDouble(row -> train.target().classIndex(row) == second ? 1 : 0)
                .toArray();
        Target target = new Target(Task.BINARY, List.of("first", "second"), classes);
        Dataset both = new Dataset(train.features().select(either), target);
        KernelFunction function = LibSvm.classify(both, kernel, cost);
        PlattScaling sigmoid = HeldOutSigmoids.fit(both, rest -> {
            KernelFunction fitted = LibSvm.classify(rest, kernel, cost);
            double[][] known = rest.features().toRows();
            return table -> Arrays.stream(table.toRows())
                    .mapToDouble(row -> fitted == null ? Double.NaN : fitted.at(kernel.to(known, row)))
                    .mapToObj(score -> new double[] {-score, score})
                    .toArray(double[][]::new);
        })[1];
        return new KernelModel.Pair(first, second, function.of(either), sigmoid);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return KernelModel.load(folder);
    }
}
