package [=package];

[#list tryValues.imports as import]
import [=import];
[/#list]

/**
 * Tries other values of one hyperparameter on the [#if folds == 1]holdout[#else]folds[/#if] that the search used, and prints the scores:
 *
 * <pre>mvn -q compile exec:java -Dexec.mainClass=[=package].TryValues</pre>
 *
 * <p>It saves nothing. A value that you like better goes into [#if tryValues.method?has_content]{@code [=tryValues.method]()} of {@link Train}[#else]{@link Train#pipeline}[/#if].
 */
public final class TryValues {

[#list tryValues.why as line]
[=line]
[/#list]
    static final [=tryValues.type][] VALUES = {[=tryValues.values]};

    private TryValues() {}

    /** [=tryValues.what], with this value in the place of the one that was chosen. */
    static Pipeline pipeline([=tryValues.type] [=tryValues.name]) {
        return new Pipeline(
[=tryValues.pipeline]
    }

    public static void main(String[] args) throws IOException {
[#if externalTest]
        Split split = Train.split(Train.read(Train.DATA), Train.read(Train.TEST_DATA));
[#else]
        Split split = Train.split(Train.read(Train.DATA));
[/#if]
        System.out.println("[=tryValues.name]    [=tryValues.metricTitle], [=tryValues.better] is better");
        for ([=tryValues.type] value : VALUES) {
            Scores scores = Scores.mean(Train.validate(pipeline(value), split));
            String chosen = value == [=tryValues.chosen] ? "  <- chosen" : "";
            System.out.printf(Locale.ROOT, "%-[=tryValues.width]s    %.4f%s%n", value, scores.get("[=tryValues.metric]"), chosen);
        }
    }
}
