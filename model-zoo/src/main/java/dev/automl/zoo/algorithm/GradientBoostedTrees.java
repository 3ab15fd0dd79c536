package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.Tuple;

/**
 * Gradient boosted trees with the trees and losses of Smile. Each round adds a small tree that corrects the errors of those
 * before it; a tree grows where the loss falls most, one leaf at a time.
 *
 * <p>Classes have scores, from which their probabilities follow: half the log-odds of the second of two classes, else one
 * score for each class.
 *
 * @param rounds how many trees are added, for each class if there are more than two
 * @param learningRate the share of each tree's correction that is applied
 * @param leaves of a tree, at most
 * @param minRowsInLeaf rows that a leaf must hold
 * @param featureFraction the share of the columns that each split may look at
 * @param rowFraction the share of the rows that each tree is grown on
 */
@Algorithm(
        id = "gradient-boosted-trees",
        name = "gradient boosted trees",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.NUMBERS,
        maxRows = 20_000,
        maxCells = 100_000,
        stoppable = true,
        strengths = "Strong on small mixed tables; looks at every threshold, where others look at some hundred.",
        weaknesses = "Slow; no penalty on large leaf values, so it overfits sooner than others; does not extrapolate.",
        cost = "rows x columns x rounds x log(leaves) x classes",
        paper = "Friedman (2001), Greedy function approximation; Friedman (2002), Stochastic gradient boosting")
public record GradientBoostedTrees(
        @IntRange(low = 20, high = 300, log = true, initial = 150)
        int rounds,

        @DoubleRange(low = 0.01, high = 0.3, log = true, initial = 0.07)
        double learningRate,

        @IntRange(low = 3, high = 32, log = true, initial = 12)
        int leaves,

        @IntRange(low = 1, high = 100, log = true, initial = 10)
        int minRowsInLeaf,

        @DoubleRange(low = 0.1, high = 1, initial = 0.5) double featureFraction,
        @DoubleRange(low = 0.3, high = 1, initial = 0.7) double rowFraction)
        implements Trainer {

    private static final String SETTINGS = "gradient-boosted-trees.json";

    /** Keeps odds below e<sup>20</sup>: beyond, the steps of the loss for two classes have no limit. */
    private static final double LARGEST_SCORE = 10;

    public GradientBoostedTrees {
        Require.atLeast("rounds", rounds, 1);
        Require.fraction("learningRate", learningRate);
        Require.atLeast("leaves", leaves, 2);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("featureFraction", featureFraction);
        Require.fraction("rowFraction", rowFraction);
    }

    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = RepeatedRows.of(weighted);
        Target target = train.target();
        SmileData data = SmileData.of(train.features());
        TargetScale scale = target.task() == Task.REGRESSION ? TargetScale.of(target) : TargetScale.NONE;
        Settings settings = new Settings(data, target.task(), start(target), learningRate, scale);
        return SmileThread.call(seed, () -> {
            SmileTrees grower = SmileTrees.ofNumbers(data, train.features());
            return new Fitted(boost(grower, target, settings, new Random(seed)), settings);
        });
    }

    /** The scores before the first round; of a number, which is scaled, the mean. */
    private static double[] start(Target target) {
        if (target.task() == Task.REGRESSION) {
            return new double[] {0};
        }
        double[] logs = Arrays.stream(Probabilities.normalised(target.classWeights()))
                .map(share -> limited(StrictMath.log(share)))
                .toArray();
        return target.task() == Task.BINARY ? new double[] {(logs[1] - logs[0]) / 2} : logs;
    }

    /** The trees of each score, in the order of the rounds. */
    private Node[][] boost(SmileTrees grower, Target target, Settings settings, Random random) {
        double[][] probabilities = new double[target.rows()][settings.start.length];
        Loss[] losses = losses(target, settings, probabilities);
        SmileTrees.Limits limits = new SmileTrees.Limits(leaves, leaves, minRowsInLeaf, featureFraction);
        Node[][] trees = new Node[losses.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int row = 0; row < target.rows() && target.task() == Task.MULTICLASS; row++) {
                int current = row;
                probabilities[row] = Softmax.of(Arrays.stream(losses)
                        .mapToDouble(loss -> loss.residual()[current])
                        .toArray());
            }
            for (int output = 0; output < losses.length; output++) {
                SmileThread.check();
                Node tree = grower.splitNumbers(losses[output], sample(target.rows(), random), limits);
                trees[output][round] = tree;
                double[] scores = losses[output].residual(); // of a number, what is left of it
                for (int row = 0; row < scores.length; row++) {
                    scores[row] = target.task() == Task.REGRESSION
                            ? scores[row] - settings.step(tree, grower.row(row))
                            : limited(scores[row] + settings.step(tree, grower.row(row)));
                }
            }
        }
        return trees;
    }

    /** A loss for each score, which holds the scores of the rows so far. */
    private static Loss[] losses(Target target, Settings settings, double[][] probabilities) {
        if (target.task() == Task.REGRESSION) {
            Loss squares = Loss.ls();
            squares.intercept(settings.scale.apply(target.values()));
            return new Loss[] {squares};
        }
        int[] labels = IntStream.range(0, target.rows()).map(target::classIndex).toArray();
        int classes = target.classes().size();
        Loss[] losses = target.task() == Task.BINARY
                ? new Loss[] {Loss.logistic(labels)}
                : IntStream.range(0, classes)
                        .mapToObj(c -> Loss.logistic(c, classes, labels, probabilities))
                        .toArray(Loss[]::new);
        for (int output = 0; output < losses.length; output++) {
            Arrays.fill(losses[output].residual(), settings.start[output]);
        }
        return losses;
    }

    /** Draws rows without replacement: 1 for those that are drawn. */
    private int[] sample(int rows, Random random) {
        int[] drawn = new int[rows];
        long missing = Math.max(1, Math.round(rowFraction * rows));
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(rows - row) < missing) {
                drawn[row] = 1;
                missing--;
            }
        }
        return drawn;
    }

    private static double limited(double score) {
        return Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                SmileModelFile.read(folder, Node[][].class), Json.read(folder.resolve(SETTINGS), Settings.class));
    }

    /**
     * @param start the scores before the first round
     * @param scale of the number that the trees learned
     */
    private record Settings(SmileData data, Task task, double[] start, double learningRate, TargetScale scale) {

        /** By how much a tree changes the score of a row. */
        double step(Node tree, Tuple row) {
            return learningRate * ((RegressionNode) tree.predict(row)).output();
        }
    }

    private record Fitted(Node[][] trees, Settings settings) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(settings.data.rows(features, 1))
                    .map(this::prediction)
                    .toArray(double[][]::new);
        }

        private double[] prediction(Tuple row) {
            double[] scores = settings.start.clone();
            for (int output = 0; output < scores.length; output++) {
                for (Node tree : trees[output]) {
                    double score = scores[output] + settings.step(tree, row);
                    scores[output] = settings.task == Task.REGRESSION ? score : limited(score);
                }
            }
            return switch (settings.task) {
                case REGRESSION -> new double[] {settings.scale.undo(scores[0])};
                case BINARY -> Softmax.of(new double[] {-scores[0], scores[0]});
                case MULTICLASS -> Softmax.of(scores);
            };
        }

        @Override
        public void save(Path folder) throws IOException {
            SmileModelFile.write(folder, trees);
            Json.write(folder.resolve(SETTINGS), settings);
        }
    }
}
