package dev.automl.search.trial;

import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stops a trial whose first folds score worse than those of most trials of its algorithm before: worse than the median of
 * what these had after as many folds (Golovin et al., Google Vizier, KDD 2017, section 3.2). All trials have the same folds,
 * so an easy fold is easy for all of them. Other algorithms do not count: each is to show what it can do. Its first trials
 * are never stopped.
 */
public final class MedianPruner implements Pruner {

    private static final int TRIALS_TO_COMPARE_WITH = 5;

    private final Metric metric;
    private final List<TrialResult> known;

    private MedianPruner(Metric metric, List<TrialResult> known) {
        this.metric = metric;
        this.known = known;
    }

    /** @param known finished trials that may be looked at */
    public static Pruner of(Metric metric, Trial trial, List<TrialResult> known) {
        return new MedianPruner(
                metric,
                known.stream()
                        .filter(result -> result.algorithm().equals(trial.algorithm()))
                        .toList());
    }

    @Override
    public Optional<String> reasonToStop(List<Scores> folds) {
        double[] others = known.stream()
                .filter(result -> result.folds().size() >= folds.size())
                .mapToDouble(result -> mean(result.folds().subList(0, folds.size())))
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        double own = mean(folds);
        if (others.length < TRIALS_TO_COMPARE_WITH || Double.isNaN(own)) {
            return Optional.empty();
        }
        double median = others[others.length / 2];
        boolean worse = metric.higherIsBetter() ? own < median : own > median;
        return worse
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%s of %.4g after %d of the folds, worse than the median of %.4g of its algorithm's %d trials before",
                        metric.title(),
                        own,
                        folds.size(),
                        median,
                        others.length))
                : Optional.empty();
    }

    private double mean(List<Scores> folds) {
        return folds.stream()
                .mapToDouble(fold -> fold.get(metric.id()))
                .average()
                .orElse(Double.NaN);
    }
}
