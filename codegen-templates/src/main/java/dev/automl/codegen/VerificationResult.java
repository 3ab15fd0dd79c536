package dev.automl.codegen;

import java.util.List;

/**
 * What came of running an emitted project again.
 *
 * @param differences the metrics that are not equal to the last bit
 * @param failure why it could not be run to the end; empty if it could
 * @param timedOut whether the failure is that it took too long
 * @param warnings of the compiler
 */
public record VerificationResult(
        List<Difference> differences, String failure, boolean timedOut, List<String> warnings) {

    /**
     * A metric that came out otherwise.
     *
     * @param metric with the place, such as {@code fold 2 log_loss}
     */
    public record Difference(String metric, double expected, double actual) {
        @Override
        public String toString() {
            return metric + ": logged " + expected + ", the project gives " + actual;
        }
    }

    public VerificationResult {
        differences = List.copyOf(differences);
        warnings = List.copyOf(warnings);
    }

    /** Whether every metric of every fold, of their mean and of the test rows has the bits that were logged. */
    public boolean reproduced() {
        return differences.isEmpty() && failure.isEmpty();
    }

    /** In words, for people. */
    public String message() {
        if (!failure.isEmpty()) {
            return failure;
        }
        return differences.isEmpty()
                ? "reproduced exactly"
                : differences.size() + " of the scores differ: "
                        + String.join(
                                "; ",
                                differences.stream().map(Difference::toString).toList());
    }
}
