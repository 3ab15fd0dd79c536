package dev.automl.codegen;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.ValidationPlan;
import java.util.List;
import java.util.Optional;

/**
 * All that a project is written from.
 *
 * @param name of the project, as {@link ProjectNames} makes or allows it
 * @param packageName of its classes, as {@link ProjectNames} makes or allows it
 * @param columns what each column of the file is used as, and why
 * @param plan how the pipeline was validated
 * @param testFraction the share of rows put aside as test rows; counts only without a test file
 * @param seed of the splits and of every fit
 * @param trial its number in the run
 * @param trials how many the run had
 * @param metric that ranked the trials
 * @param evaluation what the trial scored: the project reproduces it
 * @param testInterval where the test score by this metric may lie, by chance of the test rows: the low and the high end of
 *     its 95 % interval; empty if that is not known
 * @param threshold of two classes the second is predicted from this probability on; counts for two classes only
 * @param baseline mean over the folds that a constant guess scores
 * @param baselineTest the same on the test rows, if known
 * @param pictures what the notebook draws
 */
public record ProjectRequest(
        String name,
        String packageName,
        DataSource data,
        Schema schema,
        List<ColumnDecision> columns,
        Pipeline pipeline,
        ValidationPlan plan,
        double testFraction,
        long seed,
        int trial,
        int trials,
        Metric metric,
        Evaluation evaluation,
        List<Double> testInterval,
        double threshold,
        Scores baseline,
        Optional<Scores> baselineTest,
        NotebookPictures pictures) {

    public ProjectRequest {
        columns = List.copyOf(columns);
        testInterval = List.copyOf(testInterval);
    }

    /** The same under other names. */
    public ProjectRequest named(String otherName, String otherPackage) {
        return new ProjectRequest(
                otherName,
                otherPackage,
                data,
                schema,
                columns,
                pipeline,
                plan,
                testFraction,
                seed,
                trial,
                trials,
                metric,
                evaluation,
                testInterval,
                threshold,
                baseline,
                baselineTest,
                pictures);
    }
}
