package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.reports.ExplanationText;
import dev.automl.reports.html.ExplanationPage;
import dev.automl.search.data.PreparedData;
import dev.automl.search.evaluation.BoundedImportance;
import dev.automl.search.evaluation.TestEvaluation.Importance;
import dev.automl.search.explanation.ModelExplainer;
import dev.automl.search.explanation.ModelExplanation;
import dev.automl.search.explanation.RowExplanation;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.SavedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what drives the predictions of a saved model. */
@Command(
        name = "explain",
        description = {
            "Tells what drives the predictions of a model: for the rows of a file, or for one of them.",
            "It works for every model, on the columns as they stand in the file. docs/explanations.md says what the figures"
                    + " mean, and what they do not.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  automl explain automl-runs/2026-11-21-041502-penguins new.csv",
            "  automl explain automl-runs/2026-11-21-041502-penguins new.csv --row 3",
            "  automl explain automl-runs/a one.csv --row 1 --background-data penguins.csv"
        })
final class ExplainCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "Folder of a model, such as RUN/models/1-lightgbm; or of a run, for its best model.")
    private Path model;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description =
                    "A file with the columns that the model uses. Its rows are what is usual: a row is explained by how"
                            + " it differs from them. If it has the target, too, it is also measured how much the score"
                            + " rests on each column.")
    private Path data;

    @Option(
            names = "--row",
            paramLabel = "NUMBER",
            converter = NumberValues.Count.class,
            description = "Explain this row of DATA, from 1 (default: all rows together).")
    private Integer row;

    @Option(
            names = "--class",
            paramLabel = "LABEL",
            description =
                    "The class whose probability is explained (default: of two classes the second; of more the one"
                            + " that is predicted for the row, or most often).")
    private String label;

    @Option(
            names = "--background",
            paramLabel = "COUNT",
            defaultValue = "100",
            converter = NumberValues.Count.class,
            description =
                    "So many rows stand for what is usual, drawn at random (default: ${DEFAULT-VALUE}); fewer where"
                            + " there are so many columns that it would take too long.")
    private int background;

    @Option(
            names = "--background-data",
            paramLabel = "FILE",
            description =
                    "A file whose rows stand for what is usual, such as the data of the run (default: DATA itself). With it,"
                            + " DATA may have one row.")
    private Path backgroundData;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = TrainOptions.DEFAULT_SEED,
            description = "Draws these rows (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the explanation as a page for a browser, too.")
    private Path html;

    @Option(names = "--json", description = "Print the explanation as one JSON document.")
    private boolean json;

    @Override
    protected int run(Console console) throws IOException {
        if (html != null) {
            WholeFile.requirePlace(html);
        }
        SavedModel saved = ModelFolder.load(model);
        if (label != null && !saved.schema().classes().contains(label)) {
            throw wrongUsage(
                    saved.schema().classes().isEmpty()
                            ? "--class is for classes; this model predicts a number"
                            : "--class: there is no class '" + label + "'"
                                    + Suggestions.didYouMean(
                                            label, saved.schema().classes()) + " (known: "
                                    + String.join(", ", saved.schema().classes()) + ")");
        }
        CsvFormat format = ModelFolder.format(data, saved, console);
        Table table = SchemaReader.readFeatures(data, format, saved.schema());
        Optional<Table> usual = usual(saved, console);
        if (table.rows() < 2 && usual.isEmpty()) {
            throw UserException.wrongUsage(data
                    + " has one row: a row is explained by how it differs from others; name a file with such rows by"
                    + " --background-data, such as the data of the run");
        }
        if (row != null && row > table.rows()) {
            throw wrongUsage("--row " + row + ": " + data + " has " + table.rows() + " rows");
        }
        ModelExplainer explainer = usual.map(
                        rows -> new ModelExplainer(saved.fitted(), saved.schema(), table, rows, background, seed))
                .orElseGet(() -> new ModelExplainer(saved.fitted(), saved.schema(), table, background, seed));
        int width = console.terminal().width();
        if (row == null) {
            ModelExplanation explanation = explainer
                    .explain(saved.fitted().predict(table), label, () -> false)
                    .orElseThrow();
            Metric metric = Metric.defaultFor(saved.schema().task());
            Importance importance = importance(format, saved, metric, console).orElse(null);
            ObjectNode document = new ObjectMapper().valueToTree(explanation);
            document.putPOJO("importance", importance).put("importanceMetric", metric.id());
            print(
                    console,
                    document,
                    () -> ExplanationText.of(explanation, width)
                            + (importance == null ? "" : "\n\n" + ExplanationText.of(importance, metric, width)),
                    () -> ExplanationPage.of(explanation, importance, metric));
        } else {
            RowExplanation explanation = explainer.explain(row - 1, label);
            print(
                    console,
                    explanation,
                    () -> ExplanationText.of(explanation, width),
                    () -> ExplanationPage.of(explanation));
        }
        return ExitCode.DONE;
    }

    private Optional<Table> usual(SavedModel saved, Console console) throws IOException {
        if (backgroundData == null) {
            return Optional.empty();
        }
        CsvFormat format = ModelFolder.format(backgroundData, saved, console);
        return Optional.of(SchemaReader.readFeatures(backgroundData, format, saved.schema()));
    }

    /** Nothing if the file does not have what that takes, such as the target. */
    private Optional<Importance> importance(CsvFormat format, SavedModel saved, Metric metric, Console console)
            throws IOException {
        Schema schema = saved.schema();
        try (CsvRows rows = CsvRows.open(data, format)) {
            List<String> header = rows.header();
            if (!header.contains(schema.target())
                    || !schema.fields().stream().map(Schema.Field::name).allMatch(header::contains)) {
                return Optional.empty();
            }
        }
        try {
            Dataset rows = PreparedData.read(data, format, schema);
            return rows.rows() == 0
                    ? Optional.empty()
                    : Optional.ofNullable(
                            new BoundedImportance(saved.fitted(), metric, seed).measure(rows, () -> false));
        } catch (DataException e) {
            console.info("how much the score rests on each column is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void print(Console console, Object explanation, Supplier<String> text, Supplier<String> page)
            throws IOException {
        if (json) {
            console.json(explanation);
        } else {
            console.result(text.get());
        }
        if (html != null) {
            WholeFile.text(html, page.get());
            console.info("wrote " + html);
        }
    }
}
