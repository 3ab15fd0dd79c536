package dev.automl.search.ensemble;

import dev.automl.search.budget.Budget;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.statistics.HoldoutParts;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Looks for an ensemble of finished trials that is better than each of them, by a {@link MinimumGain}. Without a clock it
 * depends on the trials alone. With a clock it has only members whose final fits are expected to end in time.
 */
public final class EnsembleSearch {

    /** Of the time that a resumed search has left, for evaluating candidates of earlier processes again. */
    private static final double SHARE_FOR_EARLIER = 0.2;

    /** In less time than that, the search has better use for it. */
    private static final double SHORTEST_BUDGET_SECONDS = 5;

    private final Metric metric;
    private final MinimumGain minimumGain;
    private final List<Target> truths;
    private final HoldoutParts parts;
    private final SelectionLimits limits;
    private final PredictionStore store;
    private final Reevaluation reevaluation;
    private final RefitReserve reserve;
    private final int top;
    private final DoubleSupplier elapsedSeconds;
    private final double endSeconds;

    /**
     * @param runner whose sink is the store
     * @param reserve tells what final fits take
     * @param top how many single winners are fitted again besides
     * @param elapsedSeconds the time since the start of the run
     * @param endSeconds the end of the time budget; infinite without a clock
     */
    public EnsembleSearch(
            Metric metric,
            MinimumGain minimumGain,
            List<Split> splits,
            PredictionStore store,
            TrialRunner runner,
            RefitReserve reserve,
            int jobs,
            int top,
            DoubleSupplier elapsedSeconds,
            double endSeconds) {
        this.metric = metric;
        this.minimumGain = minimumGain;
        this.truths = splits.stream().map(split -> split.test().target()).toList();
        this.parts = HoldoutParts.of(splits);
        this.limits = SelectionLimits.of(splits);
        this.store = store;
        this.reevaluation = new Reevaluation(runner, jobs);
        this.reserve = reserve;
        this.top = top;
        this.elapsedSeconds = elapsedSeconds;
        this.endSeconds = endSeconds;
    }

    /** Whether a budget is long enough for an ensemble. */
    public static boolean worthTrying(Budget budget) {
        return budget.seconds() >= SHORTEST_BUDGET_SECONDS;
    }

    /**
     * Before a search with a clock goes on: evaluates the best trials of earlier processes again, because what they
     * predicted is gone. Without a clock that is left for the end, when it is known which are needed.
     */
    public void prepare(List<TrialResult> earlier, BooleanSupplier stop) throws InterruptedException {
        if (Double.isInfinite(endSeconds)) {
            return;
        }
        double now = elapsedSeconds.getAsDouble();
        double end = now + SHARE_FOR_EARLIER * Math.max(0, endSeconds - reserve.seconds() - now);
        List<TrialResult> bestFirst = Leaderboard.of(metric, store.rule().choose(earlier), Map.of()).rows().stream()
                .map(LeaderboardRow::result)
                .toList();
        reevaluation.run(
                bestFirst,
                trial -> elapsedSeconds.getAsDouble() + trial.seconds() <= end,
                () -> stop.getAsBoolean() || elapsedSeconds.getAsDouble() > end);
    }

    /**
     * The ensemble, if there is one that is worth having.
     *
     * @param results all finished trials, no ensemble among them
     * @param id of the ensemble's trial
     * @param stop whether to give it up, asked again and again
     */
    public Optional<SelectedEnsemble> run(List<TrialResult> results, int id, BooleanSupplier stop)
            throws InterruptedException {
        List<Candidate> candidates = candidates(results, stop);
        if (candidates.size() < 2 || stop.getAsBoolean()) {
            return Optional.empty();
        }
        List<TrialResult> winners = Leaderboard.of(metric, results, Map.of()).winners(top).stream()
                .map(LeaderboardRow::result)
                .toList();
        GreedySelection selection = new GreedySelection(
                metric, truths, candidates, members -> secondsLeft() >= refitSeconds(winners, members), stop);
        Weights weights = selection.select(limits.steps());
        List<Candidate> members =
                weights.members().stream().map(candidates::get).toList();
        if (members.size() < 2 || stop.getAsBoolean()) {
            return Optional.empty();
        }
        List<Integer> shares = weights.members().stream()
                .map(member -> weights.counts()[member])
                .toList();
        TrialResult ensemble =
                EnsembleTrial.of(id, metric, truths, parts, members, shares, elapsedSeconds.getAsDouble());
        if (!leads(ensemble, results) || !minimumGain.reached(metric, ensemble, results)) {
            return Optional.empty();
        }
        return Optional.of(new SelectedEnsemble(
                ensemble, members.stream().map(Candidate::result).toList(), candidates.size()));
    }

    private boolean leads(TrialResult ensemble, List<TrialResult> results) {
        List<TrialResult> all = new ArrayList<>(results);
        all.add(ensemble);
        return Leaderboard.of(metric, all, Map.of()).rows().get(0).result() == ensemble;
    }

    /** The candidates whose predictions are kept, or can be had again. */
    private List<Candidate> candidates(List<TrialResult> results, BooleanSupplier stop) throws InterruptedException {
        List<TrialResult> chosen = store.rule().choose(results);
        List<TrialResult> missing = chosen.stream()
                .filter(result -> store.get(result.trial().id()).isEmpty())
                .toList();
        if (Double.isInfinite(endSeconds)) {
            reevaluation.run(missing, trial -> true, stop);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (TrialResult result : chosen) {
            store.get(result.trial().id())
                    .filter(candidate -> sameScores(candidate, result))
                    .ifPresent(candidate -> candidates.add(new Candidate(result, candidate.predicted())));
        }
        return candidates;
    }

    /** On another machine an evaluation may come out a little different; then the predictions are not those on record. */
    private static boolean sameScores(Candidate candidate, TrialResult logged) {
        return candidate.result().folds().equals(logged.folds());
    }

    private double secondsLeft() {
        return endSeconds - elapsedSeconds.getAsDouble();
    }

    private double refitSeconds(List<TrialResult> winners, List<Candidate> members) {
        List<TrialResult> fitted = new ArrayList<>(winners);
        members.forEach(member -> fitted.add(member.result()));
        return reserve.secondsFor(fitted);
    }
}
