package dev.automl.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.search.journal.Journal;
import dev.automl.search.journal.JournalReader.Started;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.sampler.PipelineSpace;
import dev.automl.search.sampler.WarmStart;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run does for {@code --warm-start}. What is taken over is written into the run's own journal before the first trial:
 * so a run that goes on does not depend on the earlier one any more.
 */
final class WarmStartStep {

    private static final String EVENT = "warm-started";

    private final Optional<Path> run;
    private final List<Started> earlier;

    private WarmStartStep(Optional<Path> run, List<Started> earlier) {
        this.run = run;
        this.earlier = earlier;
    }

    /** Reads the earlier run, if there is one; nothing is written before that is known to work. */
    static WarmStartStep read(RunOptions options, Task task, TrainText text) throws IOException {
        boolean known =
                options.resume() && written(RunFolder.open(options.folder())).isPresent();
        if (known || options.warmStart().isEmpty()) {
            return new WarmStartStep(Optional.empty(), List.of());
        }
        Path run = options.warmStart().get();
        RunFolder folder = RunFolder.open(run);
        RunDescription description = folder.description();
        if (description.task() != task) {
            throw UserException.wrongUsage("--warm-start " + run + ": that run is about "
                    + text.task(description.task()) + ", this one is " + text.task(task)
                    + "; name a run of the same task, or leave it out");
        }
        return new WarmStartStep(Optional.of(run), folder.started());
    }

    /** What the search begins with: chosen, said and noted, or as the run has noted it before. */
    WarmStart begin(
            RunFolder folder,
            Journal journal,
            Metric metric,
            List<AlgorithmDescription> algorithms,
            PipelineSpace pipelines,
            TrainText text)
            throws IOException {
        if (run.isEmpty()) {
            Optional<JsonNode> event = written(folder);
            return event.isPresent() ? fromJson(event.get()) : WarmStart.NONE;
        }
        WarmStart start = WarmStart.of(earlier, metric, algorithms, pipelines);
        text.warmStart(run.get(), start);
        journal.event(EVENT, json -> putJson(json, run.get(), start));
        return start;
    }

    private static Optional<JsonNode> written(RunFolder folder) throws IOException {
        return folder.events().stream()
                .filter(event -> event.path("event").asText().equals(EVENT))
                .findFirst();
    }

    private static void putJson(ObjectNode json, Path run, WarmStart start) {
        json.put("run", run.toAbsolutePath().normalize().toString());
        ArrayNode trials = json.putArray("trials");
        for (WarmStart.Start taken : start.starts()) {
            ObjectNode trial = trials.addObject();
            // The baseline is trial 0.
            trial.put("trial", trials.size()).put("parent", taken.parent());
            trial.set("pipeline", PipelineJson.write(taken.pipeline()));
            taken.point().forEach(trial.putArray("point")::add);
        }
    }

    private static WarmStart fromJson(JsonNode event) {
        ObjectMapper mapper = new ObjectMapper();
        List<WarmStart.Start> starts = new ArrayList<>();
        for (JsonNode trial : event.path("trials")) {
            starts.add(new WarmStart.Start(
                    trial.path("parent").asInt(),
                    PipelineJson.read(trial.path("pipeline")),
                    mapper.convertValue(trial.path("point"), new TypeReference<List<Double>>() {})));
        }
        return new WarmStart(starts, List.of());
    }
}
