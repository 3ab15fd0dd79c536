package dev.automl.search.data;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.CsvFormatDetector;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.inference.SchemaInference;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.validation.ColumnSplit;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.SplitMethod;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The data of a run, read and split. The test set is put aside here, before anything else looks at the rows.
 *
 * @param notices sentences about how the file was read and split that the user should see
 * @param unusedMarks the rows that a column for the split leaves out; empty if there are none
 * @param data every row of the file that has a target, and is marked as some part if a column marks rows
 * @param split the test rows, and all the others
 * @param plan how trials are scored on the others
 */
public record PreparedData(
        CsvFormat format,
        List<String> notices,
        InferredSchema inferred,
        Optional<UnusedMarks> unusedMarks,
        Dataset data,
        Split split,
        ValidationPlan plan,
        long seed) {

    /**
     * Detects, infers, reads and splits.
     *
     * @throws DataException if the data cannot be used
     */
    public static PreparedData prepare(DataOptions options, long seed) throws IOException {
        CsvFormatDetector.Detected detected = CsvFormatDetector.detect(options.file());
        CsvFormat format = options.format(detected.format());
        InferredSchema inferred = SchemaInference.infer(options.file(), format, options.columns());
        return split(format, detected.notices(), inferred, options, seed);
    }

    /** Reads and splits a file whose format and schema are known, as an earlier run found them. */
    public static PreparedData prepare(CsvFormat format, InferredSchema inferred, DataOptions options, long seed)
            throws IOException {
        return split(format, List.of(), inferred, options, seed);
    }

    private static PreparedData split(
            CsvFormat format, List<String> notices, InferredSchema inferred, DataOptions options, long seed)
            throws IOException {
        Schema schema = inferred.schema();
        Dataset everyRow = SchemaReader.read(options.file(), format, schema);
        Dataset data = used(everyRow, schema);
        Split split = testSplit(data, format, schema, options.testFile(), options.testFraction(), seed);
        ValidationPlan plan = ValidationPlan.choose(SplitMethod.forTest(data), split.train(), options.folds())
                .sampled(SampleRule.share(split.train(), options));
        SplitCheck check = new SplitCheck(schema, split);
        check.refuseWhatCannotBeScored();
        List<String> allNotices = new ArrayList<>(notices);
        allNotices.addAll(check.notices(everyRow));
        Optional<UnusedMarks> unusedMarks = SplitCheck.unusedMarks(schema, everyRow, data);
        return new PreparedData(format, allNotices, inferred, unusedMarks, data, split, plan, seed);
    }

    /**
     * Reads the rows that are used: those that have a target, and are marked as some part if a column marks rows.
     *
     * @throws DataException if the data cannot be used
     */
    public static Dataset read(Path file, CsvFormat format, Schema schema) throws IOException {
        return used(SchemaReader.read(file, format, schema), schema);
    }

    private static Dataset used(Dataset data, Schema schema) {
        boolean marked = schema.fields().stream().anyMatch(field -> field.role() == Schema.Role.SPLIT);
        Dataset used = marked ? ColumnSplit.used(data) : data;
        if (marked && used.rows() == 0) {
            throw new DataException("the split column (--split-column) says " + SplitCheck.otherMarks(data, used)
                    + ", but train, validation or test in no row");
        }
        return used;
    }

    /**
     * The test rows, and all others.
     *
     * @param data the rows of the data file that are used
     * @param testFile where the test rows are, if they do not come out of the data
     */
    public static Split testSplit(
            Dataset data, CsvFormat format, Schema schema, Optional<Path> testFile, double testFraction, long seed)
            throws IOException {
        return testFile.isPresent()
                ? new Split(data, SchemaReader.read(testFile.get(), format, schema))
                : SplitMethod.forTest(data).test(data, testFraction, seed);
    }

    /** The splits that every trial is scored on. */
    public List<Split> folds() {
        return plan.splits(split.train(), seed);
    }
}
