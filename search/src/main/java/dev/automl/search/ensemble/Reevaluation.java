package dev.automl.search.ensemble;

import dev.automl.search.trial.ParallelTasks;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Evaluates trials of an earlier process again, for the sake of their predictions. */
final class Reevaluation {

    private final TrialRunner runner;
    private final int jobs;

    /** @param runner gives what is predicted to its sink */
    Reevaluation(TrialRunner runner, int jobs) {
        this.runner = runner;
        this.jobs = jobs;
    }

    /**
     * Evaluates trials in their order, several at once.
     *
     * @param fits whether a trial that has not begun is expected to end in time
     * @param stop whether to break off, asked again and again
     */
    void run(List<TrialResult> trials, Predicate<TrialResult> fits, BooleanSupplier stop) throws InterruptedException {
        List<Runnable> tasks = new ArrayList<>();
        for (TrialResult trial : trials) {
            tasks.add(() -> {
                if (fits.test(trial)) {
                    runner.evaluate(trial.trial());
                }
            });
        }
        ParallelTasks.run("reevaluation", jobs, tasks, stop);
    }
}
