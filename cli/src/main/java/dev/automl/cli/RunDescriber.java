package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.AlgorithmChoice;
import dev.automl.search.budget.Budget;
import dev.automl.search.data.Fingerprint;
import dev.automl.search.data.GroupCheck;
import dev.automl.search.data.PreparedData;
import dev.automl.search.run.DataFile;
import dev.automl.search.run.Environment;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Versions;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what {@code run.json} says. */
final class RunDescriber {

    private RunDescriber() {}

    /** The description of a run that begins or goes on. */
    static RunDescription describe(RunOptions options, PreparedData data, AlgorithmChoice choice, Metric metric)
            throws IOException {
        Split split = data.split();
        Budget budget = options.budget();
        boolean resume = options.resume();
        // A run that goes on was checked to have the same data as before: they need not be read for a digest again.
        RunDescription earlier = resume ? RunFolder.open(options.folder()).description() : null;
        return new RunDescription(
                RunDescription.FORMAT,
                resume ? earlier.created() : now(),
                resume ? earlier.data() : DataFile.of(options.data().file()),
                resume ? earlier.testData() : testData(options),
                data.inferred().schema().target(),
                data.inferred().schema().task(),
                metric,
                options.data().columns().roles(),
                data.data().rows(),
                split.test().rows(),
                options.data().testFraction(),
                Fingerprint.of(split.test()),
                data.plan(),
                options.pipelines().classWeights(),
                options.seed(),
                choice.algorithms().stream().map(AlgorithmDescription::id).toList(),
                choice.leftOut(),
                options.ensemble(),
                options.warmStart()
                        .map(run -> run.toAbsolutePath().normalize().toString())
                        .orElse(null),
                budget.time().isPresent() ? budget.seconds() : null,
                budget.maxTrials().isPresent() ? budget.maxTrials().getAsInt() : null,
                budget.patience().isPresent() ? budget.patience().getAsInt() : null,
                options.jobs(),
                options.top(),
                versions(),
                gitCommit());
    }

    /** Of a run that evaluates the trials of another one again. */
    static RunDescription replayed(RunDescription earlier, int jobs) {
        return earlier.replayed(now(), jobs, versions(), gitCommit());
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String gitCommit() {
        return Environment.gitCommit(Path.of("").toAbsolutePath()).orElse(null);
    }

    private static DataFile testData(RunOptions options) throws IOException {
        Optional<Path> file = options.data().testFile();
        return file.isPresent() ? DataFile.of(file.get()) : null;
    }

    /** What the journal notes about groups: how many are on each side of each split, and how many on both. */
    static ObjectNode groups(Split test, List<Split> folds) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.set("test", groups(test));
        ArrayNode foldsJson = json.putArray("folds");
        folds.forEach(fold -> foldsJson.add(groups(fold)));
        return json;
    }

    private static ObjectNode groups(Split split) {
        GroupCheck check = GroupCheck.of(split);
        if (!check.onBothSides().isEmpty()) {
            throw new IllegalStateException("on both sides of a split: " + check.onBothSides());
        }
        return new ObjectMapper()
                .createObjectNode()
                .put("trainGroups", check.training())
                .put("testGroups", check.test())
                .put("onBothSides", check.onBothSides().size());
    }

    /** What the journal notes when a process begins to write it. */
    static ObjectNode environment(RunDescription description) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode().put("time", Instant.now().toString());
        json.set("versions", mapper.valueToTree(description.versions()));
        return json;
    }

    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("automl", Main.version());
        versions.putAll(Environment.versions());
        versions.putAll(Versions.libraries());
        return versions;
    }
}
