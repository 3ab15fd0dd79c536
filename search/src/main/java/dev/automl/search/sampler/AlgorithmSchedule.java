package dev.automl.search.sampler;

import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Which algorithm the next trial belongs to. Each gets a share of the search: the better its best score is placed among
 * those of the others, the larger; and smaller again the longer it has not improved. The one that is furthest behind its
 * share is next. So most of the search goes to what does best, and nothing is given up for good.
 */
final class AlgorithmSchedule {

    /** The second best algorithm gets this power of 1/2 of what the best gets, the third of 1/3, and so on. */
    private static final double STEEPNESS = 1.25;

    /** After so many trials without an improvement an algorithm gets half of its share. */
    private static final double PATIENCE = 15;

    private final Metric metric;
    private final ToDoubleFunction<TrialResult> cost;

    /** @param cost of a trial: its time, or 1 where results must not depend on the clock */
    AlgorithmSchedule(Metric metric, ToDoubleFunction<TrialResult> cost) {
        this.metric = metric;
        this.cost = cost;
    }

    /** What is known of an algorithm. */
    private static final class Record {
        private final AlgorithmDescription algorithm;
        private double best = Double.NEGATIVE_INFINITY;
        private int sinceImproved;
        private int known;
        private double spent;

        private Record(AlgorithmDescription algorithm) {
            this.algorithm = algorithm;
        }
    }

    /**
     * The algorithm that is next.
     *
     * @param choices at least one
     * @param proposed how many trials each algorithm was given so far, by id, finished or not
     */
    AlgorithmDescription next(
            List<AlgorithmDescription> choices, List<TrialResult> known, Map<String, Integer> proposed) {
        Map<String, Record> records = new LinkedHashMap<>();
        choices.forEach(algorithm -> records.put(algorithm.id(), new Record(algorithm)));
        for (TrialResult result : known) {
            Record record = records.get(result.algorithm());
            if (record != null) {
                add(record, result);
            }
        }
        List<Record> ranked = new ArrayList<>(records.values());
        // A stable sort: those that are equally good stay in the order of the choices.
        ranked.sort(Comparator.comparingDouble((Record record) -> record.best).reversed());
        AlgorithmDescription next = null;
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < ranked.size(); place++) {
            Record record = ranked.get(place);
            double share = StrictMath.pow(place + 1.0, -STEEPNESS) / (1 + record.sinceImproved / PATIENCE);
            // Trials that still run are taken to cost what the others did.
            double each = record.known == 0 ? 1 : record.spent / record.known;
            double spent = each * proposed.getOrDefault(record.algorithm.id(), 0);
            if (spent / share < least) {
                least = spent / share;
                next = record.algorithm;
            }
        }
        return next;
    }

    private void add(Record record, TrialResult result) {
        record.known++;
        record.spent += cost.applyAsDouble(result);
        record.sinceImproved++;
        double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
        double goodness = metric.higherIsBetter() ? score : -score;
        if (goodness > record.best) {
            record.best = goodness;
            record.sinceImproved = 0;
        }
    }
}
