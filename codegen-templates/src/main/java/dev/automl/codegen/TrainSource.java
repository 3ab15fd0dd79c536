package dev.automl.codegen;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.CategoricalField;
import dev.automl.zoo.data.Csv;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateField;
import dev.automl.zoo.data.Field;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Layout;
import dev.automl.zoo.data.NumericField;
import dev.automl.zoo.data.OrderedField;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.WeightField;
import dev.automl.zoo.data.WrittenNumberField;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.ClassificationMetrics;
import dev.automl.zoo.metric.RegressionMetrics;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.FittedPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code Train.java} says: its expressions, and the sentences that give the reasons. */
final class TrainSource {

    /** With more columns or classes than this, the schema moves to a file of its own. */
    static final int MAX_SCHEMA_IN_SOURCE = 200;

    private static final int MAX_LINE = 120;
    private static final int MAX_LEFT_OUT = 12;

    private final ProjectRequest request;
    private final JavaExpression expressions = new JavaExpression();
    private final PipelineSource pipeline;
    private final Optional<EnsembleSource> ensemble;
    private final SplitSource splits;

    TrainSource(ProjectRequest request) {
        this.request = request;
        this.pipeline = new PipelineSource(request.pipeline(), request.schema(), expressions);
        this.ensemble = request.pipeline().trainer() instanceof Ensemble members
                ? Optional.of(new EnsembleSource(members, request.schema(), expressions))
                : Optional.empty();
        this.splits = new SplitSource(request, expressions);
    }

    static boolean schemaInFile(Schema schema) {
        return schema.fields().size() > MAX_SCHEMA_IN_SOURCE || schema.classes().size() > MAX_SCHEMA_IN_SOURCE;
    }

    /** The zoo's classes that {@code Train.java} names. */
    List<Class<?>> zooClasses() {
        templateValues();
        return imported().stream()
                .filter(type -> type.getName().startsWith(ZooSources.ROOT))
                .toList();
    }

    /** The other classes that {@code Train.java} names. */
    List<String> javaImports() {
        templateValues();
        return imported().stream()
                .map(Class::getName)
                .filter(name -> !name.startsWith(ZooSources.ROOT))
                .toList();
    }

    Map<String, Object> templateValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("package", request.packageName());
        values.put("summary", lines(" * ", summary()));
        values.put("trialSummary", lines(" * ", "<p>" + trialSummary()));
        values.put("data", path("data", ProjectNames.dataFile(request.data().file())));
        values.put("externalTest", request.data().test().isPresent());
        values.put("testData", path("data", ProjectNames.testFile(request.data())));
        values.put("format", format());
        values.put("seed", expressions.of(request.seed()).replace("L", fitsInt(request.seed()) ? "" : "L"));
        values.put("binary", request.schema().task() == Task.BINARY);
        values.put("threshold", expressions.of(request.threshold()));
        values.put("columns", lines("    // ", columns()));
        values.put("leftOut", leftOut());
        values.put("schemaInFile", schemaInFile(request.schema()));
        values.put("layout", schemaInFile(request.schema()) ? "" : layout());
        values.put("metricsClass", metrics().getSimpleName());
        values.put("weighted", request.schema().has(Schema.Role.WEIGHT));
        values.put("pipelineWhy", ensemble.map(EnsembleSource::why).orElseGet(pipeline::why));
        values.put("pipeline", ensemble.map(EnsembleSource::text).orElseGet(pipeline::text));
        values.put("members", ensemble.map(EnsembleSource::methods).orElse(List.of()));
        values.put("marked", splits.marked());
        values.put("testSplit", splits.test());
        values.put("folds", request.plan().folds());
        values.put("holdout", splits.holdout());
        values.put("sampled", splits.sampled());
        values.put("sample", splits.sample());
        values.put("sampleWhy", lines("        // ", splits.sampleWhy()));
        values.put("foldSplits", splits.folds());
        values.put("testWhy", lines("        // ", splits.testWhy()));
        values.put("validationWhy", lines("        // ", splits.validationWhy()));
        values.put("finalWhy", lines("        // ", finalWhy()));
        values.put("imports", imports());
        return values;
    }

    private String summary() {
        return "Predicts {@code " + Text.comment(request.schema().target()) + "} from "
                + Text.count(request.schema().features().size(), "column") + " with " + algorithmInWords() + ".";
    }

    String algorithmInWords() {
        return ensemble.map(EnsembleSource::inWords).orElseGet(pipeline::algorithmInWords);
    }

    private String trialSummary() {
        Evaluation scores = request.evaluation();
        boolean baseline = request.pipeline().trainer() instanceof Constant;
        return "Trial " + request.trial() + " of " + request.trials() + ": " + metricInWords() + " "
                + score(scores.validation()) + " " + overWhat() + ", " + score(scores.test()) + " on the "
                + Text.count(request.data().testRows(), "test row")
                + (baseline
                        ? ". It is the baseline: a constant guess."
                        : "; a constant guess scores " + score(request.baseline()) + ".");
    }

    private String metricInWords() {
        return MetricNames.inWords(request.metric());
    }

    private String overWhat() {
        return request.plan().folds() == 1
                ? "on the holdout"
                : "over " + request.plan().folds() + " folds";
    }

    private String score(Scores scores) {
        return Text.score(scores.get(request.metric().id()));
    }

    private String format() {
        CsvFormat format = request.data().format();
        if (format.equals(CsvFormat.STANDARD)) {
            return "CsvFormat.STANDARD; // comma, UTF-8, decimal point";
        }
        String missing = format.missing().equals(CsvFormat.USUAL_MISSING)
                ? "CsvFormat.USUAL_MISSING"
                : expressions.of(format.missing());
        return "new CsvFormat(" + expressions.of(format.delimiter()) + ", " + expressions.of(format.charset()) + ", "
                + expressions.of(format.decimal()) + ", " + missing + ");";
    }

    private String columns() {
        Schema schema = request.schema();
        List<String> kinds = new ArrayList<>();
        for (Schema.Kind kind : Schema.Kind.values()) {
            long count = schema.features().stream()
                    .filter(field -> field.kind() == kind)
                    .count();
            if (count > 0) {
                kinds.add(count + " " + kindInWords(kind));
            }
        }
        String predicted = schema.task().isClassification()
                ? "one of " + schema.classes().size() + " classes"
                        + (schema.classes().size() == 2 ? ", the second is the positive one" : "")
                : "a number";
        return "---- Columns: " + (kinds.isEmpty() ? "no features" : String.join(", ", kinds)) + ". The target is "
                + predicted + "."
                + (schema.has(Schema.Role.WEIGHT) ? " Each row counts by its weight, in training and in scores." : "");
    }

    private static String kindInWords(Schema.Kind kind) {
        return switch (kind) {
            case NUMERIC -> "numeric";
            case NUMERIC_TEXT -> "numeric as people write numbers";
            case BOOLEAN -> "boolean";
            case ORDINAL -> "ordinal";
            case CATEGORICAL -> "categorical";
            case DATE -> "of dates";
            case TEXT -> "of texts";
        };
    }

    private List<String> leftOut() {
        List<ColumnDecision> leftOut = request.columns().stream()
                .filter(column -> column.use().equals(ColumnDecision.LEFT_OUT))
                .toList();
        List<String> lines = new ArrayList<>();
        for (ColumnDecision column : leftOut.subList(0, Math.min(leftOut.size(), MAX_LEFT_OUT))) {
            lines.addAll(Text.wrap(
                    "    // ",
                    "Left out: " + Text.comment(column.name()) + " (" + Text.comment(column.reason()) + ")."));
        }
        if (leftOut.size() > MAX_LEFT_OUT) {
            lines.add("    // Left out: " + (leftOut.size() - MAX_LEFT_OUT) + " more; README.md lists them.");
        }
        return lines;
    }

    /** The layout as calls, a new one whenever the kind of column changes: the order of the columns must not change. */
    private String layout() {
        Layout layout = request.schema().layout();
        String head = "        return ";
        List<String> arguments = new ArrayList<>();
        Field target = layout.target();
        arguments.add(target instanceof WrittenNumberField ? made(target) : JavaExpression.string(target.name()));
        layout.classes().forEach(name -> arguments.add(JavaExpression.string(name)));
        Layout bare = new Layout(layout.task(), target, layout.classes(), List.of(), Map.of());
        Layout made = layout.task().isClassification()
                ? Layout.classification(target.name(), layout.classes().toArray(String[]::new))
                : Layout.regression(target);
        String method = layout.task().isClassification() ? "classification" : "regression";
        StringBuilder text = new StringBuilder(
                made.equals(bare) ? call(head + "Layout." + method + "(", arguments) : head + expressions.of(bare));

        List<Field> features = layout.features();
        for (int from = 0, to; from < features.size(); from = to) {
            Class<?> kind = features.get(from).getClass();
            to = from + 1;
            while (to < features.size() && features.get(to).getClass().equals(kind)) {
                to++;
            }
            text.append('\n').append(features(features.subList(from, to)));
        }
        layout.keys()
                .forEach((role, field) -> text.append("\n                .key(")
                        .append(expressions.name(splits.type(role)))
                        .append(".ROLE, ")
                        .append(made(field))
                        .append(')'));
        return text.append(';').toString();
    }

    /** The call that adds these features, all of one kind. */
    private String features(List<Field> features) {
        Field first = features.get(0);
        boolean plain = first instanceof NumericField || first instanceof CategoricalField;
        String method = first instanceof NumericField ? "numeric" : plain ? "categorical" : "with";
        return call(
                "                ." + method + "(",
                features.stream()
                        .map(field -> plain ? JavaExpression.string(field.name()) : made(field))
                        .toList());
    }

    private String made(Field field) {
        if (field instanceof OrderedField ordered) {
            return made(field, ordered.levels());
        }
        if (field instanceof DateField dates) {
            return made(field, dates.patterns());
        }
        if (field instanceof WrittenNumberField numbers && numbers.unit().isEmpty()) {
            return made(field, List.of());
        }
        return expressions.of(field);
    }

    /** A call of the constructor that takes the name and texts one by one. */
    private String made(Field field, List<String> texts) {
        return "new " + expressions.name(field.getClass()) + "("
                + Stream.concat(Stream.of(field.name()), texts.stream())
                        .map(JavaExpression::string)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** A call on one line if it fits with a semicolon behind it, else with its arguments on lines of their own. */
    private static String call(String head, List<String> arguments) {
        String line = head + String.join(", ", arguments) + ")";
        if (line.length() < MAX_LINE) {
            return line;
        }
        String indent = " ".repeat(24);
        StringBuilder text = new StringBuilder(head);
        StringBuilder current = new StringBuilder(indent);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i) + (i < arguments.size() - 1 ? "," : ")");
            if (current.length() > indent.length() && current.length() + 1 + argument.length() >= MAX_LINE) {
                text.append('\n').append(current);
                current = new StringBuilder(indent);
            }
            current.append(current.length() > indent.length() ? " " : "").append(argument);
        }
        return text.append('\n').append(current).toString();
    }

    private String finalWhy() {
        return request.data().test().isPresent()
                ? "The model to use: the one that was tested, fitted on the whole training file."
                : "The model to use learns from all "
                        + Text.count(request.data().rows(), "row")
                        + ", the test rows too: more data, and the scores above tell what to expect of it.";
    }

    private Class<?> metrics() {
        return request.schema().task().isClassification() ? ClassificationMetrics.class : RegressionMetrics.class;
    }

    /** The classes that {@code Train.java} names. */
    private Set<Class<?>> imported() {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(IOException.class, Path.class, List.class));
        if (request.plan().folds() > 1) {
            types.add(ArrayList.class);
        }
        types.addAll(List.of(
                Csv.class,
                CsvFormat.class,
                Dataset.class,
                FittedPipeline.class,
                Json.class,
                Layout.class,
                Scores.class));
        types.add(metrics());
        if (schemaInFile(request.schema())) {
            types.add(Schema.class);
        }
        if (request.schema().has(Schema.Role.WEIGHT)) {
            types.add(WeightField.class);
        }
        types.addAll(splits.classes());
        types.addAll(expressions.named());
        return types;
    }

    private List<String> imports() {
        return imported().stream()
                .map(Class::getName)
                .map(name -> name.startsWith(ZooSources.ROOT)
                        ? request.packageName() + ".zoo." + name.substring(ZooSources.ROOT.length())
                        : name)
                .sorted()
                .toList();
    }

    private static boolean fitsInt(long number) {
        return number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
    }

    private static List<String> lines(String prefix, String text) {
        return Text.wrap(prefix, text);
    }

    private static String path(String folder, String file) {
        return "Path.of(" + JavaExpression.string(folder) + ", " + JavaExpression.string(file) + ")";
    }
}
