package dev.automl.codegen;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.PermutationImportance;
import dev.automl.zoo.explanation.Picture;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.validation.ColumnSplit;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Made data with names that try to break the emitted source, and what a search would know about a trial on it. */
final class Runs {

    static final double THRESHOLD = 0.4;
    static final long SEED = 7;
    static final double TEST_FRACTION = 0.25;

    /** Each of these ends a comment, a string or a tag in one of the languages that are emitted. */
    static final List<String> HOSTILE = List.of(
            "a \"quoted\\\" name",
            "*/ } \\u0041 \\u000a",
            "${x}<#if [=x] [#if x]",
            "two\nlines\r\nand a tab\t.",
            "\uD83D\uDE00 emoji \u202E and \u00A0",
            "class",
            "| pipe `code` <b> & {@code x} </table>",
            "ıİ Größe", // dotless i
            "\u2028",
            "");

    private static final List<String> CLASSES = List.of("no */ \"", "y\u00e9s\n\\", "${maybe}");
    private static final String TARGET = "target */ \\u0022 ${y} \"";
    private static final int ROWS = 90;

    private Runs() {}

    /** A file with a gap here and there; writes it into the folder. */
    static Path hostileFile(Path folder, Schema schema) throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        Task task = schema.task();
        List<String> header = new ArrayList<>(List.of(TARGET));
        List<Schema.Field> fields = besidesTheTarget(schema);
        fields.forEach(field -> header.add(field.name()));
        header.add("left out */");
        text.append(line(header));
        for (int row = 0; row < ROWS; row++) {
            List<String> cells = new ArrayList<>();
            int group = random.nextInt(3);
            cells.add(
                    task == Task.REGRESSION
                            ? number(10 * group + random.nextDouble(), schema.has(Schema.Role.TARGET), row)
                            : schema.classes().get(group % schema.classes().size()));
            for (Schema.Field field : fields) {
                boolean missing = random.nextInt(12) == 0;
                cells.add(
                        switch (field.kind()) {
                            case NUMERIC -> missing ? "" : Double.toString(group + random.nextGaussian());
                            case NUMERIC_TEXT ->
                                missing
                                        ? "none"
                                        : "$" + group + "." + random.nextInt(100) + " "
                                                + String.join("", field.labels());
                            case ORDINAL -> missing ? "" : field.labels().get(random.nextInt(3));
                            case DATE ->
                                missing
                                        ? ""
                                        : LocalDate.of(2000 + group, 1 + random.nextInt(12), 1)
                                                .toString();
                            case TEXT -> missing ? "" : HOSTILE.get(group) + " " + HOSTILE.get(random.nextInt(6));
                            case BOOLEAN -> missing ? "" : field.labels().get(random.nextInt(2));
                            case CATEGORICAL ->
                                missing
                                        ? "NA"
                                        : HOSTILE.get((group + random.nextInt(2)) % 6)
                                                .strip();
                        });
            }
            cells.add("row " + row);
            text.append(line(cells));
        }
        return Files.writeString(
                folder.resolve("hostile '" + task.name().charAt(0) + "' [=x] é.csv"), text, StandardCharsets.UTF_8);
    }

    /** The target's numbers, as they are or as people write them, one of them missing then. */
    private static String number(double value, boolean written, int row) {
        return !written ? Double.toString(value) : row == 5 ? "none so far" : "$" + value + " ";
    }

    private static List<Schema.Field> besidesTheTarget(Schema schema) {
        return schema.fields().stream()
                .filter(field -> field.role() != Schema.Role.TARGET)
                .toList();
    }

    static Schema hostileSchema(Task task) {
        return target(task)
                .numeric(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(2))
                .bool(HOSTILE.get(3), "n\"o", "\\u0041")
                .categorical(HOSTILE.get(4), HOSTILE.get(5))
                .numeric(HOSTILE.get(6));
    }

    /** Two columns of one kind, and nothing else to learn from. */
    static Schema hostileSchema(Task task, Schema.Kind kind) {
        String first = HOSTILE.get(1);
        String second = HOSTILE.get(5);
        Schema schema = target(task);
        return switch (kind) {
            case NUMERIC -> schema.numeric(first, second);
            case NUMERIC_TEXT -> {
                Schema written = schema.numericText(first).measured(second, "\"kg\"");
                yield task == Task.REGRESSION ? written.writtenTarget() : written;
            }
            case BOOLEAN -> schema.bool(first, "n\"o", "\\u0041").bool(second, "0", "1");
            case CATEGORICAL -> schema.categorical(first, second);
            case ORDINAL ->
                schema.ordinal(first, HOSTILE.subList(0, 3).toArray(String[]::new))
                        .ordinal(second, "low", "*/", "high");
            case DATE -> schema.date(first, "uuuu-MM-dd").date(second, "dd.MM.uuuu", "uuuu-MM-dd");
            case TEXT -> schema.text(first, second);
        };
    }

    private static Schema target(Task task) {
        return switch (task) {
            case BINARY -> Schema.classification(TARGET, CLASSES.get(0), CLASSES.get(1));
            case MULTICLASS -> Schema.classification(TARGET, CLASSES.toArray(String[]::new));
            case REGRESSION -> Schema.regression(TARGET);
        };
    }

    /** The request for a trial on the hostile file, its scores computed as a search does. */
    static ProjectRequest hostile(Path folder, Task task, Pipeline pipeline) throws IOException {
        return hostile(folder, hostileSchema(task), pipeline);
    }

    static ProjectRequest hostile(Path folder, Schema schema, Pipeline pipeline) throws IOException {
        Path file = hostileFile(folder, schema);
        List<ColumnDecision> columns = new ArrayList<>();
        columns.add(new ColumnDecision(TARGET, ColumnDecision.TARGET, "it was asked for"));
        besidesTheTarget(schema)
                .forEach(field -> columns.add(new ColumnDecision(
                        field.name(), field.kind().name().toLowerCase(Locale.ROOT), "values like " + field.name())));
        columns.add(new ColumnDecision("left out */", ColumnDecision.LEFT_OUT, "90 different values in 90 rows */"));
        return request(file, CsvFormat.STANDARD, schema, columns, pipeline, new ValidationPlan(3, 0.2));
    }

    static ProjectRequest request(
            Path file,
            CsvFormat format,
            Schema schema,
            List<ColumnDecision> columns,
            Pipeline pipeline,
            ValidationPlan plan)
            throws IOException {
        boolean marked = schema.fields().stream().anyMatch(field -> field.role() == Schema.Role.SPLIT);
        Dataset read = SchemaReader.read(file, format, schema);
        Dataset data = marked ? ColumnSplit.used(read) : read;
        Split split = plan.testBy().test(data, TEST_FRACTION, SEED);
        Evaluation baseline = evaluate(new Pipeline(List.of(), new Constant()), split, plan);
        return new ProjectRequest(
                ProjectNames.project(file, "trial"),
                ProjectNames.packageName(file),
                new DataSource(
                        file,
                        format,
                        "0".repeat(64),
                        data.rows(),
                        Optional.empty(),
                        split.test().rows()),
                schema,
                columns,
                pipeline,
                plan,
                TEST_FRACTION,
                SEED,
                17,
                42,
                schema.task() == Task.REGRESSION ? Metric.RMSE : Metric.LOG_LOSS,
                evaluate(pipeline, split, plan),
                List.of(),
                THRESHOLD,
                baseline.validation(),
                Optional.of(baseline.test()),
                pictures(pipeline, split));
    }

    static Evaluation evaluate(Pipeline pipeline, Split split, ValidationPlan plan) {
        List<Scores> folds = new ArrayList<>();
        for (Split fold : plan.splits(split.train(), SEED)) {
            folds.add(Metric.scores(pipeline, fold, SEED));
        }
        return new Evaluation(Scores.mean(folds), folds, Metric.scores(pipeline, split, SEED));
    }

    private static NotebookPictures pictures(Pipeline pipeline, Split split) {
        Target truth = split.test().target();
        FittedPipeline fitted = pipeline.fit(split.train(), SEED);
        double[][] predicted = fitted.predict(split.test().features());
        Metric loss = truth.task().isClassification() ? Metric.LOG_LOSS : Metric.RMSE;
        PermutationImportance importance = new PermutationImportance(
                fitted, split.test(), (target, guesses) -> loss.of(target, guesses, target.weights()), SEED);
        return new NotebookPictures(
                truth.task().isClassification()
                        ? Picture.confusion(truth.classes(), Picture.counts(truth, THRESHOLD, predicted))
                        : Picture.predictions(
                                truth.values(),
                                Arrays.stream(predicted)
                                        .mapToDouble(row -> row[0])
                                        .toArray()),
                Picture.importance(importance.measure(5)));
    }

    /** The algorithm with the values that are tried first, but quick. */
    static Pipeline pipeline(AlgorithmDescription algorithm, Schema schema) {
        Map<String, Object> values = new HashMap<>(algorithm.initial());
        values.computeIfPresent("rounds", (name, value) -> 20);
        values.computeIfPresent("trees", (name, value) -> 20);
        return Preprocessing.pipeline(algorithm.create(values), schema);
    }

    private static String line(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add(cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(",", quoted) + "\n";
    }
}
