package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.SavedModel;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    private static final CsvFormat FORMAT = new CsvFormat(',', "UTF-8", '.', List.of("-999"));

    @TempDir
    Path folder;

    private Path run;
    private Path data;

    /** A run with two models: the first knows the shares of two classes, the second the mean of a number. */
    @BeforeEach
    void makeRun() throws IOException {
        run = folder.resolve("a run");
        Path train = Files.writeString(
                folder.resolve("train.csv"), "x,colour,y,z\n1,red,no,1\n2,blue,yes,2\n3,red,yes,6\n4,,yes,3\n");
        save("2-constant", Schema.regression("z").numeric("x"), train);
        save("1-constant", Schema.classification("y", "no", "yes").numeric("x").categorical("colour"), train);
        Files.createDirectories(run.resolve("models").resolve("10-unfinished"));
        data = Files.writeString(folder.resolve("new.csv"), "colour;extra;x\ngreen;?;1,5\n;-;-999\n");
    }

    private void save(String name, Schema schema, Path train) throws IOException {
        AlgorithmDescription algorithm = Zoo.algorithm("constant");
        Pipeline pipeline = Preprocessing.pipeline(algorithm.create(algorithm.initial()), schema);
        Dataset rows = SchemaReader.read(train, FORMAT, schema);
        new SavedModel(schema, FORMAT, 0.5, pipeline, pipeline.fit(rows, 42))
                .save(run.resolve("models").resolve(name));
    }

    @Test
    void theBestModelOfARunToStandardOutput() {
        Cli.Result result = Cli.run("predict", run.toString(), data.toString());
        assertThat(result.err()).isEqualTo("numbers are read with a decimal comma\n");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("prediction\nyes\nyes\n");
    }

    @Test
    void probabilities() {
        Cli.Result result = Cli.run("predict", "--proba", run.toString(), data.toString());
        assertThat(result.out()).isEqualTo("prediction,probability_no,probability_yes\nyes,0.25,0.75\nyes,0.25,0.75\n");
    }

    @Test
    void oneModel() {
        String model = run.resolve("models/2-constant").toString();
        assertThat(Cli.run("predict", model, data.toString()).out()).isEqualTo("prediction\n3.0\n3.0\n");
        Cli.Result result = Cli.run("predict", "--proba", model, data.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: --proba is for classes; this model predicts a number\n");
    }

    @Test
    void anExistingFileIsReplacedAsAWhole() throws IOException {
        Path out = Files.writeString(
                folder.resolve("out.csv"), "before, and much longer than what comes after\n".repeat(9));
        Cli.Result result = Cli.run("predict", run.toString(), data.toString(), "-o", out.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith("wrote 2 predictions to " + out + "\n");
        assertThat(out).hasContent("prediction\nyes\nyes\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a run", "train.csv", "new.csv", "out.csv");
        }
    }

    @Test
    void aFailureLeavesTheFileAsItWas() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "before\n");
        Files.writeString(data, "colour\nred\n");
        Cli.Result result = Cli.run("predict", run.toString(), data.toString(), "-o", out.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).startsWith("error: ").contains("x");
        assertThat(out).hasContent("before");
    }

    @Test
    void quietSaysNothing() {
        Cli.Result result = Cli.run(
                "predict",
                "-q",
                run.toString(),
                data.toString(),
                "-o",
                folder.resolve("out.csv").toString());
        assertThat(result.err()).isEmpty();
    }

    @Test
    void whatIsNotAModel() throws IOException {
        Cli.Result result = Cli.run("predict", folder.toString(), data.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: " + folder + " holds no model; MODEL is the folder of a model");

        result = Cli.run("predict", folder.resolve("none").toString(), data.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("there is no such folder");

        Files.writeString(run.resolve("models/1-constant/pipeline.json"), "{\"trainer\": {\"type\": \"oracle\"}}");
        result = Cli.run("predict", run.toString(), data.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("1-constant can't be read: there is no algorithm 'oracle'");
    }

    @Test
    void whereNoFileCanBe() {
        Cli.Result result = Cli.run("predict", run.toString(), data.toString(), "-o", folder.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is a folder");
        result = Cli.run(
                "predict",
                run.toString(),
                data.toString(),
                "-o",
                folder.resolve("no/out.csv").toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("does not exist; create it first");
    }

    @Test
    void dataThatIsNotThere() {
        Cli.Result result =
                Cli.run("predict", run.toString(), folder.resolve("none.csv").toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("none.csv");
    }
}
