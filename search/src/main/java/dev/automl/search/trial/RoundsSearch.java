package dev.automl.search.trial;

import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
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
 */
final class RoundsSearch {

    /** From one number of rounds that is scored to the next. */
    private static final double STEP = 1.4;

    private static final int LEAST = 5;

    /** Once the first fold has found its best number, the others are fitted in this many times as many rounds. */
    private static final double ROOM = 2;

    private final Metric metric;
    private final InRounds trainer;
    private final List<Integer> grid = new ArrayList<>();
    private final Map<Integer, List<Double>> scores = new LinkedHashMap<>();
    private int most;

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

    /** What to fit the next fold with. */
    Trainer trainer() {
        return withRounds(most);
    }

    /** Scores a fold's model after different numbers of rounds. */
    void add(Model model, Table features, Target truth) {
        Model.OfRounds staged = (Model.OfRounds) model;
        for (int rounds : grid) {
            if (rounds <= most) {
                scores.get(rounds).add(metric.of(truth, staged.predict(features, rounds), truth.weights()));
            }
        }
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
