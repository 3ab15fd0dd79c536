package dev.automl.codegen;

import dev.automl.codegen.ZooSources.Source;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.Library;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.RangeEnd;
import dev.automl.zoo.validation.SplitMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code README.md} says to the owner of the project. */
final class ReadmeSource {

    private static final int MAX_COLUMNS = 200;
    private static final int MAX_AT_THE_EDGE = 6;

    private final ProjectRequest request;
    private final TrainSource train;
    private final ZooSources sources;
    private final List<Library> libraries;

    ReadmeSource(ProjectRequest request, TrainSource train, ZooSources sources, List<Library> libraries) {
        this.request = request;
        this.train = train;
        this.sources = sources;
        this.libraries = libraries;
    }

    Map<String, Object> templateValues() {
        DataSource data = request.data();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("target", Text.markdownName(request.schema().target()));
        values.put("algorithm", train.algorithmInWords());
        values.put("features", Text.count(request.schema().features().size(), "column"));
        values.put("rows", Text.count(data.rows(), "row"));
        values.put("testRows", Text.count(data.testRows(), "row"));
        values.put("otherRows", Text.count(data.otherRows(), "row"));
        values.put("trial", request.trial());
        values.put("trials", request.trials());
        values.put("seedNumber", Long.toString(request.seed()));
        values.put("sha256", data.sha256());
        values.put("testSha256", data.test().map(DataSource.TestFile::sha256).orElse(""));
        values.put("metrics", metrics());
        values.put("ranking", MetricNames.inWords(request.metric()));
        values.put("rankingBetter", request.metric().higherIsBetter() ? "higher" : "lower");
        values.put("scoreRows", scoreRows());
        values.put(
                "testInterval", request.testInterval().stream().map(Text::score).collect(Collectors.joining(" to ")));
        values.put("steps", steps(request.pipeline()));
        values.put("memberRows", memberRows());
        values.put("files", files());
        values.put("columnRows", columnRows());
        values.put("moreColumns", Math.max(0, request.columns().size() - MAX_COLUMNS));
        values.put("next", next());
        values.put("licences", licences());
        return values;
    }

    private List<Metric> shownMetrics() {
        Set<Metric> shown = new LinkedHashSet<>(List.of(request.metric()));
        request.evaluation().validation().values().keySet().forEach(id -> shown.add(Metric.byId(id)));
        return List.copyOf(shown);
    }

    private List<String> metrics() {
        return shownMetrics().stream().map(MetricNames::inWords).toList();
    }

    private List<Map<String, Object>> scoreRows() {
        String folds = request.plan().folds() == 1
                ? "validation, one holdout"
                : "validation, mean of " + request.plan().folds() + " folds";
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(scoreRow(folds, request.evaluation().validation()));
        rows.add(scoreRow(
                "test, " + Text.count(request.data().testRows(), "row"),
                request.evaluation().test()));
        if (!(request.pipeline().trainer() instanceof Constant)) {
            rows.add(scoreRow("constant guess, validation", request.baseline()));
            request.baselineTest().ifPresent(test -> rows.add(scoreRow("constant guess, test", test)));
        }
        return rows;
    }

    private Map<String, Object> scoreRow(String what, Scores scores) {
        return Map.of(
                "what",
                what,
                "scores",
                shownMetrics().stream()
                        .map(metric -> Text.score(scores.get(metric.id())))
                        .toList());
    }

    /** The pipeline in one line of words. */
    private static String steps(Pipeline pipeline) {
        List<String> steps = new ArrayList<>();
        pipeline.transformers().forEach(step -> steps.add(step.getClass().getSimpleName()));
        for (Trainer trainer = pipeline.trainer(); ; trainer = ((Wrapper) trainer).trainer()) {
            steps.add(trainer.getClass().getSimpleName());
            if (!(trainer instanceof Wrapper)) {
                break;
            }
        }
        return String.join(" → ", steps);
    }

    /** The members of an ensemble; none for any other pipeline. */
    private List<Map<String, String>> memberRows() {
        if (!(request.pipeline().trainer() instanceof Ensemble ensemble)) {
            return List.of();
        }
        List<String> methods = new EnsembleSource(ensemble, request.schema(), new JavaExpression()).methodNames();
        int total =
                ensemble.members().stream().mapToInt(Ensemble.Member::weight).sum();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Ensemble.Member member : ensemble.members()) {
            rows.add(Map.of(
                    "method",
                    methods.get(rows.size()),
                    "weight",
                    member.weight() + " of " + total,
                    "steps",
                    steps(member.pipeline())));
        }
        return rows;
    }

    private List<Map<String, String>> files() {
        Set<Class<?>> algorithms = Parts.algorithms(request.pipeline());
        List<Map<String, String>> files = new ArrayList<>();
        for (Source source : sources.all()) {
            FileRoles.Role role = FileRoles.of(source, algorithms);
            if (!role.edit().isEmpty()) {
                files.add(Map.of("path", source.path(), "does", role.does(), "edit", role.edit()));
            }
        }
        return files;
    }

    private List<Map<String, String>> columnRows() {
        return request.columns().stream()
                .limit(MAX_COLUMNS)
                .map(column -> Map.of(
                        "name", Text.markdownName(column.name()),
                        "use", used(column),
                        "reason", Text.markdown(column.reason())))
                .toList();
    }

    private static String used(ColumnDecision column) {
        return column.use().equals(ColumnDecision.LEFT_OUT) || column.use().equals(ColumnDecision.TARGET)
                ? "**" + column.use() + "**"
                : column.use();
    }

    /** Things to try, the ones that this run points at first. */
    private List<String> next() {
        List<String> next = new ArrayList<>(atTheEdge());
        Metric metric = request.metric();
        double gain = request.evaluation().validation().get(metric.id())
                - request.baseline().get(metric.id());
        if (!(request.pipeline().trainer() instanceof Constant) && !(metric.higherIsBetter() ? gain > 0 : gain < 0)) {
            next.add("This is no better than a constant guess: look for columns that say more about the target first.");
        }
        next.add("Leave a column out, or add one: edit "
                + (TrainSource.schemaInFile(request.schema()) ? "`schema.json`" : "`columns()` in `Train.java`")
                + " and compare the validation score.");
        if (request.plan().validateBy() == SplitMethod.RANDOM) {
            next.add(
                    "If the rows are ordered in time, or belong to groups (several rows of one customer), a random split"
                            + " flatters: change `split` in `Train.java`.");
        }
        if (request.schema().task() == Task.BINARY) {
            next.add("If one kind of error costs more than the other, change `THRESHOLD` in `Train.java`.");
        } else if (request.schema().task() == Task.MULTICLASS) {
            next.add(
                    "If one kind of error costs more than another, decide by the probabilities (`Predict` with `--proba`)"
                            + " instead of taking the likeliest class.");
        } else {
            next.add("If large values of the target are off by the most, try to predict its logarithm.");
        }
        return next;
    }

    private List<String> atTheEdge() {
        List<String> found = new ArrayList<>();
        for (Pipeline part : Parts.of(request.pipeline())) {
            Trainer trainer = PipelineJson.innermost(part.trainer());
            AlgorithmDescription algorithm = PipelineJson.description(trainer);
            for (Hyperparameter hyperparameter : algorithm.hyperparameters()) {
                RangeEnd.closeTo(trainer, hyperparameter)
                        .map(end -> "`" + hyperparameter.name() + "` = "
                                + algorithm.valuesOf(trainer).get(hyperparameter.name()) + " of `"
                                + algorithm.type().getSimpleName() + "` is close to the "
                                + (end == RangeEnd.LOWER ? "lower" : "upper") + " end of what was searched ("
                                + hyperparameter.range() + "): try values beyond it in `Train.java`.")
                        .ifPresent(found::add);
            }
        }
        return found.subList(0, Math.min(MAX_AT_THE_EDGE, found.size()));
    }

    /** Libraries with the same name, version and licence share a line. */
    private List<Map<String, String>> licences() {
        Map<String, List<Library>> byName = libraries.stream()
                .collect(Collectors.groupingBy(Library::name, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, String>> rows = new ArrayList<>();
        byName.forEach((name, family) -> rows.add(Map.of(
                "name", name,
                "version", family.get(0).version(),
                "licence", family.get(0).licence(),
                "brings",
                        family.stream()
                                .map(Library::brings)
                                .filter(brings -> !brings.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("; ")))));
        return rows;
    }
}
