package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.reports.Numbers;
import dev.automl.reports.TextTable;
import dev.automl.reports.TextTable.Column;
import dev.automl.search.data.PreparedData;
import dev.automl.search.statistics.Bootstrap;
import dev.automl.search.statistics.Interval;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.SavedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a saved model on labelled rows. */
@Command(
        name = "evaluate",
        description = {
            "Tells how good a model is on a file with the true answers.",
            "Rows that the model learned from make it look better than it is: take others.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl evaluate automl-runs/2026-11-21-041502-penguins labelled.csv --min-score accuracy=0.9"})
final class EvaluateCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "Folder of a model, such as RUN/models/1-lightgbm; or of a run, for its best model.")
    private Path model;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "A file with the columns that the model uses, and with the target.")
    private Path data;

    @Option(
            names = "--min-score",
            paramLabel = "METRIC=X",
            parameterConsumer = MinScore.Values.class,
            description =
                    "What the model must reach, else the exit code is 1, such as roc_auc=0.8; of metrics of which lower"
                            + " scores are better, what it must not exceed, such as rmse=3. Several with commas.")
    private List<String> minScore = List.of();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = TrainOptions.DEFAULT_SEED,
            description = "Draws the resamples that the intervals are made of (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the scores as one JSON document, in full precision.")
    private boolean json;

    /** A score and where it may lie, by chance of the rows. */
    private record Scored(Metric metric, double score, Optional<Interval> interval) {}

    @Override
    protected int run(Console console) throws IOException {
        SavedModel saved = ModelFolder.load(model);
        Schema schema = saved.schema();
        List<MinScore> gates = minScore.stream().map(MinScore::parse).toList();
        gates.forEach(gate -> gate.require(schema.task()));
        CsvFormat format = ModelFolder.format(data, saved, console);
        Dataset rows = PreparedData.read(data, format, schema);
        if (rows.rows() == 0) {
            throw UserException.wrongUsage(data + " has no rows with a target");
        }
        double[][] predicted = saved.fitted().predict(rows.features());
        List<Scored> scores = Arrays.stream(Metric.values())
                .filter(metric -> metric.supports(schema.task()))
                .map(metric -> new Scored(
                        metric,
                        metric.of(rows.target(), predicted, rows.target().weights()),
                        Bootstrap.interval(metric, rows, predicted, seed)))
                .filter(scored -> !Double.isNaN(scored.score))
                .toList();
        List<Judgement> judgements = gates.stream()
                .map(gate -> gate.judge(
                        "the model",
                        "these rows",
                        scores.stream()
                                .filter(scored -> scored.metric == gate.metric())
                                .mapToDouble(Scored::score)
                                .findFirst()
                                .orElse(Double.NaN)))
                .toList();
        if (json) {
            console.json(document(rows.rows(), scores, judgements));
        } else {
            print(console, rows.rows(), scores);
        }
        Judgement.print(judgements, console, json);
        return judgements.stream().allMatch(Judgement::passed) ? ExitCode.DONE : ExitCode.GATE_FAILED;
    }

    private static void print(Console console, int rows, List<Scored> scores) {
        TextTable table = new TextTable(List.of(
                Column.words("metric"), Column.numbers("score"), Column.words("95 % interval"), Column.words("")));
        for (Scored scored : scores) {
            table.row(
                    scored.metric.id(),
                    Numbers.text(scored.score),
                    scored.interval
                            .map(interval -> Numbers.text(interval.low()) + " to " + Numbers.text(interval.high()))
                            .orElse(""),
                    scored.metric.higherIsBetter() ? "higher is better" : "lower is better");
        }
        table.lines(console.terminal().width(), false).forEach(console::result);
        console.result("on " + Numbers.count(rows) + " rows; intervals by resampling them");
    }

    private static ObjectNode document(int rows, List<Scored> scores, List<Judgement> judgements) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode().put("rows", rows);
        ObjectNode values = json.putObject("scores");
        ObjectNode intervals = json.putObject("intervals");
        scores.forEach(scored -> {
            values.put(scored.metric.id(), scored.score);
            scored.interval.ifPresent(interval -> intervals.set(scored.metric.id(), mapper.valueToTree(interval)));
        });
        json.set("gates", mapper.valueToTree(judgements));
        return json;
    }
}
