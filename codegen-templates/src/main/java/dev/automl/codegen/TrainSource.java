package dev.automl.codegen;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Csv;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final SplitSource splits;

    TrainSource(ProjectRequest request) {
        this.request = request;
        this.pipeline = new PipelineSource(request.pipeline(), request.schema(), expressions);
        this.splits = new SplitSource(request, expressions);
    }

    static boolean schemaInFile(Schema schema) {
        return schema.fields().size() > MAX_SCHEMA_IN_SOURCE || schema.classes().size() > MAX_SCHEMA_IN_SOURCE;
    }

    /** The zoo's classes that {@code Train.java} names. */
    List<Class<?>> zooClasses() {
        templateValues();
        return Stream.of(
                        Stream.<Class<?>>of(Csv.class, CsvFormat.class, Dataset.class, Json.class, Schema.class),
                        Stream.<Class<?>>of(Scores.class, Pipeline.class),
                        splits.classes().stream(),
                        expressions.named().stream())
                .flatMap(types -> types)
                .filter(type -> type.getName().startsWith(ZooSources.ROOT))
                .distinct()
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
        values.put("schema", schemaInFile(request.schema()) ? "" : schema());
        values.put("pipelineWhy", pipeline.why());
        values.put("pipeline", pipeline.text());
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
        return pipeline.algorithmInWords();
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
        return Text.score(scores.get(request.metric()));
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
                + (schema.fields().stream().anyMatch(field -> field.role() == Schema.Role.WEIGHT)
                        ? " Each row counts by its weight, in training and in scores."
                        : "");
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

    /** The schema as calls, a new one whenever the kind of column changes: the order of the columns must not change. */
    private String schema() {
        Schema schema = request.schema();
        StringBuilder text = new StringBuilder();
        List<String> arguments = new ArrayList<>();
        arguments.add(JavaExpression.string(schema.target()));
        schema.classes().forEach(name -> arguments.add(JavaExpression.string(name)));
        String head = "    static final Schema SCHEMA = ";
        Schema made = schema.task().isClassification()
                ? Schema.classification(schema.target(), schema.classes().toArray(String[]::new))
                : Schema.regression(schema.target());
        Schema withoutFields = new Schema(schema.task(), schema.target(), schema.classes(), List.of());
        if (made.equals(withoutFields)) {
            String call = schema.task().isClassification() ? "Schema.classification(" : "Schema.regression(";
            text.append(call(head + call, arguments, 1));
        } else {
            text.append(head).append(expressions.of(withoutFields));
        }
        for (int from = 0; from < schema.fields().size(); ) {
            Schema.Field first = schema.fields().get(from);
            int to = from + 1;
            while (to < schema.fields().size()
                    && first.role() == Schema.Role.FEATURE
                    && schema.fields().get(to).role() == Schema.Role.FEATURE
                    && schema.fields().get(to).kind() == first.kind()
                    && schema.fields().get(to).labels().isEmpty()) {
                to++;
            }
            List<Schema.Field> group = schema.fields().subList(from, to);
            List<String> names = new ArrayList<>();
            group.forEach(field -> names.add(JavaExpression.string(field.name())));
            group.get(0).labels().forEach(label -> names.add(JavaExpression.string(label)));
            text.append('\n').append(call("            ." + method(first) + "(", names, 1));
            from = to;
        }
        return text.append(';').toString();
    }

    /** The schema's method that adds such a column. */
    private static String method(Schema.Field field) {
        return switch (field.role()) {
            case FEATURE ->
                switch (field.kind()) {
                    case NUMERIC -> "numeric";
                    case NUMERIC_TEXT -> "numericText";
                    case BOOLEAN -> "bool";
                    case ORDINAL -> "ordinal";
                    case CATEGORICAL -> "categorical";
                    case DATE -> "date";
                    case TEXT -> "text";
                };
            case WEIGHT -> "weight";
            case GROUP -> "group";
            case TIME -> "time";
            case SPLIT -> "split";
        };
    }

    /** A call on one line if it fits, else with its arguments on lines of their own. */
    private static String call(String head, List<String> arguments, int reserve) {
        String line = head + String.join(", ", arguments) + ")";
        if (line.length() + reserve <= MAX_LINE) {
            return line;
        }
        String indent = " ".repeat(20);
        StringBuilder text = new StringBuilder(head);
        StringBuilder current = new StringBuilder(indent);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i) + (i < arguments.size() - 1 ? "," : ")");
            if (current.length() > indent.length() && current.length() + 1 + argument.length() + reserve > MAX_LINE) {
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

    private List<String> imports() {
        Set<String> names = new TreeSet<>();
        Stream.of(IOException.class, Path.class, List.class).forEach(type -> names.add(type.getName()));
        if (request.plan().folds() > 1) {
            names.add(ArrayList.class.getName());
        }
        Stream.of(Csv.class, CsvFormat.class, Dataset.class, Json.class, Schema.class, Scores.class)
                .forEach(type -> names.add(type.getName()));
        splits.classes().forEach(type -> names.add(type.getName()));
        expressions.named().forEach(type -> names.add(type.getName()));
        return names.stream()
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
