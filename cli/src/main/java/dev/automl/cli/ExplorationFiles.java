package dev.automl.cli;

import dev.automl.codegen.DataSource;
import dev.automl.codegen.Evaluation;
import dev.automl.codegen.ExplorationNotebook;
import dev.automl.codegen.NotebookPictures;
import dev.automl.codegen.ProjectNames;
import dev.automl.codegen.ProjectRequest;
import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.search.profile.Alert;
import dev.automl.search.profile.ColumnStatistics;
import dev.automl.search.profile.FileProfile;
import dev.automl.search.profile.Profile;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the notebooks that look at the data, beside a profile. */
final class ExplorationFiles {

    private ExplorationFiles() {}

    /**
     * Writes them into a folder.
     *
     * @return whether they were written; data with very many columns have none
     */
    static boolean write(Path folder, PreparedData data, DataOptions options, Profile profile) throws IOException {
        return notebook(request(data, options), profile)
                .write(
                        folder,
                        from(folder, options.file()),
                        options.testFile().map(file -> from(folder, file)),
                        data.split().train());
    }

    /** The same beside the profile of a file, which need not have a target. */
    static boolean write(Path folder, FileProfile file, DataOptions options) throws IOException {
        if (file.prepared().isPresent()) {
            return write(folder, file.prepared().get(), options, file.profile());
        }
        ProjectRequest request = request(
                options,
                new DataSource(
                        options.file(), file.format(), "", file.features().rows(), Optional.empty(), 0),
                file.inferred().schema(),
                file.inferred().columns(),
                new ValidationPlan(5, 0.2),
                0);
        return notebook(request, file.profile()).write(folder, from(folder, options.file()), file.features());
    }

    private static ExplorationNotebook notebook(ProjectRequest request, Profile profile) {
        List<ExplorationNotebook.Odd> odd = profile.alerts(Alert.State.ALERTED).stream()
                .map(alert ->
                        new ExplorationNotebook.Odd(alert.code(), alert.message(), alert.training(), alert.action()))
                .toList();
        Map<String, Double> associations = new LinkedHashMap<>();
        for (ColumnStatistics column : profile.columns()) {
            if (column.association() != null) {
                associations.put(column.name(), column.association().value());
            }
        }
        return new ExplorationNotebook(request, odd, associations);
    }

    /** A notebook runs in its own folder. */
    private static Path from(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        return absolute.getRoot().equals(base.getRoot()) ? base.relativize(absolute) : absolute;
    }

    private static ProjectRequest request(PreparedData data, DataOptions options) {
        Optional<DataSource.TestFile> test = options.testFile().map(file -> new DataSource.TestFile(file, ""));
        return request(
                options,
                new DataSource(
                        options.file(),
                        data.format(),
                        "",
                        data.data().rows(),
                        test,
                        data.split().test().rows()),
                data.inferred().schema(),
                data.inferred().columns(),
                data.plan(),
                data.seed());
    }

    /** Of the baseline: what is read and put aside does not depend on what is learned. */
    private static ProjectRequest request(
            DataOptions options,
            DataSource data,
            Schema schema,
            List<ColumnDecision> columns,
            ValidationPlan plan,
            long seed) {
        Scores none = new Scores(Map.of());
        return new ProjectRequest(
                ProjectNames.project(options.file(), "exploration"),
                ProjectNames.packageName(options.file()),
                data,
                schema,
                columns,
                new Pipeline(List.of(), new Constant()),
                plan,
                options.testFraction(),
                seed,
                0,
                0,
                Metric.defaultFor(schema.task()),
                new Evaluation(none, List.of(none), none),
                List.of(),
                0.5,
                none,
                Optional.empty(),
                NotebookPictures.NONE);
    }
}
