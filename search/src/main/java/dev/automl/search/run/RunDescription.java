package dev.automl.search.run;

import dev.automl.search.sampler.ClassWeights;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a run is made of, as {@code run.json}: everything that its results depend on.
 *
 * @param format counts up when a reader of the older form would go wrong
 * @param created when the run began, ISO 8601 in UTC
 * @param testData the file of the test set; null if the test rows come from the data file
 * @param roles the columns that weight or split the rows, by what they are for
 * @param rows of the data file that have a target, and are marked as some part if a column marks rows
 * @param testFraction the share of rows put aside as test set; counts only without a test file, and if no column marks
 *     the test rows
 * @param testSha256 fingerprint of the test rows as numbers
 * @param algorithms the ids of the algorithms searched, in the order in which they were tried first
 * @param leftOut algorithms of the zoo that were not searched, one sentence for each reason
 * @param ensemble whether an ensemble of the trials was looked for
 * @param warmStart the folder of the run whose best trials this one began with; null if none
 * @param timeSeconds the time budget; null without a clock
 * @param maxTrials null if only the time limits the run
 * @param patience so many trials in a row may bring no better score; null: any number
 * @param versions of the tool, of Java and of the libraries, by name
 * @param gitCommit of the folder in which the run was started; null if that is no git checkout
 */
public record RunDescription(
        int format,
        String created,
        DataFile data,
        DataFile testData,
        String target,
        Task task,
        Metric metric,
        Map<Schema.Role, String> roles,
        int rows,
        int testRows,
        double testFraction,
        String testSha256,
        ValidationPlan validation,
        ClassWeights classWeights,
        long seed,
        List<String> algorithms,
        List<String> leftOut,
        boolean ensemble,
        String warmStart,
        Double timeSeconds,
        Integer maxTrials,
        Integer patience,
        int jobs,
        int top,
        Map<String, String> versions,
        String gitCommit) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;

    /** The description of a run that evaluates the trials of this one again. */
    public RunDescription replayed(String newCreated, int newJobs, Map<String, String> newVersions, String newCommit) {
        return new RunDescription(
                format,
                newCreated,
                data,
                testData,
                target,
                task,
                metric,
                roles,
                rows,
                testRows,
                testFraction,
                testSha256,
                validation,
                classWeights,
                seed,
                algorithms,
                leftOut,
                ensemble,
                warmStart,
                timeSeconds,
                maxTrials,
                patience,
                newJobs,
                top,
                newVersions,
                newCommit);
    }

    /**
     * Whether another run scores its trials on the same rows: which are put aside, and which are scored, follows from the file,
     * the target, the plan and the seed.
     */
    public boolean scoresSameRowsAs(RunDescription other) {
        return data.sha256().equals(other.data.sha256())
                && (testData == null) == (other.testData == null)
                && rows == other.rows
                && testFraction == other.testFraction
                && roles.equals(other.roles)
                && validation.equals(other.validation)
                && seed == other.seed;
    }

    /** Whether the data files still have the bytes that the run saw. */
    public boolean dataStillMatch() throws IOException {
        return data.stillMatches() && (testData == null || testData.stillMatches());
    }
}
