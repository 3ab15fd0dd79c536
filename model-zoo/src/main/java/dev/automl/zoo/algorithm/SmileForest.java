package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import smile.base.cart.DecisionNode;
import smile.base.cart.Loss;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.Tuple;

/**
 * One or more trees of Smile's, each grown on its own. The prediction is the average of the shares that the classes have
 * in the leaves, or of the means of the numbers there.
 *
 * @param trees their roots
 */
record SmileForest(Node[] trees, Settings settings) implements Model {

    private static final String FILE = "smile-forest.json";

    /**
     * @param classShares among the training rows; empty for regression
     * @param smoothing how many rows with these shares are mixed into each leaf, so that a leaf of one class does not rule
     *     out the others (the m-estimate: Cestnik, ECAI 1990)
     * @param scale of the numbers that the trees learned
     */
    record Settings(SmileData data, double[] classShares, double smoothing, TargetScale scale) {}

    /**
     * Grows the trees.
     *
     * @param copies how often each row is there, asked for each tree
     */
    static SmileForest grow(
            Dataset train, int trees, Supplier<int[]> copies, SmileTrees.Limits limits, double smoothing) {
        SmileData data = SmileData.of(train.features());
        Target target = train.target();
        Node[] roots = new Node[trees];
        if (target.task().isClassification()) {
            SmileTrees grower = SmileTrees.ofClasses(data, train);
            for (int tree = 0; tree < trees; tree++) {
                SmileThread.check();
                roots[tree] = grower.splitClasses(copies.get(), limits);
            }
            double[] shares = Probabilities.normalised(target.classWeights());
            return new SmileForest(roots, new Settings(data, shares, smoothing, TargetScale.NONE));
        }
        TargetScale scale = TargetScale.of(target);
        Loss loss = Loss.ls(scale.apply(target.values()));
        SmileTrees grower = SmileTrees.ofNumbers(data, train.features());
        for (int tree = 0; tree < trees; tree++) {
            SmileThread.check();
            roots[tree] = grower.splitNumbers(loss, copies.get(), limits);
        }
        return new SmileForest(roots, new Settings(data, new double[0], smoothing, scale));
    }

    @Override
    public double[][] predict(Table features) {
        boolean classes = settings.classShares.length > 0;
        return Arrays.stream(settings.data.rows(features, classes ? SmileTrees.CLASS_COLUMNS : 1))
                .map(row -> classes ? shares(row) : new double[] {number(row)})
                .toArray(double[][]::new);
    }

    private double[] shares(Tuple row) {
        double[] sums = new double[settings.classShares.length];
        for (Node tree : trees) {
            DecisionNode leaf = (DecisionNode) tree.predict(row);
            for (int c = 0; c < sums.length; c++) {
                sums[c] += (leaf.count()[c] + settings.smoothing * settings.classShares[c])
                        / (leaf.size() + settings.smoothing);
            }
        }
        return Probabilities.normalised(sums);
    }

    private double number(Tuple row) {
        double sum = 0;
        for (Node tree : trees) {
            sum += ((RegressionNode) tree.predict(row)).output();
        }
        return settings.scale.undo(sum / trees.length);
    }

    @Override
    public void save(Path folder) throws IOException {
        SmileModelFile.write(folder, trees);
        Json.write(folder.resolve(FILE), settings);
    }

    static SmileForest load(Path folder) throws IOException {
        return new SmileForest(
                SmileModelFile.read(folder, Node[].class), Json.read(folder.resolve(FILE), Settings.class));
    }
}
