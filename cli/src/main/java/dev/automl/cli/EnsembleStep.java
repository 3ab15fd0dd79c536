package dev.automl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.automl.search.Clock;
import dev.automl.search.Search;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.ensemble.EnsembleSearch;
import dev.automl.search.ensemble.MinimumGain;
import dev.automl.search.ensemble.PredictionStore;
import dev.automl.search.ensemble.SelectedEnsemble;
import dev.automl.search.ensemble.SelectionLimits;
import dev.automl.search.journal.Journal;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.worker.IsolatingRunner;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What a run does for the sake of an ensemble: before the search goes on, and when it is over. */
final class EnsembleStep {

    private final boolean wanted;
    private final IsolatingRunner runner;
    private final RefitReserve reserve;
    private final EnsembleSearch search;
    private final Journal journal;
    private final TrainText text;

    /** An ensemble that was made before the run was resumed; it holds as long as no trials are added. */
    private List<TrialResult> made = List.of();

    /**
     * @param growths as {@link RefitReserve} takes them
     * @param runners make what evaluates trials, and gives their predictions to a sink
     */
    EnsembleStep(
            RunOptions options,
            Metric metric,
            List<Split> folds,
            List<Double> growths,
            Clock clock,
            Journal journal,
            Function<PredictionSink, IsolatingRunner> runners,
            TrainText text) {
        this.wanted = options.ensemble();
        this.journal = journal;
        this.text = text;
        SelectionLimits limits = SelectionLimits.of(folds);
        PredictionStore store = new PredictionStore(metric, limits);
        double end = options.budget().seconds();
        runner = runners.apply(wanted ? store : PredictionSink.NONE);
        reserve = new RefitReserve(
                metric,
                options.top(),
                options.jobs(),
                growths,
                end,
                wanted ? OptionalDouble.of(limits.seconds()) : OptionalDouble.empty(),
                new RefitReserve.Checks(options.verify(), options.report()));
        search = new EnsembleSearch(
                metric,
                new MinimumGain(options.ensembleGain()),
                folds,
                store,
                runner,
                reserve,
                options.jobs(),
                options.top(),
                clock::elapsedSeconds,
                end);
    }

    IsolatingRunner runner() {
        return runner;
    }

    RefitReserve reserve() {
        return reserve;
    }

    /** Of earlier results those that the search goes on from: an ensemble is none of its own trials. */
    List<TrialResult> searched(List<TrialResult> earlier) {
        made = earlier.stream().filter(EnsembleStep::isEnsemble).toList();
        return new ArrayList<>(
                earlier.stream().filter(result -> !isEnsemble(result)).toList());
    }

    /** Before the search begins. */
    void before(Search trials, List<TrialResult> earlier, BooleanSupplier stop) throws InterruptedException {
        if (!trials.canGoOn()) {
            return;
        }
        made.forEach(result -> journal.withdrawn(result.trial(), "the search goes on, so it is selected anew"));
        made = List.of();
        if (wanted) {
            search.prepare(earlier, stop);
        }
    }

    /** All results, with that of an ensemble if there is a good one. */
    List<TrialResult> after(List<TrialResult> results, BooleanSupplier stop) throws InterruptedException {
        List<TrialResult> all = new ArrayList<>(results);
        all.addAll(made);
        if (wanted && made.isEmpty() && !stop.getAsBoolean()) {
            int id = results.stream()
                    .mapToInt(result -> result.trial().id() + 1)
                    .max()
                    .orElse(0);
            text.ensembleBegins();
            Optional<SelectedEnsemble> selected = search.run(results, id, stop);
            selected.ifPresent(ensemble -> {
                record(ensemble);
                all.add(ensemble.result());
            });
            text.ensemble(selected);
        }
        return all;
    }

    private void record(SelectedEnsemble ensemble) {
        Trial trial = ensemble.result().trial();
        journal.trialStarted(trial);
        journal.event("ensemble-selected", json -> {
            json.put("trial", trial.id()).put("candidates", ensemble.candidates());
            ArrayNode members = json.putArray("members");
            ensemble.members().forEach(member -> members.add(member.trial().id()));
        });
        journal.trialFinished(ensemble.result());
    }

    private static boolean isEnsemble(TrialResult result) {
        return result.algorithm().equals(Leaderboard.ENSEMBLE);
    }
}
