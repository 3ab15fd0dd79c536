package dev.automl.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Baseline: a random forest on one-hot features. The number of columns that each node may look at, and the least size of a
 * node, are chosen on a fifth of the rows; the best pair then grows trees on all rows. It ends after 500 trees or nine
 * tenths of the time.
 */
public final class TunedForest {

    private static final int MOST_TREES = 500;
    private static final int TRIAL_TREES = 50;
    private static final int BATCH = 10;
    private static final double SHARE_FOR_TUNING = 0.4;
    private static final double SHARE_FOR_ALL = 0.9;

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Job job = Job.of(arguments);
        Problem problem = Problem.read(job);
        Features.fillGaps(problem.train(), problem.test());
        long tuned = start + (long) (SHARE_FOR_TUNING * job.seconds() * 1e9);
        Setting best = tune(job, problem, tuned);
        long end = start + (long) (SHARE_FOR_ALL * job.seconds() * 1e9);
        problem.write(job, grow(job, problem, best, MOST_TREES, end));
    }

    /** The best setting of those that were tried in time; the first one has time until the end. */
    private static Setting tune(Job job, Problem problem, long deadline) {
        List<Integer> rows = new ArrayList<>(
                IntStream.range(0, problem.train().length).boxed().toList());
        Collections.shuffle(rows, new Random(job.seed()));
        int aside = Math.max(1, rows.size() / 5);
        Problem fold = part(problem, rows.subList(aside, rows.size()), rows.subList(0, aside));
        List<String> truth = rows.subList(0, aside).stream()
                .map(row -> problem.classes().isEmpty()
                        ? Double.toString(problem.target()[row])
                        : problem.classes().get((int) problem.target()[row]))
                .toList();
        List<Setting> settings = settings(problem.train()[0].length);
        Setting best = settings.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Setting setting : settings) {
            if (System.nanoTime() > deadline) {
                break;
            }
            double[][] predicted = grow(job, fold, setting, TRIAL_TREES, deadline);
            double error =
                    job.task().error(Scorer.score(job.task(), truth, new Predictions(problem.classes(), predicted)));
            System.out.println(setting + " error " + error);
            if (error < least) {
                least = error;
                best = setting;
            }
        }
        return best;
    }

    private static List<Setting> settings(int columns) {
        double root = Math.sqrt(columns);
        return IntStream.of(1, 5)
                .boxed()
                .flatMap(leaf -> List.of(root, columns / 3.0, 2 * root, root / 2, (double) columns).stream()
                        .map(count -> new Setting((int) Math.min(columns, Math.max(1, Math.round(count))), leaf)))
                .distinct()
                .toList();
    }

    private static Problem part(Problem problem, List<Integer> train, List<Integer> test) {
        return new Problem(
                train.stream().map(row -> problem.train()[row]).toArray(double[][]::new),
                train.stream().mapToDouble(row -> problem.target()[row]).toArray(),
                problem.classes(),
                test.stream().map(row -> problem.train()[row]).toArray(double[][]::new));
    }

    /** Grows trees in batches until there are enough or the time is up, one batch at least; their mean predicts. */
    private static double[][] grow(Job job, Problem problem, Setting setting, int trees, long deadline) {
        Random seeds = new Random(job.seed());
        SmileForest forest = new SmileForest(problem);
        double[][] sums =
                new double[problem.test().length][Math.max(1, problem.classes().size())];
        int grown = 0;
        do {
            double[][] batch = forest.predict(setting.columns(), setting.leaf(), BATCH, seeds.nextInt(1 << 30));
            for (int row = 0; row < sums.length; row++) {
                for (int c = 0; c < sums[row].length; c++) {
                    sums[row][c] += batch[row][c];
                }
            }
            grown += BATCH;
        } while (grown < trees && System.nanoTime() < deadline);
        int batches = grown / BATCH;
        for (double[] row : sums) {
            for (int c = 0; c < row.length; c++) {
                row[c] /= batches;
            }
        }
        return sums;
    }

    /**
     * @param columns that a node may look at, drawn anew for each
     * @param leaf the least number of rows in a leaf
     */
    private record Setting(int columns, int leaf) {}
}
