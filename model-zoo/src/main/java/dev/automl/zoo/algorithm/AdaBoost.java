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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import smile.base.cart.DecisionNode;
import smile.base.cart.Node;
import smile.data.Tuple;

/**
 * AdaBoost with the trees of Smile (SAMME, for any number of classes). Each small tree is grown on rows drawn with
 * replacement, those more often that the trees before it got wrong. The trees vote, the better ones with more weight; the
 * votes move the odds of the classes away from those among all rows.
 *
 * @param rounds how many trees are grown, at most
 * @param maxDepth the most questions asked on the way to a leaf
 * @param minRowsInLeaf rows that a leaf must hold
 * @param sharpness how much of the votes is believed: in theory they are logarithms of odds, which is 1; but that is far too
 *     sure of itself once the training rows are known by heart
 */
@Algorithm(
        id = "adaboost",
        name = "AdaBoost",
        library = "Smile",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.NUMBERS,
        maxRows = 20_000,
        maxCells = 200_000,
        stoppable = true,
        strengths = "Few hyperparameters; strong at telling classes apart where the data have little noise.",
        weaknesses = "Runs after mislabelled rows; its probabilities are an afterthought.",
        cost = "rows x columns x rounds x depth",
        paper = "Freund and Schapire (1997); Zhu et al. (2009), Multi-class AdaBoost")
public record AdaBoost(
        @IntRange(low = 10, high = 300, log = true, initial = 100)
        int rounds,

        @IntRange(low = 1, high = 10, initial = 6) int maxDepth,

        @IntRange(low = 1, high = 50, log = true, initial = 2)
        int minRowsInLeaf,

        @DoubleRange(low = 0.02, high = 1, log = true, initial = 0.1)
        double sharpness)
        implements Trainer {

    private static final String SETTINGS = "adaboost.json";
    private static final int ATTEMPTS = 4; // at a tree that is better than guessing
    private static final double LEAST_ERROR = 1e-10;
    private static final double ALL_COLUMNS = 1;

    public AdaBoost {
        Require.atLeast("rounds", rounds, 1);
        Require.atLeast("maxDepth", maxDepth, 1);
        Require.atLeast("minRowsInLeaf", minRowsInLeaf, 1);
        Require.fraction("sharpness", sharpness);
    }

    @Override
    public Model fit(Dataset all, long seed) {
        Dataset train = all.counted();
        return SmileThread.call(seed, () -> boost(train, new Random(seed)));
    }

    private Fitted boost(Dataset train, Random random) {
        Target target = train.target();
        SmileData data = SmileData.of(train.features());
        SmileTrees grower = SmileTrees.ofClasses(data, train);
        SmileTrees.Limits limits =
                new SmileTrees.Limits(maxDepth, SmileTrees.Limits.ANY_LEAVES, minRowsInLeaf, ALL_COLUMNS);
        double[] shares = Probabilities.normalised(target.classWeights());
        long classes = Arrays.stream(shares).filter(share -> share > 0).count();
        double[] weights = Probabilities.normalised(target.weights());
        List<Node> trees = new ArrayList<>();
        List<Double> votes = new ArrayList<>();
        double error = 1;
        int failures = 0;
        while (trees.size() < rounds && failures < ATTEMPTS && error > 0) {
            SmileThread.check();
            Node tree = grower.splitClasses(SmileTrees.draw(target.rows(), weights, random), limits);
            boolean[] wrong = new boolean[target.rows()];
            error = 0;
            for (int row = 0; row < wrong.length; row++) {
                wrong[row] = ((DecisionNode) tree.predict(grower.row(row))).output() != target.classIndex(row);
                error += wrong[row] ? weights[row] : 0;
            }
            if (classes < 2 || 1 - error <= 1.0 / classes) {
                failures++;
                continue;
            }
            failures = 0;
            double vote = StrictMath.log((1 - error) / Math.max(LEAST_ERROR, error)) + StrictMath.log(classes - 1);
            trees.add(tree);
            votes.add(sharpness * vote);
            for (int row = 0; row < wrong.length; row++) {
                weights[row] *= wrong[row] ? StrictMath.exp(vote) : 1;
            }
            weights = Probabilities.normalised(weights);
        }
        return new Fitted(
                trees.toArray(Node[]::new),
                new Settings(
                        data,
                        shares,
                        target.rows(),
                        votes.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Override
    public Model load(Path folder) throws IOException {
        return new Fitted(
                SmileModelFile.read(folder, Node[].class), Json.read(folder.resolve(SETTINGS), Settings.class));
    }

    /**
     * @param classShares among the training rows
     * @param rows how many those were
     * @param votes what the vote of each tree adds to the logarithm of the odds
     */
    private record Settings(SmileData data, double[] classShares, int rows, double[] votes) {}

    private record Fitted(Node[] trees, Settings settings) implements Model {

        @Override
        public double[][] predict(Table features) {
            return Arrays.stream(settings.data.rows(features, SmileTrees.CLASS_COLUMNS))
                    .map(this::probabilities)
                    .toArray(double[][]::new);
        }

        /** Without votes these are the shares of the classes among the training rows. */
        private double[] probabilities(Tuple row) {
            double[] logs =
                    Arrays.stream(settings.classShares).map(StrictMath::log).toArray();
            for (int tree = 0; tree < trees.length; tree++) {
                logs[((DecisionNode) trees[tree].predict(row)).output()] += settings.votes[tree];
            }
            double[] probabilities = Softmax.of(logs);
            for (int c = 0; c < probabilities.length; c++) { // one row with these shares, so that no class is ruled out
                probabilities[c] = (settings.rows * probabilities[c] + settings.classShares[c]) / (settings.rows + 1);
            }
            return probabilities;
        }

        @Override
        public void save(Path folder) throws IOException {
            SmileModelFile.write(folder, trees);
            Json.write(folder.resolve(SETTINGS), settings);
        }
    }
}
