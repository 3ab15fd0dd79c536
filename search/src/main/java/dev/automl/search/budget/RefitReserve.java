package dev.automl.search.budget;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of the time budget is kept for what follows the search, going by the trials so far: the refit of the winners,
 * with an ensemble its selection and the refit of its members, taken to be the best trials, the verification of the
 * projects, and the report. A fit is taken to grow in proportion to its rows. The refit of the best one always gets its
 * time; the rest does as long as the search keeps its share.
 */
public final class RefitReserve {

    /** For writing the files, and for estimates that were too low. */
    private static final double FIXED_SECONDS = 0.75;

    private static final double MARGIN = 1.3;

    /** Of the budget, unless the best winner alone needs more. */
    private static final double LARGEST_SHARE = 0.4;

    /** Of the budget, for the selection of an ensemble. */
    private static final double LARGEST_SELECTION_SHARE = 0.05;

    private static final int MEMBERS = 4;

    /** To compile a project and to start a process that reads the data, beside another one that does the same. */
    private static final double PROJECT_SECONDS = 2.5;

    /** To write the report. */
    private static final double REPORT_SECONDS = 1;

    /** Of the budget, for the close look at what the winners do on the test rows. */
    private static final double REPORT_SHARE = 0.04;

    /**
     * What is to be done with the projects of the winners, after the refit.
     *
     * @param verified whether they are run to compare the scores
     * @param reported whether there is to be a report on them
     */
    public record Checks(boolean verified, boolean reported) {
        public static final Checks NONE = new Checks(false, false);
    }

    private final Metric metric;
    private final int top;
    private final int jobs;
    private final List<Double> growths;
    private final double budgetSeconds;
    private final OptionalDouble selectionSeconds;
    private final Checks checks;
    /** The best of each algorithm, and the best of all. */
    private List<TrialResult> best = List.of();

    private double seconds = FIXED_SECONDS;

    /**
     * @param top how many winners are refitted
     * @param jobs how many fits run at once
     * @param growths rows of each fit that a winner needs, as multiples of the rows of a fold's fit
     * @param budgetSeconds the time for search and refit; infinite without a clock
     * @param selectionSeconds what the selection of an ensemble takes; empty if there is to be none
     * @param checks what is to be done with the projects of the winners
     */
    public RefitReserve(
            Metric metric,
            int top,
            int jobs,
            List<Double> growths,
            double budgetSeconds,
            OptionalDouble selectionSeconds,
            Checks checks) {
        this.metric = metric;
        this.top = top;
        this.jobs = jobs;
        this.growths = List.copyOf(growths);
        this.budgetSeconds = budgetSeconds;
        this.selectionSeconds = selectionSeconds;
        this.checks = checks;
    }

    /** Takes note of a finished trial. */
    public void add(TrialResult result) {
        List<TrialResult> candidates = new ArrayList<>(best);
        candidates.add(result);
        Leaderboard leaderboard = Leaderboard.of(metric, candidates, Map.of());
        Set<LeaderboardRow> kept = new LinkedHashSet<>(leaderboard.bestOfEachAlgorithm());
        leaderboard.ranked().stream().limit(MEMBERS).forEach(kept::add);
        best = kept.stream().map(LeaderboardRow::result).toList();
        if (best.contains(result)) {
            seconds = estimate();
        }
    }

    /** Seconds to keep free after the search. */
    public double seconds() {
        return seconds;
    }

    /** Seconds that it takes to fit these trials again, each once, and to write the files. */
    public double secondsFor(Collection<TrialResult> trials) {
        List<Double> fits = new ArrayList<>();
        for (TrialResult trial : new LinkedHashSet<>(trials)) {
            growths.forEach(growth -> fits.add(trial.meanFitSeconds() * growth));
        }
        return FIXED_SECONDS + MARGIN * inParallel(fits);
    }

    /** Until several tasks are done, at most (Graham, <i>SIAM Journal on Applied Mathematics</i> 17, 1969, p. 416). */
    private double inParallel(List<Double> tasks) {
        double longest = 0;
        double sum = 0;
        for (double task : tasks) {
            longest = Math.max(longest, task);
            sum += task;
        }
        return sum / jobs + (1 - 1.0 / jobs) * longest;
    }

    /**
     * Seconds that it takes to compile the project of a trial, and to run all its fits in a new process. The fits of the folds
     * are shorter there than the trial was if that looked for the number of rounds, and longer if it shared what transformers
     * made.
     */
    public double verificationSeconds(TrialResult trial) {
        return PROJECT_SECONDS + fitSeconds(trial);
    }

    private double fitSeconds(TrialResult trial) {
        return sum(trial.fitSeconds()) + sum(trial.predictSeconds()) + sum(growths) * trial.meanFitSeconds();
    }

    private static double sum(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Seconds that the report takes, if there is to be one. */
    public double reportSeconds() {
        if (!checks.reported()) {
            return 0;
        }
        return REPORT_SECONDS + (Double.isInfinite(budgetSeconds) ? 0 : REPORT_SHARE * budgetSeconds);
    }

    /** @param members of an ensemble, which is a winner, too; none if there is to be none */
    private double checkSeconds(List<TrialResult> winners, List<TrialResult> members) {
        List<Double> verifications = new ArrayList<>();
        if (checks.verified()) {
            winners.forEach(winner -> verifications.add(PROJECT_SECONDS + MARGIN * fitSeconds(winner)));
            if (!members.isEmpty()) {
                double fits = members.stream().mapToDouble(this::fitSeconds).sum();
                verifications.add(PROJECT_SECONDS + MARGIN * fits);
            }
        }
        // The ensemble, which takes longest, comes first: so nothing long is left for the end.
        double sum = sum(verifications);
        double longest =
                verifications.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return Math.max(longest, sum / jobs) + reportSeconds();
    }

    private double estimate() {
        Leaderboard leaderboard = Leaderboard.of(metric, best, Map.of());
        List<TrialResult> winners =
                leaderboard.winners(top).stream().map(LeaderboardRow::result).toList();
        List<TrialResult> fitted = new ArrayList<>(winners);
        double least = secondsFor(fitted.subList(0, Math.min(1, fitted.size())));
        double all = 0;
        List<TrialResult> members = List.of();
        if (selectionSeconds.isPresent()) {
            // Members of several algorithms differ most, so that they are picked first.
            members = Stream.concat(leaderboard.bestOfEachAlgorithm().stream(), leaderboard.ranked().stream())
                    .filter(row -> !row.isOf(Leaderboard.BASELINE))
                    .distinct()
                    .limit(MEMBERS)
                    .map(LeaderboardRow::result)
                    .toList();
            fitted.addAll(members);
            all += Math.min(selectionSeconds.getAsDouble(), LARGEST_SELECTION_SHARE * budgetSeconds);
        }
        all += secondsFor(fitted) + checkSeconds(winners, members);
        return Math.max(least, Math.min(all, LARGEST_SHARE * budgetSeconds));
    }
}
