package dev.automl.cli;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Predictions;
import dev.automl.zoo.registry.SavedModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a file with a saved model. */
@Command(
        name = "predict",
        description = {
            "Predicts the target for every row of a file.",
            "It writes CSV: one line for each row, in the same order.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl predict automl-runs/2026-11-21-041502-penguins new.csv -o predicted.csv"})
final class PredictCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "Folder of a model, such as RUN/models/1-lightgbm; or of a run, for its best model.")
    private Path model;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description =
                    "The file to score. It needs the columns that the model uses, in any order; others are ignored.")
    private Path data;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File for the predictions; it is replaced if it exists (default: standard output).")
    private Path output;

    @Option(names = "--proba", description = "Add a column with the probability of each class.")
    private boolean probabilities;

    @Override
    protected int run(Console console) throws IOException {
        SavedModel saved = ModelFolder.load(model);
        if (probabilities && !saved.schema().task().isClassification()) {
            throw wrongUsage("--proba is for classes; this model predicts a number");
        }
        CsvFormat format = ModelFolder.format(data, saved, console);
        Table features = SchemaReader.readFeatures(data, format, saved.schema());
        double[][] predicted = saved.fitted().predict(features);
        if (output == null) {
            write(
                    new BufferedWriter(new OutputStreamWriter(console.resultStream(), StandardCharsets.UTF_8)),
                    saved,
                    predicted);
        } else {
            WholeFile.write(output, writer -> write(writer, saved, predicted));
            console.info("wrote " + predicted.length + " predictions to " + output);
        }
        return ExitCode.DONE;
    }

    private void write(Writer writer, SavedModel saved, double[][] predicted) throws IOException {
        Schema schema = saved.schema();
        double threshold = schema.task() == Task.BINARY ? saved.threshold() : Double.NaN;
        Predictions.write(writer, schema.classes(), threshold, predicted, probabilities);
    }
}
