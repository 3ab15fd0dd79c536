package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.base.svm.KernelMachine;
import smile.base.svm.LASVM;
import smile.base.svm.SVR;
import smile.math.kernel.GaussianKernel;

/**
 * Support vector machine with a Gaussian kernel, by Smile.
 *
 * <p>A sum of bells around the training rows that matter, the support vectors. Classification: the sum is positive in one
 * class and negative in the others, with as much space between as {@code cost} allows (LASVM, which goes through the rows
 * twice); Platt's sigmoid, fitted on rows held out of the training in {@value #FOLDS} folds, makes probabilities of the
 * sums. Regression: errors up to {@value #EPSILON} standard deviations of the target do not count.
 *
 * @param cost how much a badly predicted row weighs against a simple border
 * @param width of the bells, as a multiple of the root of the number of columns
 */
@Algorithm(
        id = "gaussian-svm",
        name = "a support vector machine with a Gaussian kernel",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 2_000,
        maxCells = 60_000,
        strengths = "Follows any smooth border; good with some hundred rows.",
        weaknesses = "Misled by columns that do not matter; too slow for many rows; probabilities are an afterthought.",
        cost = "rows^2 x columns x classes, for each of 4 fits",
        paper = "Bordes et al., Fast kernel classifiers with online and active learning, JMLR 6, 2005; "
                + "Platt, Probabilistic outputs for support vector machines, 1999")
public record GaussianSvm(
        @DoubleRange(low = 0.01, high = 100, log = true, initial = 1)
        double cost,

        @DoubleRange(low = 0.1, high = 10, log = true, initial = 0.7)
        double width)
        implements Trainer {

    private static final int FOLDS = 3;
    private static final double EPSILON = 0.1;
    private static final double TOLERANCE = 1e-3;

    public GaussianSvm {
        Require.positive("cost", cost);
        Require.positive("width", width);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        double[][] rows = GaussianSvmModel.rows(train.features());
        return SmileThread.call(
                seed,
                () -> train.target().task().isClassification()
                        ? classifier(rows, train.target())
                        : regressor(rows, train.target()));
    }

    private GaussianSvmModel regressor(double[][] rows, Target target) {
        TargetScale scale = TargetScale.of(target);
        KernelMachine<double[]>[] machines = machines(1);
        machines[0] = new SVR<>(kernel(rows), EPSILON, cost, TOLERANCE).fit(rows, scale.apply(target.values()));
        return new GaussianSvmModel(new GaussianSvmModel.Saved(null, new PlattScaling[0], scale), machines);
    }

    private GaussianSvmModel classifier(double[][] rows, Target target) {
        PresentClasses classes = PresentClasses.of(target);
        int[] numbers = classes.numbers(target);
        boolean oneIsEnough = classes.count() <= 2;
        KernelMachine<double[]>[] machines = machines(oneIsEnough ? classes.count() - 1 : classes.count());
        PlattScaling[] sigmoids = new PlattScaling[machines.length];
        int[] all = IntStream.range(0, rows.length).toArray();
        for (int i = 0; i < machines.length; i++) {
            boolean[] positive = new boolean[rows.length];
            for (int row = 0; row < rows.length; row++) {
                positive[row] = numbers[row] == (oneIsEnough ? 1 : i);
            }
            machines[i] = machine(rows, positive, all);
            sigmoids[i] = sigmoid(rows, positive);
        }
        return new GaussianSvmModel(new GaussianSvmModel.Saved(classes, sigmoids, TargetScale.NONE), machines);
    }

    @SuppressWarnings("unchecked")
    private static KernelMachine<double[]>[] machines(int count) {
        return (KernelMachine<double[]>[]) new KernelMachine<?>[count];
    }

    private PlattScaling sigmoid(double[][] rows, boolean[] positive) {
        int[] folds = folds(positive);
        double[] heldOut = new double[rows.length];
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            int[] rest = IntStream.range(0, rows.length)
                    .filter(row -> folds[row] != fold)
                    .toArray();
            KernelMachine<double[]> machine = machine(rows, positive, rest);
            for (int row = 0; row < rows.length; row++) {
                heldOut[row] = folds[row] == fold && machine != null ? machine.score(rows[row]) : heldOut[row];
            }
        }
        return PlattScaling.fit(heldOut, positive, rows.length);
    }

    /** Null if the rows are all on one side. */
    private KernelMachine<double[]> machine(double[][] rows, boolean[] positive, int[] chosen) {
        int[] signs = Arrays.stream(chosen).map(row -> positive[row] ? 1 : -1).toArray();
        if (Arrays.stream(signs).distinct().count() < 2) {
            return null;
        }
        double[][] some = Arrays.stream(chosen).mapToObj(row -> rows[row]).toArray(double[][]::new);
        return new LASVM<>(kernel(rows), cost, TOLERANCE).fit(some, signs);
    }

    private GaussianKernel kernel(double[][] rows) {
        return new GaussianKernel(width * Math.sqrt(rows[0].length));
    }

    /** Deals out the rows of each side in turn, so that every fold has its share of it. */
    private static int[] folds(boolean[] positive) {
        int[] seen = new int[2];
        return IntStream.range(0, positive.length)
                .map(row -> seen[positive[row] ? 1 : 0]++ % FOLDS)
                .toArray();
    }

    @Override
    public Model load(Path folder) throws IOException {
        return GaussianSvmModel.load(folder);
    }
}
