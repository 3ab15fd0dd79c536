package [=package];

import [=package].zoo.data.Table;
import [=package].zoo.data.Target;
import [=package].zoo.explanation.PermutationImportance;
import [=package].zoo.explanation.ShapleyValues;
import [=package].zoo.metric.[=metricsClass];
import [=package].zoo.pipeline.FittedPipeline;
import [=package].zoo.validation.Split;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Tells what drives the model: the columns that its score rests on, and what each column adds to the prediction of a row.
 *
 * <pre>mvn -q compile exec:java -Dexec.mainClass=[=package].Explain -Dexec.args="3"</pre>
 */
public final class Explain {

    private static final int REPEATS = 5;

    /** So many test rows stand for what is usual. */
    private static final int BACKGROUND = 100;

    private Explain() {}

    /** The argument, optional: which of the test rows to explain, from 1. */
    public static void main(String[] args) throws IOException {
        int row = args.length > 0 ? Integer.parseInt(args[0]) - 1 : 0;
[#if externalTest]
        Split split = Train.split(Train.read(Train.DATA), Train.read(Train.TEST_DATA));
[#else]
        Split split = Train.split(Train.read(Train.DATA));
[/#if]
        Table rows = split.test().features();
        if (row < 0 || row >= rows.rows()) {
            throw new IllegalArgumentException("row " + (row + 1) + ": the test rows are 1 to " + rows.rows());
        }
        // It has not seen the test rows: on rows that it has learned by heart, every column would seem to matter.
        FittedPipeline model = Train.pipeline().fit(split.train(), Train.SEED);

        System.out.println("how much worse the [=explainedScore] of the test rows gets when a column is shuffled");
        for (var column : new PermutationImportance(model, split.test(), Explain::badness, Train.SEED).measure(REPEATS)) {
            System.out.printf(Locale.ROOT, "  %-30s %9.4f +-%.4f%n", column.column(), column.mean(), column.standardDeviation());
        }

        int[] usual = IntStream.range(0, rows.rows())
                .filter(other -> other != row)
                .limit(BACKGROUND)
                .toArray();
[#if classes]
        double[] probabilities = model.predict(rows.select(new int[] {row}))[0];
        int output = IntStream.range(0, probabilities.length)
                .reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one)
                .orElseThrow();
        String what = "the probability of " + split.test().target().classes().get(output);
[#else]
        int output = 0;
        String what = "the prediction";
[/#if]
        var explanation = new ShapleyValues(model, rows, usual, output, Train.SEED).explain(row);
        System.out.println();
        System.out.printf(Locale.ROOT, "%s for test row %d: %.4f%n", what, row + 1, explanation.prediction());
        System.out.printf(Locale.ROOT, "  %-30s %9.4f%n", "usual, the mean", explanation.base());
        for (var column : explanation.contributions()) {
            System.out.printf(Locale.ROOT, "  %-30s %+9.4f%n", column.column(), column.value());
        }
    }

    /** The lower the better. */
    private static double badness(Target truth, double[][] predicted) {
        return [=metricsClass].scores(truth, predicted).get("[#if classes]log_loss[#else]rmse[/#if]");
    }
}
