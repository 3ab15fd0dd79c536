package dev.automl.cli;

import dev.automl.codegen.VerificationResult;
import dev.automl.search.AlgorithmChoice;
import dev.automl.search.BudgetAdvice;
import dev.automl.search.Clock;
import dev.automl.search.Search;
import dev.automl.search.TrainingFacts;
import dev.automl.search.budget.Budget;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.search.journal.Journal;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.profile.Profile;
import dev.automl.search.profile.Profiler;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.run.SchemaFile;
import dev.automl.search.sampler.AdaptiveSampler;
import dev.automl.search.sampler.PipelineSpace;
import dev.automl.search.sampler.Sampler;
import dev.automl.search.sampler.TableFacts;
import dev.automl.search.sampler.WarmStart;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.search.worker.IsolatingRunner;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.SplitMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One run of {@code train}: read and split the data, search, refit the winners, hand them over, verify. Nothing is
 * written before the data are known to be usable; from then on everything is in the run folder as soon as it is known.
 */
final class TrainRun {

    private final RunOptions options;
    private final Console console;
    private final TrainText text;

    TrainRun(RunOptions options, Console console) {
        this.options = options;
        this.console = console;
        this.text = new TrainText(console, options.json());
    }

    /**
     * What a run came to.
     *
     * @param verified what came of running the projects again
     * @param unverified the projects for which there was no time
     * @param fairness how the groups of sensitive columns are treated
     * @param judgements of every gate
     * @param advice one sentence if the budget was too short
     * @param interrupted whether the user ended it early
     */
    record Outcome(
            RunFolder folder,
            Profile profile,
            Leaderboard leaderboard,
            List<Handover> handovers,
            Map<Handover, VerificationResult> verified,
            List<Handover> unverified,
            FairnessStep.Outcome fairness,
            List<Judgement> judgements,
            Optional<String> advice,
            boolean interrupted) {

        int exitCode() {
            if (interrupted) {
                return ExitCode.INTERRUPTED;
            }
            return judgements.stream().allMatch(Judgement::passed)
                            && verified.values().stream().allMatch(VerificationResult::reproduced)
                    ? ExitCode.DONE
                    : ExitCode.GATE_FAILED;
        }
    }

    Outcome run() throws IOException, InterruptedException {
        double secondsBefore = options.resume() ? elapsedBefore(RunFolder.open(options.folder())) : 0;
        Clock clock = new Clock(secondsBefore);

        PreparedData data = prepare();
        text.data(data, options.data().testFile());
        Profile profile = Profiler.profile(data, options.data());
        text.alerts(profile);
        OptionChecks checks = new OptionChecks(options, data.inferred().schema(), text);
        checks.monotone();
        TrialPlaces places = new TrialPlaces(options, data);
        AlgorithmChoice choice = algorithms(data, places);
        text.algorithms(choice);
        places.tell(choice, console);
        Metric metric = checks.metric();
        checks.classWeights();
        checks.imputation();
        FairnessStep fairness = FairnessStep.prepare(options, data);

        WarmStartStep warmStart =
                WarmStartStep.read(options, data.inferred().schema().task(), text);
        RunDescription description = RunDescriber.describe(options, data, choice, metric);
        options.gates().require(description, options.folder());

        RunFolder folder = options.resume()
                ? RunFolder.open(options.folder())
                : new NewFolder(options.folder(), options.folderNamed()).create();
        try (Journal journal = Journal.open(folder.journalFile())) {
            WholeFile.json(folder.schemaFile(), new SchemaFile(SchemaFile.FORMAT, data.format(), data.inferred()));
            WholeFile.json(folder.profileFile(), profile);
            WholeFile.text(folder.optionsFile(), options.resolved());
            // The last one: whatever happens, a folder that has it has the others, and can go on.
            WholeFile.json(folder.runFile(), description);
            journal.runStarted(RunDescriber.environment(description));
            return searchAndHandOver(
                    folder, journal, data, profile, choice, places, metric, warmStart, fairness, clock);
        }
    }

    private Outcome searchAndHandOver(
            RunFolder folder,
            Journal journal,
            PreparedData data,
            Profile profile,
            AlgorithmChoice choice,
            TrialPlaces places,
            Metric metric,
            WarmStartStep warmStart,
            FairnessStep fairness,
            Clock clock)
            throws IOException, InterruptedException {
        List<Split> folds = data.folds();
        EnsembleStep ensemble = new EnsembleStep(
                options,
                metric,
                folds,
                growths(data, folds),
                clock,
                journal,
                sink -> places.runner(folds, clock, sink),
                text);
        IsolatingRunner runner = ensemble.runner();
        if (data.plan().validateBy() == SplitMethod.GROUP) {
            journal.event("groups-checked", json -> json.setAll(RunDescriber.groups(data.split(), folds)));
        }
        List<TrialResult> earlier = ensemble.searched(folder.results());
        PipelineSpace pipelines = new PipelineSpace(
                data.inferred().schema(), TableFacts.of(data.split().train()), options.pipelines());
        WarmStart warm = warmStart.begin(folder, journal, metric, choice.algorithms(), pipelines, text);
        Sampler sampler = sampler(choice, pipelines, metric, warm, earlier);
        if (earlier.stream().noneMatch(result -> result.trial().id() == 0)) {
            // The baseline costs next to nothing and always succeeds: so there is always something to hand over.
            earlier.add(baseline(sampler, runner, metric, journal));
        }

        text.searching(options, metric, earlier.size());
        Budget budget = options.budget();
        RefitReserve reserve = ensemble.reserve();
        try (runner;
                ProgressView progress = new ProgressView(console, budget, clock, metric)) {
            progress.earlier(earlier);
            Search search = new Search(
                    sampler, runner, metric, budget, reserve, clock, journal, progress, options.jobs(), earlier);
            try (InterruptHook hook = new InterruptHook(search::stop)) {
                ensemble.before(search, earlier, hook::interrupted);
                Search.Outcome outcome = run(search);
                progress.close();
                Optional<String> advice = BudgetAdvice.of(
                                metric,
                                outcome.end(),
                                budget.time().isPresent(),
                                choice.algorithms().size() - 1,
                                outcome.results())
                        .map(BudgetAdvice::sentence);
                journal.event(
                        "search-ended",
                        json -> json.put("reason", outcome.end().name())
                                .put("elapsedSeconds", clock.elapsedSeconds())
                                .put("advice", advice.orElse(null)));
                text.searchEnded(outcome, clock);
                List<TrialResult> results = ensemble.after(outcome.results(), hook::interrupted);
                // The final fits can have the memory of the workers.
                runner.close();
                return new HandOverStep(
                                options, text, console, folder, journal, data, profile, metric, fairness, reserve,
                                clock, hook)
                        .run(results, advice);
            }
        }
    }

    private static Search.Outcome run(Search search) throws InterruptedException {
        try {
            return search.run();
        } catch (UncheckedIOException e) {
            throw UserException.failed(e.getMessage());
        }
    }

    private PreparedData prepare() throws IOException {
        DataOptions dataOptions = options.data();
        if (!options.resume()) {
            return PreparedData.prepare(dataOptions, options.seed());
        }
        RunFolder folder = RunFolder.open(options.folder());
        RunDescription description = folder.description();
        if (!description.dataStillMatch()) {
            throw new DataException(description.data().path()
                    + " is not the file that the run began with, so its trials could not be compared with further"
                    + " ones. Bring the file back, or start a new run.");
        }
        SchemaFile schema = folder.schema();
        // Trials must see the same rows as before, also if the time is another one now.
        DataOptions sampled = dataOptions.sampled(description.validation().sampleFraction());
        return PreparedData.prepare(schema.csv(), schema.inferred(), sampled, options.seed());
    }

    private AlgorithmChoice algorithms(PreparedData data, TrialPlaces places) {
        Dataset train = data.split().train();
        TrainingFacts facts = new TrainingFacts(
                train.target().task(),
                train.rows(),
                train.features().columns().size(),
                Arrays.stream(data.data().target().values()).min().orElse(Double.NaN));
        List<AlgorithmDescription> wanted =
                AlgorithmChoice.choose(facts, options.algorithms(), Map.of()).algorithms();
        Map<String, String> unavailable = UnavailableAlgorithms.reasons(wanted);
        unavailable.putAll(places.tooLarge(wanted));
        return AlgorithmChoice.choose(facts, options.algorithms(), unavailable);
    }

    private Sampler sampler(
            AlgorithmChoice choice, PipelineSpace pipelines, Metric metric, WarmStart warm, List<TrialResult> earlier) {
        // Without a clock the result must not depend on how fast the machine is.
        ToDoubleFunction<TrialResult> cost = options.budget().time().isPresent() ? TrialResult::seconds : result -> 1;
        return new AdaptiveSampler(
                choice.algorithms(),
                pipelines,
                metric,
                cost,
                options.seed(),
                warm,
                earlier.stream().map(TrialResult::trial).toList());
    }

    private TrialResult baseline(Sampler sampler, TrialRunner runner, Metric metric, Journal journal) {
        Trial trial = sampler.propose(0, List.of(), algorithm -> true).orElseThrow();
        journal.trialStarted(trial);
        TrialResult result = runner.search(trial, metric, Pruner.NONE);
        journal.trialFinished(result);
        return result;
    }

    /** Rows of the fit for the test score and of the final fit, as multiples of the mean rows of a fold's fit. */
    private List<Double> growths(PreparedData data, List<Split> folds) {
        // Forward in time, later folds fit on more rows than the first.
        double foldRows =
                folds.stream().mapToInt(fold -> fold.train().rows()).average().orElse(1);
        double tested = data.split().train().rows() / foldRows;
        return options.data().testFile().isPresent()
                ? List.of(tested)
                : List.of(tested, data.data().rows() / foldRows);
    }

    private static double elapsedBefore(RunFolder folder) throws IOException {
        return folder.results().stream()
                .mapToDouble(TrialResult::elapsedSeconds)
                .max()
                .orElse(0);
    }
}
