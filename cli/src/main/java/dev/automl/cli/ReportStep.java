package dev.automl.cli;

import dev.automl.reports.html.HtmlReport;
import dev.automl.search.data.PreparedData;
import dev.automl.search.evaluation.Evaluator;
import dev.automl.search.evaluation.SubgroupSearch;
import dev.automl.search.evaluation.Subgroups;
import dev.automl.search.evaluation.TestEvaluation;
import dev.automl.search.finals.Finalist;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The last step of a run: a close look at what its winners do on the test rows, and the report. A run whose report can't be
 * written is a good run all the same.
 */
final class ReportStep {

    /** With a time budget, the importance of columns may take so much of it, for all winners together. */
    private static final double SHARE_OF_TIME = 0.1;

    /** Even if the time is over: a report without importance is a poor one. */
    private static final double LEAST_SECONDS = 0.5;

    private final RunOptions options;
    private final Console console;

    ReportStep(RunOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * @param secondsLeft of the time budget
     * @param interrupted asked again and again whether the user wants the run to end
     */
    void run(
            RunFolder folder,
            PreparedData data,
            Metric metric,
            List<Finalist> finalists,
            double secondsLeft,
            BooleanSupplier interrupted) {
        try {
            if (!options.report()) {
                // One from before a resume would tell of another run than this.
                Files.deleteIfExists(folder.report());
                return;
            }
            if (!interrupted.getAsBoolean()) {
                console.info(
                        Lines.unbroken("reporting", "predicting the test rows, and shuffling column after column"));
                evaluate(folder, data, metric, finalists, seconds(secondsLeft), interrupted);
            }
            write(folder);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            console.warning("the report could not be written: " + e + "; 'automl report " + folder.path()
                    + "' tries it again with what there is");
            if (console.isVerbose()) {
                console.stackTrace(e);
            }
        }
    }

    private void evaluate(
            RunFolder folder,
            PreparedData data,
            Metric metric,
            List<Finalist> finalists,
            double seconds,
            BooleanSupplier interrupted)
            throws IOException {
        Evaluator evaluator = new Evaluator(data, options.data(), metric);
        long begin = System.nanoTime();
        for (int i = 0; i < finalists.size() && !interrupted.getAsBoolean(); i++) {
            double now = (System.nanoTime() - begin) / 1e9;
            // The best one is looked at most; the last one has what is left.
            double end = i == finalists.size() - 1 ? seconds : now + (seconds - now) / 2;
            TestEvaluation evaluation = evaluator.evaluate(
                    finalists.get(i), over(begin, (now + end) / 2, interrupted), over(begin, end, interrupted));
            WholeFile.json(
                    folder.evaluation(
                            finalists.get(i).place(), finalists.get(i).result().algorithm()),
                    evaluation);
        }
        if (!interrupted.getAsBoolean()) {
            subgroups(folder, data, finalists);
        }
    }

    private static BooleanSupplier over(long begin, double seconds, BooleanSupplier interrupted) {
        return () -> interrupted.getAsBoolean() || (System.nanoTime() - begin) / 1e9 > seconds;
    }

    private static void subgroups(RunFolder folder, PreparedData data, List<Finalist> finalists) throws IOException {
        List<Subgroups> subgroups =
                SubgroupSearch.of(data.inferred().schema(), data.split().test(), finalists, data.seed());
        for (int i = 0; i < subgroups.size(); i++) {
            Finalist finalist = finalists.get(i);
            WholeFile.json(folder.subgroups(finalist.place(), finalist.result().algorithm()), subgroups.get(i));
        }
    }

    /** No limit without a clock, so that the report depends on the data and the seed only. */
    private double seconds(double left) {
        return options.budget().time().isPresent()
                ? Math.max(
                        LEAST_SECONDS,
                        Math.min(left, SHARE_OF_TIME * options.budget().seconds()))
                : Double.POSITIVE_INFINITY;
    }

    /** Writes the report of a run into its folder. */
    static void write(RunFolder folder) throws IOException {
        String report = HtmlReport.of(folder);
        WholeFile.write(folder.report(), writer -> writer.write(report));
    }
}
