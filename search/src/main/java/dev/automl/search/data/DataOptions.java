package dev.automl.search.data;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.inference.InferenceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which data to read, and how.
 *
 * @param testFile the test set, if it stands in a file of its own
 * @param missingValues cells that stand for a missing value, besides the usual ones
 * @param delimiter if it is not to be detected; likewise encoding and decimal mark
 * @param testFraction the share of rows to put aside as test set
 * @param sampleFraction the share of the rows that trials see, if it is not to follow from the budget
 * @param budgetSeconds the time for the search; empty without a clock
 * @param folds if the number is not to be chosen by the rule
 */
public record DataOptions(
        Path file,
        Optional<Path> testFile,
        InferenceOptions columns,
        List<String> missingValues,
        Optional<Character> delimiter,
        Optional<String> encoding,
        Optional<Character> decimal,
        double testFraction,
        OptionalInt folds,
        OptionalDouble sampleFraction,
        OptionalDouble budgetSeconds) {

    /** How the file is written: as detected, but for what the user said. */
    public CsvFormat format(CsvFormat detected) {
        List<String> missing = new ArrayList<>(detected.missing());
        missing.addAll(missingValues);
        return new CsvFormat(
                delimiter.orElse(detected.delimiter()),
                encoding.orElse(detected.charset()),
                decimal.orElse(detected.decimal()),
                missing);
    }

    /** The same options with trials that see this share of the rows. */
    public DataOptions sampled(double fraction) {
        return new DataOptions(
                file,
                testFile,
                columns,
                missingValues,
                delimiter,
                encoding,
                decimal,
                testFraction,
                folds,
                OptionalDouble.of(fraction),
                budgetSeconds);
    }
}
