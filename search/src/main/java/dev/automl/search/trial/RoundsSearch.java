package dev.automl.search.trial;

import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the best number of rounds of a boosted model from one fit a fold: the first rounds of a model are the model that
 * fewer rounds would have given. The number with the best mean over the folds becomes part of the trial's pipeline, as if it
 * had been drawn, so that nobody who fits it again has to stop early.
 *
 * <p>The most rounds there may be are often far too many. So the first fold is fitted in a part of them, and in more only if
 * its best number may lie beyond. Beginning anew costs a third at worst, and saves nearly all if few rounds are best.
 */
final class RoundsSearch {

    /** From one number of rounds that is scored to the next. */
    private static final double STEP = 1.4;

    private static final int LEAST = 5;

    /** A fit in this many times as many rounds shows that a number is the best; folds behind the first get no more. */
    private static final double ROOM = 2;

    /** From one stage of the first fold to the next, in steps of the grid: nearly four times as many rounds. */
    private static final int STAGE = 4;

    /** What takes fewer rounds is fitted in one stage. */
    private static final int FEWEST_OF_A_STAGE = 50;

    private final Metric metric;
    private final InRounds trainer;
    private final List<Integer> grid = new ArrayList<>();
    private final Map<Integer, List<Double>> scores = new LinkedHashMap<>();
    private int most;
    private boolean firstFold = true;

    RoundsSearch(Metric metric, InRounds trainer) {
        this.metric = metric;
        this.trainer = trainer;
        this.most = trainer.rounds();
        for (double rounds = most; rounds >= LEAST; rounds /= STEP) {
            grid.add((int) Math.round(rounds));
            scores.put((int) Math.round(rounds), new ArrayList<>());
        }
        if (grid.isEmpty()) {
            grid.add(most);
            scores.put(most, new ArrayList<>());
        }
    }

    /** The search for a pipeline, if it ends in an algorithm that works in rounds. */
    static boolean suits(Pipeline pipeline) {
        return pipeline.trainer() instanceof InRounds;
    }

    /**
     * A fit of a fold.
     *
     * @param trainer with the number of rounds of this fit
     * @param seconds that it took
     */
    record Fit(Trainer trainer, Model model, double seconds) {}

    /** Whether there may be a fit in more rounds. */
    @FunctionalInterface
    interface More {

        /** As many as it takes. */
        More ALWAYS = (rounds, seconds) -> true;

        /**
         * @param rounds of the last fit
         * @param seconds that the next fit is expected to take
         */
        boolean mayTry(int rounds, double seconds);
    }

    /**
     * Fits a fold in as many rounds as are needed to see which number is the best.
     *
     * @param features of the rows to score, transformed
     * @param truth of the rows to score
     * @param more whether a first fold may be fitted in more rounds; where not, the rounds so far must do
     */
    Fit fit(Dataset train, long seed, Table features, Target truth, More more) {
        if (!firstFold) {
            return fit(0, train, seed, features, truth);
        }
        firstFold = false;
        List<Integer> stages = stages();
        most = stages.get(0);
        Fit fit = fit(0, train, seed, features, truth);
        for (int i = 1; i < stages.size() && ROOM * best() > most; i++) {
            int before = most;
            if (!more.mayTry(before, fit.seconds * stages.get(i) / before)) {
                break;
            }
            most = stages.get(i);
            fit = fit(before, train, seed, features, truth);
        }
        leaveRoom();
        return fit;
    }

    /** Fits in the most rounds, and scores all numbers of the grid beyond those of the stage before. */
    private Fit fit(int before, Dataset train, long seed, Table features, Target truth) {
        Trainer limited = withRounds(most);
        long start = System.nanoTime();
        Model model = limited.fit(train, seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        for (int rounds : grid) {
            if (rounds > before && rounds <= most) {
                double[][] predicted = ((Model.OfRounds) model).predict(features, rounds);
                scores.get(rounds).add(metric.of(truth, predicted, truth.weights()));
            }
        }
        return new Fit(limited, model, seconds);
    }

    /** The numbers of rounds that the first fold is fitted in, the fewest first. */
    private List<Integer> stages() {
        List<Integer> stages = new ArrayList<>();
        for (int i = 0; i < grid.size() && (i == 0 || grid.get(i) >= FEWEST_OF_A_STAGE); i += STAGE) {
            stages.add(0, grid.get(i));
        }
        return stages;
    }

    private void leaveRoom() {
        int room = (int) (ROOM * best());
        most = grid.stream()
                .filter(rounds -> rounds >= room && rounds <= most)
                .min(Integer::compare)
                .orElse(most);
    }

    /** The number of rounds with the best mean over the folds so far; of equals the smallest. */
    int best() {
        int best = grid.get(grid.size() - 1);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = grid.size() - 1; i >= 0; i--) {
            double goodness = goodness(grid.get(i));
            if (goodness > highest) {
                highest = goodness;
                best = grid.get(i);
            }
        }
        return best;
    }

    /** The mean score with the best number of rounds. */
    double bestScore() {
        return metric.higherIsBetter() ? goodness(best()) : -goodness(best());
    }

    /** The mean over the folds where the number was scored in all of them. */
    private double goodness(int rounds) {
        if (rounds > most) {
            return Double.NEGATIVE_INFINITY;
        }
        double mean = scores.get(rounds).stream()
                .mapToDouble(Double::doubleValue)
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(Double.NaN);
        return metric.higherIsBetter() ? mean : -mean;
    }

    /** The trial with the best number of rounds. */
    Trial chosen(Trial trial) {
        Pipeline pipeline = new Pipeline(trial.pipeline().transformers(), withRounds(best()));
        return new Trial(trial.id(), pipeline, trial.seed(), trial.point());
    }

    /** The mean score after each number of rounds that every fold has, the fewest first. */
    List<LearningPoint> curve() {
        List<LearningPoint> curve = new ArrayList<>();
        for (int i = grid.size() - 1; i >= 0; i--) {
            int rounds = grid.get(i);
            if (rounds <= most) {
                double goodness = goodness(rounds);
                curve.add(new LearningPoint(rounds, metric.higherIsBetter() ? goodness : -goodness));
            }
        }
        return curve;
    }

    private Trainer withRounds(int rounds) {
        return rounds == trainer.rounds() ? trainer : PipelineJson.withRounds(trainer, rounds);
    }
}
