package dev.automl.search.profile;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.inference.CsvFormatDetector;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.inference.SchemaInference;
import dev.automl.zoo.inference.SchemaReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a data file holds.
 *
 * @param notices sentences about how the file was read that the user should see
 * @param inferred what each column is
 * @param format how the file is written
 * @param features of the rows that the profile is about
 * @param prepared the rows, with those that were put aside as test rows and of which the profile tells nothing; empty without a
 *     target
 */
public record FileProfile(
        List<String> notices,
        InferredSchema inferred,
        CsvFormat format,
        Table features,
        Optional<PreparedData> prepared,
        Profile profile) {

    /**
     * Reads a file and looks at its columns. With a target, it does what a run does before its search: the same rows are put
     * aside as test set, and the profile is about the others. Without, it is about every row.
     *
     * @param seed of the test set, and of the sample of a large file
     * @throws DataException if the data cannot be used
     */
    public static FileProfile of(DataOptions options, long seed) throws IOException {
        if (options.columns().target() != null) {
            PreparedData data = PreparedData.prepare(options, seed);
            return new FileProfile(
                    data.notices(),
                    data.inferred(),
                    data.format(),
                    data.split().train().features(),
                    Optional.of(data),
                    Profiler.profile(data, options));
        }
        CsvFormatDetector.Detected detected = CsvFormatDetector.detect(options.file());
        CsvFormat format = options.format(detected.format());
        InferredSchema inferred = SchemaInference.infer(options.file(), format, options.columns());
        Table features = SchemaReader.readFeatures(options.file(), format, inferred.schema());
        return new FileProfile(
                detected.notices(),
                inferred,
                format,
                features,
                Optional.empty(),
                Profiler.profile(ProfiledData.of(inferred, features, seed)));
    }
}
