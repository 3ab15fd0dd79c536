package dev.automl.search;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * That a budget was too short, with the figures that say so. The rule: the search used its budget up, and
 *
 * <ul>
 *   <li>some algorithm was not tried at all; or
 *   <li>the best model came in the last fifth of the search; or
 *   <li>at least half of the algorithms improved in that fifth.
 * </ul>
 *
 * <p>An improvement counts from a hundredth of what the best score is ahead of the baseline's: smaller ones go on forever.
 * An algorithm can only improve upon three or more scores of its own. How far the search was is measured by its clock if
 * the time ended it, else by its trials; so without a clock the advice follows from the trials alone.
 *
 * @param bestAt where in the search the best model came, from 0 to 1; empty if not late
 * @param improving how many algorithms improved in the last fifth
 * @param tried how many algorithms have a score, besides the baseline
 * @param untried how many algorithms had no trial
 * @param byTime whether it was the time that ended the search
 */
public record BudgetAdvice(Optional<Double> bestAt, int improving, int tried, int untried, boolean byTime) {

    private static final double LATE = 0.8;
    private static final double LEAST_GAIN = 0.01;
    private static final int SCORES_TO_IMPROVE_UPON = 3;

    /**
     * The advice, if the rule gives one.
     *
     * @param end why the search ended
     * @param clock whether the search had a time budget
     * @param searched how many algorithms were to be searched, besides the baseline
     * @param results of the search, no ensemble among them
     */
    public static Optional<BudgetAdvice> of(
            Metric metric, SearchEnd end, boolean clock, int searched, List<TrialResult> results) {
        boolean byTime = clock && (end == SearchEnd.TIME || end == SearchEnd.NOTHING_LEFT);
        if (!byTime && end != SearchEnd.MAX_TRIALS) {
            return Optional.empty();
        }
        List<TrialResult> ordered = results.stream()
                .sorted(Comparator.comparingInt(result -> result.trial().id()))
                .toList();
        double length = byTime
                ? results.stream()
                        .mapToDouble(TrialResult::elapsedSeconds)
                        .max()
                        .orElse(0)
                : results.size();
        double baseline = Double.NEGATIVE_INFINITY;
        Course all = new Course();
        Map<String, Course> courses = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            TrialResult result = ordered.get(i);
            double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
            double goodness = metric.higherIsBetter() ? score : -score;
            if (result.algorithm().equals(Leaderboard.BASELINE)) {
                baseline = goodness;
            } else {
                double at = (byTime ? result.elapsedSeconds() : i + 1) / length;
                all.add(at, goodness);
                courses.computeIfAbsent(result.algorithm(), id -> new Course()).add(at, goodness);
            }
        }
        int tried = 0;
        int improving = 0;
        for (Course course : courses.values()) {
            tried += course.scores() > 0 ? 1 : 0;
            improving += course.early >= SCORES_TO_IMPROVE_UPON && course.improvedLate(all.best, baseline) ? 1 : 0;
        }
        boolean late = all.improvedLate(all.best, baseline);
        BudgetAdvice advice = new BudgetAdvice(
                late ? Optional.of(all.bestAt) : Optional.empty(),
                improving,
                tried,
                Math.max(0, searched - courses.size()),
                byTime);
        return late || advice.untried > 0 || improving > 0 && 2 * improving >= tried
                ? Optional.of(advice)
                : Optional.empty();
    }

    /** How the best score of some trials rose. */
    private static final class Course {
        private double bestBefore = Double.NEGATIVE_INFINITY;
        private double best = Double.NEGATIVE_INFINITY;
        private double bestAt;
        private int early;
        private int late;

        private void add(double at, double goodness) {
            if (Double.isNaN(goodness)) {
                return;
            }
            if (at <= LATE) {
                early++;
                bestBefore = Math.max(bestBefore, goodness);
            } else {
                late++;
            }
            // Of equal ones the earlier: with several jobs that need not be the one with the smaller id.
            if (goodness > best || goodness == best && at < bestAt) {
                best = goodness;
                bestAt = at;
            }
        }

        private int scores() {
            return early + late;
        }

        private boolean improvedLate(double bestOfAll, double baseline) {
            return best > bestBefore && !(best - bestBefore < LEAST_GAIN * (bestOfAll - baseline));
        }
    }

    /** One sentence. */
    public String sentence() {
        List<String> reasons = new ArrayList<>();
        bestAt.ifPresent(at ->
                reasons.add(String.format(Locale.ROOT, "the best model came at %.0f %% of the search", 100 * at)));
        if (improving > 0) {
            reasons.add(improving + " of " + tried + (tried == 1 ? " algorithm is" : " algorithms are")
                    + " still improving");
        }
        if (untried > 0) {
            reasons.add(untried + (untried == 1 ? " algorithm was" : " algorithms were") + " not tried");
        }
        return String.join("; ", reasons)
                + (byTime ? ": a longer --time may help" : ": more trials (--max-trials) may help");
    }
}
