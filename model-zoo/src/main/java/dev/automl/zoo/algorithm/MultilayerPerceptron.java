package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import smile.base.mlp.Layer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/**
 * A neural network of fully connected layers, by Smile and OpenBLAS.
 *
 * <p>Each neuron takes a weighted sum of what the layer before it puts out, and bends it. The weights follow the gradient
 * of the log loss, or of the squared error, in small batches of rows, with steps that are scaled weight by weight
 * (RMSProp) and shrink to nothing by the end.
 *
 * @param layers between the columns and the output
 * @param neurons in each of these layers
 * @param activation what bends the sums
 * @param epochs how many times training goes through the rows
 * @param learningRate the size of the first steps
 * @param weightDecay pulls the weights towards 0 with every step
 */
@Algorithm(
        id = "multilayer-perceptron",
        name = "a neural network",
        library = "Smile, OpenBLAS",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.SCALED_NUMBERS,
        maxRows = 20_000,
        maxCells = 400_000,
        stoppable = true,
        strengths = "Finds interactions and curves; smooth.",
        weaknesses = "Slow; depends on its settings and on the seed; the model is not read by eye.",
        cost = "rows x (columns + neurons) x neurons x epochs",
        paper = "Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, Nature 323, 1986")
public record MultilayerPerceptron(
        @IntRange(low = 1, high = 2, initial = 2) int layers,

        @IntRange(low = 8, high = 64, log = true, initial = 32)
        int neurons,

        Activation activation,

        @IntRange(low = 5, high = 40, log = true, initial = 15)
        int epochs,

        @DoubleRange(low = 3e-4, high = 0.03, log = true, initial = 0.003)
        double learningRate,

        @DoubleRange(low = 1e-5, high = 1, log = true, initial = 0.03)
        double weightDecay)
        implements Trainer {

    /** What bends the sums. */
    public enum Activation {
        /** Cuts off what is below 0. */
        RECTIFIER,
        /** Rises smoothly from 0 to 1. */
        SIGMOID
    }

    private static final int MAX_BATCH = 32;
    private static final int MIN_BATCHES = 16;
    private static final double MEMORY = 0.95;
    private static final double EPSILON = 1e-6;
    private static final double LAST_STEP = 0.01;

    public MultilayerPerceptron {
        Require.atLeast("layers", layers, 1);
        Require.atLeast("neurons", neurons, 1);
        Require.atLeast("epochs", epochs, 1);
        Require.positive("learningRate", learningRate);
        Require.notNegative("weightDecay", weightDecay);
        if (learningRate * weightDecay > 0.05) {
            throw new IllegalArgumentException("learningRate times weightDecay must be at most 0.05, not "
                    + learningRate + " times " + weightDecay);
        }
        if (activation == null) {
            throw new IllegalArgumentException("activation must be given, not null");
        }
    }

    /** @throws IllegalStateException if the steps were so large that the weights grew without end */
    @Override
    public Model fit(Dataset weighted, long seed) {
        OpenBlasLibrary.load();
        Dataset train = RepeatedRows.of(weighted);
        SmileThread.setSeed(seed);
        NetworkModel model =
                train.target().task().isClassification() ? classifier(train, seed) : regressor(train, seed);
        for (double value : model.predict(train.features().select(new int[] {0}))[0]) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(
                        "the weights grew without end; a lower learningRate than " + learningRate + " avoids that");
            }
        }
        return model;
    }

    private NetworkModel classifier(Dataset train, long seed) {
        PresentClasses classes = PresentClasses.of(train.target());
        if (classes.count() == 1) {
            return NetworkModel.classifier(classes, null);
        }
        double[][] rows = NetworkModel.rows(train.features());
        int[] numbers = classes.numbers(train.target());
        MLP network = new MLP(
                rows[0].length,
                Stream.concat(hidden(), Stream.of(Layer.mle(classes.count(), OutputFunction.SOFTMAX)))
                        .toArray(LayerBuilder[]::new));
        Batches batches = batches(rows.length, seed);
        prepare(network, batches);
        for (int[] batch = batches.next(); batch != null; batch = batches.next()) {
            double[][] some = new double[batch.length][];
            int[] theirs = new int[batch.length];
            for (int i = 0; i < batch.length; i++) {
                some[i] = rows[batch[i]];
                theirs[i] = numbers[batch[i]];
            }
            network.update(some, theirs);
        }
        return NetworkModel.classifier(classes, network);
    }

    private NetworkModel regressor(Dataset train, long seed) {
        double[][] rows = NetworkModel.rows(train.features());
        TargetScale scale = TargetScale.of(train.target());
        double[] target = scale.apply(train.target().values());
        smile.regression.MLP network = new smile.regression.MLP(rows[0].length, hidden().toArray(LayerBuilder[]::new));
        Batches batches = batches(rows.length, seed);
        prepare(network, batches);
        for (int[] batch = batches.next(); batch != null; batch = batches.next()) {
            double[][] some = new double[batch.length][];
            double[] theirs = new double[batch.length];
            for (int i = 0; i < batch.length; i++) {
                some[i] = rows[batch[i]];
                theirs[i] = target[batch[i]];
            }
            network.update(some, theirs);
        }
        return NetworkModel.regressor(scale, network);
    }

    private Stream<LayerBuilder> hidden() {
        return Stream.generate(
                        () -> activation == Activation.RECTIFIER ? Layer.rectifier(neurons) : Layer.sigmoid(neurons))
                .limit(layers)
                .map(LayerBuilder.class::cast);
    }

    private Batches batches(int rows, long seed) {
        return new Batches(rows, Math.max(1, Math.min(MAX_BATCH, rows / MIN_BATCHES)), epochs, seed);
    }

    private void prepare(smile.base.mlp.MultilayerPerceptron network, Batches batches) {
        network.setLearningRate(TimeFunction.linear(learningRate, batches.count(), LAST_STEP * learningRate));
        network.setRMSProp(MEMORY, EPSILON);
        network.setWeightDecay(weightDecay);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return NetworkModel.load(folder);
    }
}
