package dev.automl.cli;

import dev.automl.search.AlgorithmChoice;
import dev.automl.search.Clock;
import dev.automl.search.data.PreparedData;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.worker.IsolatingRunner;
import dev.automl.search.worker.IsolationRule;
import dev.automl.search.worker.MemoryEstimate;
import dev.automl.search.worker.MemoryLimit;
import dev.automl.search.worker.WorkerCommand;
import dev.automl.search.worker.WorkerData;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.validation.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Where the trials of a run are evaluated, and how much memory there is for them. */
final class TrialPlaces {

    private final RunOptions options;
    private final WorkerData data;
    private final MemoryLimit memory;

    TrialPlaces(RunOptions options, PreparedData data) {
        this.options = options;
        this.data = new WorkerData(data.split().train(), data.plan(), options.seed());
        this.memory = MemoryLimit.of(
                options.memory().map(asked -> OptionalLong.of(asked.bytes())).orElse(OptionalLong.empty()));
    }

    /** Which algorithms no trial could end well of, and why, by id. */
    Map<String, String> tooLarge(List<AlgorithmDescription> algorithms) {
        MemoryEstimate estimate = new MemoryEstimate(data);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (AlgorithmDescription algorithm : algorithms) {
            MemoryEstimate.tooMuch(estimate.of(algorithm), memory)
                    .ifPresent(reason -> reasons.put(algorithm.id(), reason));
        }
        return reasons;
    }

    /** Says what people may want to know: which trials run elsewhere, and what --memory can't do. */
    void tell(AlgorithmChoice choice, Console console) {
        IsolationRule rule = IsolationRule.of(options.isolation(), data);
        String elsewhere = choice.algorithms().stream()
                .filter(rule::inWorker)
                .map(AlgorithmDescription::id)
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            console.detail("in worker processes (--isolation " + Values.text(options.isolation()) + "): " + elsewhere);
        }
        long heap = Runtime.getRuntime().maxMemory();
        options.memory().filter(asked -> heap > asked.bytes() / 2).ifPresent(asked -> {
            Memory half = new Memory(asked.bytes() / 2);
            console.warning("--memory " + asked + " holds for the worker processes; this one may take more than its"
                    + " half, unless it is started with JAVA_OPTS=-Xmx" + half);
        });
    }

    /**
     * Evaluates the trials of the run.
     *
     * @param sink is given the predictions of complete trials
     */
    IsolatingRunner runner(List<Split> folds, Clock clock, PredictionSink sink) {
        return new IsolatingRunner(
                options.isolation(),
                memory,
                WorkerCommand.likeThisProcess(WorkerMain.class.getName()),
                data,
                options.jobs(),
                clock::elapsedSeconds,
                sink,
                new TrialEvaluator(folds, clock::elapsedSeconds, sink));
    }
}
