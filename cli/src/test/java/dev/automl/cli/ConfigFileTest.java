package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.codegen.Extra;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.DeclaredKind;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ConfigFileTest {

    /** A value for each option that is not its default, and as hostile as it may be. */
    private static final Map<String, Object> SAMPLES = new LinkedHashMap<>();

    static {
        SAMPLES.put("data", Path.of("some data", "x: y #1.csv"));
        SAMPLES.put("target", "007");
        SAMPLES.put("task", Task.REGRESSION);
        SAMPLES.put("positive-label", "1");
        SAMPLES.put("types", Map.of("a=b, 'c\\", new DeclaredKind(Schema.Kind.ORDINAL, List.of("S", "M, '", ": #"))));
        SAMPLES.put("exclude-columns", List.of("a,b", "\\", "null", "true", "\u4E2D\n\"", "- x", "0x1F", " "));
        SAMPLES.put("missing-values", List.of("-999.0", "~"));
        SAMPLES.put("delimiter", '\t');
        SAMPLES.put("encoding", "ISO-8859-1");
        SAMPLES.put("decimal", ',');
        SAMPLES.put("test-fraction", 0.30000000000000004);
        SAMPLES.put("test", Path.of("t.csv"));
        SAMPLES.put("folds", 7);
        SAMPLES.put("split-column", "part: 1");
        SAMPLES.put("time-column", "2020");
        SAMPLES.put("group-column", "a,b");
        SAMPLES.put("weight-column", "null");
        SAMPLES.put("class-weights", ClassWeights.BALANCED);
        SAMPLES.put("metric", Metric.PR_AUC);
        SAMPLES.put("algorithms", List.of("constant"));
        SAMPLES.put("exclude-algorithms", List.of("constant"));
        SAMPLES.put("sample", 0.25);
        SAMPLES.put("impute", new LinkedHashMap<>(Map.of("", "mean", "a=b, 'c\\", "-1.5")));
        SAMPLES.put("monotone", new LinkedHashMap<>(Map.of("a=b, 'c\\", "-")));
        SAMPLES.put("interpretable", true);
        SAMPLES.put("licenses", LicenceRule.PERMISSIVE);
        SAMPLES.put("time", Duration.ofMillis(1500));
        SAMPLES.put("max-trials", 20);
        SAMPLES.put("patience", 15);
        SAMPLES.put("jobs", 3);
        SAMPLES.put("isolation", Isolation.PROCESS);
        SAMPLES.put("memory", new Memory(1536L << 20));
        SAMPLES.put("seed", Long.MIN_VALUE);
        SAMPLES.put("top", 5);
        SAMPLES.put("no-ensemble", true);
        SAMPLES.put("ensemble-gain", 2.5);
        SAMPLES.put("sensitive", List.of("age=18/30", "a,b=c"));
        SAMPLES.put("fairness", List.of("equal-opportunity>=0.8", "demographic-parity-difference<=0.1"));
        SAMPLES.put("with", List.of(Extra.DOCKER, Extra.CI));
        SAMPLES.put("min-score", List.of("roc_auc=0.8", "accuracy=0.7"));
        SAMPLES.put("min-gain", 0.02);
        SAMPLES.put("against", Path.of("automl-runs/earlier"));
        SAMPLES.put("junit-xml", Path.of("target/automl.xml"));
        SAMPLES.put("summary", Path.of("summary.md"));
        SAMPLES.put("no-verify", true);
        SAMPLES.put("no-report", true);
        SAMPLES.put("output", Path.of("out put"));
        SAMPLES.put("warm-start", Path.of("earlier run"));
        SAMPLES.put("json", true);
        SAMPLES.put("quiet", true);
        SAMPLES.put("verbose", true);
    }

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("automl.yaml");
    }

    private TrainOptions parse(String yaml, String... args) throws IOException {
        Files.writeString(file, yaml);
        TrainCommand command = new TrainCommand();
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--config";
        all[args.length + 1] = file.toString();
        new CommandLine(command).parseArgs(all);
        command.prepare();
        return command.options();
    }

    @Test
    void thereIsASampleForEveryOption() {
        assertThat(SAMPLES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ConfigFile.keys(new CommandLine(new TrainCommand()).getCommandSpec()));
    }

    @Test
    void everyOptionThatIsWrittenIsReadBackEqual() throws IOException {
        for (Map.Entry<String, Object> sample : SAMPLES.entrySet()) {
            CommandSpec written = withDefaults();
            ConfigFile.find(written, sample.getKey()).setValue(sample.getValue());
            Files.writeString(file, ConfigFile.write(written));

            CommandSpec read = withDefaults();
            ConfigFile.apply(file, read, Set.of(), new CommandLine(new TrainCommand()));
            for (String key : ConfigFile.keys(written)) {
                Object expected = ConfigFile.find(written, key).getValue();
                assertThat((Object) ConfigFile.find(read, key).getValue())
                        .describedAs(key + " in " + Files.readString(file))
                        .isEqualTo(expected);
            }
            assertThat((Object) ConfigFile.find(read, sample.getKey()).getValue())
                    .isEqualTo(sample.getValue());
        }
    }

    private static CommandSpec withDefaults() {
        CommandLine line = new CommandLine(new TrainCommand());
        line.parseArgs();
        return line.getCommandSpec();
    }

    @Test
    void resolvedOptionsAreAConfigFileAgain() throws IOException {
        TrainCommand command = new TrainCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs(
                "x.csv", "-t", "y", "--max-trials", "20", "--types", "a=numeric", "--exclude-columns", "b\\,c,d");
        command.prepare();
        String yaml = ConfigFile.write(line.getCommandSpec());
        TrainOptions again = parse(yaml);
        assertThat(again).usingRecursiveComparison().ignoringFields("config").isEqualTo(command.options());
        assertThat(again.time).isNull();
    }

    @Test
    void defaultsThatAreWrittenExcludeNothing() throws IOException {
        TrainCommand command = new TrainCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs("x.csv", "-t", "y", "--test", "t.csv", "--algorithms", "constant");
        command.prepare();
        TrainOptions again = parse(ConfigFile.write(line.getCommandSpec()));
        assertThat(again).usingRecursiveComparison().ignoringFields("config").isEqualTo(command.options());
    }

    @Test
    void readsWhatPeopleWrite() throws IOException {
        TrainOptions options = parse("""
                # a comment
                data: x.csv
                target: species
                time: 90
                max-trials: 20
                metric: log_loss
                no-verify: true
                types:
                  zip: categorical
                  a=b: numeric
                exclude-columns: [id, "a,b"]
                missing-values:
                  - -999
                  - n.a.
                algorithms: constant
                """);
        assertThat(options.data).isEqualTo(Path.of("x.csv"));
        assertThat(options.target).isEqualTo("species");
        assertThat(options.time).hasSeconds(90);
        assertThat(options.maxTrials).isEqualTo(20);
        assertThat(options.noVerify).isTrue();
        assertThat(options.types)
                .isEqualTo(Map.of(
                        "zip",
                        new DeclaredKind(Schema.Kind.CATEGORICAL),
                        "a=b",
                        new DeclaredKind(Schema.Kind.NUMERIC)));
        assertThat(options.excludeColumns).containsExactly("id", "a,b");
        assertThat(options.missingValues).containsExactly("-999", "n.a.");
        assertThat(options.algorithms).containsExactly("constant");
    }

    @Test
    void theCommandLineWins() throws IOException {
        String yaml = "data: x.csv\ntarget: y\nseed: 1\ntime: 10s\nalgorithms: [constant]\nexclude-columns: [a]\n";
        TrainOptions options =
                parse(yaml, "z.csv", "--seed", "2", "--exclude-columns", "b", "--exclude-algorithms", "constant");
        assertThat(options.data).isEqualTo(Path.of("z.csv"));
        assertThat(options.target).isEqualTo("y");
        assertThat(options.seed).isEqualTo(2);
        assertThat(options.time).hasSeconds(10);
        assertThat(options.excludeColumns).containsExactly("b");
        // The two exclude each other, so the one on the command line takes the place of the other.
        assertThat(options.algorithms).isEmpty();
        assertThat(options.excludeAlgorithms).containsExactly("constant");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(parse("", "x.csv", "-t", "y").target).isEqualTo("y");
        assertThat(parse("# nothing\n", "x.csv", "-t", "y").target).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: y\\nmax-trails: 3 | line 2: there is no option 'max-trails' for this file; did you mean 'max-trials'?",
                "config: other.yaml | line 1: there is no option 'config' for this file",
                "resume: run | line 1: there is no option 'resume' for this file",
                "target: y\\ntop: three | line 2: top: Invalid value for option '--top': 'three' must be a whole number",
                "target: y\\n\\ntime: [1, 2] | line 3: time takes one value, not a list",
                "types: [zip] | line 1: types: Invalid value for option '--types': 'zip' has no kind",
                "algorithms: {a: b} | line 1: algorithms takes a list, not a mapping",
                "no-verify: perhaps | line 1: no-verify: ",
                "seed: | line 1: seed has no value",
                "seed: 1\\nseed: 2 | line 2: ",
                "- target | line 1: options are written as 'name: value', one a line",
                "target: 'y | this is not YAML",
                "types: {a: {b: c}} | line 1: types is nested too deep",
            })
    void mistakesAreShownWithTheirLine(String yaml, String message) {
        assertThatThrownBy(() -> parse(yaml.replace("\\n", "\n"), "x.csv"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(file + ", line ")
                .hasMessageContaining(message);
    }

    @Test
    void mistakesAreWrongUsage() throws IOException {
        Files.writeString(file, "tagret: y\n");
        Cli.Result result = Cli.run("train", "--config", file.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("error: " + file
                        + ", line 1: there is no option 'tagret' for this file; did you mean 'target'?\n");
        assertThat(Cli.run("train", "--config", folder.resolve("none").toString())
                        .err())
                .isEqualTo("error: the config file " + folder.resolve("none") + " does not exist\n");
    }
}
