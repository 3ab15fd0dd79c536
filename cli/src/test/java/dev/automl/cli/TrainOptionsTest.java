package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.DeclaredKind;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainOptionsTest {

    @TempDir
    Path folder;

    /** What the command would run with. */
    private static TrainOptions parse(String... args) throws IOException {
        TrainCommand command = new TrainCommand();
        new CommandLine(command).parseArgs(args);
        command.prepare();
        return command.options();
    }

    @Test
    void defaults() throws IOException {
        TrainOptions options = parse("x.csv", "--target", "y");
        assertThat(options.data).isEqualTo(Path.of("x.csv"));
        assertThat(options.target).isEqualTo("y");
        assertThat(options.time).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.jobs).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(options.seed).isEqualTo(42);
        assertThat(options.top).isEqualTo(3);
        assertThat(options.testFraction).isEqualTo(0.2);
        assertThat(options.maxTrials).isNull();
        assertThat(options.metric).isNull();
        assertThat(options.types).isEmpty();
        assertThat(options.algorithms).isEmpty();
    }

    @Test
    void aNumberOfTrialsTakesThePlaceOfTheClock() throws IOException {
        assertThat(parse("x.csv", "-t", "y", "--max-trials", "20").time).isNull();
        assertThat(parse("x.csv", "-t", "y", "--max-trials", "20", "--time", "2m").time)
                .isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"90, 90000", "90s, 90000", "2m, 120000", "2min, 120000", "1h, 3600000", "1.5h, 5400000", "0.5, 500"})
    void timeHasUnits(String text, long millis) throws IOException {
        assertThat(parse("x.csv", "-t", "y", "--time", text).time).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({"4g, 4294967296", "4GB, 4294967296", "1536m, 1610612736", "1.5g, 1610612736", "1024 mb, 1073741824"})
    void memoryHasUnits(String text, long bytes) throws IOException {
        assertThat(parse("x.csv", "-t", "y", "--memory", text).memory).isEqualTo(new Memory(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "--time, 0, must be more than 0",
        "--time, -5, not a length of time",
        "--time, 1d, not a length of time",
        "--time, 9000h, at most a year",
        "--jobs, 0, 'must be a whole number, 1 or more'",
        "--top, -1, 'must be a whole number, 1 or more'",
        "--folds, 2.5, 'must be a whole number, 1 or more'",
        "--ensemble-gain, -1, 'must be a number, 0 or more'",
        "--max-trials, many, 'must be a whole number, 1 or more'",
        "--test-fraction, 1, above 0 and below 1",
        "--test-fraction, NaN, above 0 and below 1",
        "--seed, x, is not a long",
        "--task, regresion, did you mean 'regression'?",
        "--metric, auc, there is no metric 'auc'",
        "--metric, logloss, did you mean 'log_loss'?",
        "--types, zip, write NAME=KIND",
        "--types, zip=numerical, did you mean 'numeric'?",
        "--types, zip=numeric:5, only ordinal and date have something behind the colon",
        "--types, day=date:dd.JJ, is no pattern of dates",
        "--algorithms, constnat, did you mean 'constant'?",
        "--isolation, docker, 'there is no place for trials ''docker'' (known: auto, process, thread)'",
        "--memory, 4x, 'is not an amount of memory; write a number with m or g, such as 1536m or 4g'",
        "--memory, 4096, is not an amount of memory",
        "--memory, -1g, is not an amount of memory",
        "--memory, 10m, is too little; a run needs 1g at least",
        "--delimiter, ab, must be one character",
        "--delimiter, x, must be one character",
        "--decimal, ;, must be '.' or",
        "--encoding, utf-99, is not an encoding",
    })
    void valuesAreChecked(String option, String value, String message) {
        assertThatThrownBy(() -> parse("x.csv", "-t", "y", option, value))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining(option)
                .hasMessageContaining(message);
    }

    @Test
    void theHelpSaysOfWhichMetricsALowerScoreIsBetter() {
        String help = new CommandLine(new TrainCommand()).getUsageMessage().replaceAll("\\s+", " ");
        List<String> lower = Stream.of(Metric.values())
                .filter(metric -> !metric.higherIsBetter())
                .map(Metric::id)
                .toList();
        int last = lower.size() - 1;
        assertThat(help)
                .contains("Of " + String.join(", ", lower.subList(0, last)) + " and " + lower.get(last)
                        + " a lower score is better");
    }

    @Test
    void theHelpListsTheOptionsUnderHeadings() {
        String help = Cli.run("train", "--help").out();
        OptionHeadings.HEADINGS.forEach((option, heading) -> assertThat(help)
                .as("the first option below its heading")
                .containsPattern("\n\n" + heading + ":\n *(-\\w, )?" + option + "="));
    }

    @Test
    void severalValuesWithCommasOrByRepeating() throws IOException {
        TrainOptions options = parse(
                "x.csv",
                "-t",
                "y",
                "--exclude-columns",
                "a,b\\,c",
                "--exclude-columns",
                "d",
                "--missing-values=-999,n.a.");
        assertThat(options.excludeColumns).containsExactly("a", "b,c", "d");
        assertThat(options.missingValues).containsExactly("-999", "n.a.");
    }

    @Test
    void theLastEqualsSignSplitsNameAndKind() throws IOException {
        TrainOptions options =
                parse("x.csv", "-t", "y", "--types", "a=b=numeric,zip=Categorical", "--types", "c\\,d=boolean");
        assertThat(options.types)
                .isEqualTo(Map.of(
                        "a=b", new DeclaredKind(Schema.Kind.NUMERIC),
                        "zip", new DeclaredKind(Schema.Kind.CATEGORICAL),
                        "c,d", new DeclaredKind(Schema.Kind.BOOLEAN)));
    }

    @Test
    void aKindMayHaveLevelsOrPatterns() throws IOException {
        TrainOptions options = parse(
                "x.csv", "-t", "y", "--types", "size=ordinal:S<M<L,day=date:dd.MM.uuuu|uuuu-MM-dd HH:mm,note=text");
        assertThat(options.types)
                .isEqualTo(Map.of(
                        "size", new DeclaredKind(Schema.Kind.ORDINAL, List.of("S", "M", "L")),
                        "day", new DeclaredKind(Schema.Kind.DATE, List.of("dd.MM.uuuu", "uuuu-MM-dd HH:mm")),
                        "note", new DeclaredKind(Schema.Kind.TEXT)));
        assertThat(Values.text(options.types.get("size"))).isEqualTo("ordinal:S<M<L");
        assertThat(Values.text(options.types.get("day"))).isEqualTo("date:dd.MM.uuuu|uuuu-MM-dd HH:mm");
    }

    @Test
    void namesAreReadGenerously() throws IOException {
        TrainOptions options =
                parse("x.csv", "-t", "y", "--metric", "LOG-LOSS", "--task", "Multiclass", "--delimiter", "tab");
        assertThat(options.metric).isEqualTo(Metric.LOG_LOSS);
        assertThat(options.task).isEqualTo(Task.MULTICLASS);
        assertThat(options.delimiter).isEqualTo('\t');
        assertThat(parse("x.csv", "-t", "y", "--decimal", ",", "--encoding", "latin1").encoding)
                .isEqualTo("ISO-8859-1");
    }

    @Test
    void whatIsMissing() {
        assertThatThrownBy(() -> parse("--target", "y")).hasMessageContaining("DATA is missing");
        assertThatThrownBy(() -> parse("x.csv")).hasMessageContaining("--target COLUMN is missing");
    }

    @Test
    void whatExcludesEachOther() {
        assertThatThrownBy(
                        () -> parse("x.csv", "-t", "y", "--algorithms", "constant", "--exclude-algorithms", "constant"))
                .hasMessageContaining("--algorithms and --exclude-algorithms exclude each other");
        assertThatThrownBy(() -> parse("x.csv", "-t", "y", "--test", "t.csv", "--test-fraction", "0.3"))
                .hasMessageContaining("--test and --test-fraction exclude each other");
    }

    @Test
    void aRunGoesOnWithItsOwnOptions() throws IOException {
        Files.writeString(folder.resolve("options.yaml"), "data: x.csv\ntarget: y\nseed: 7\njobs: 2\ntime: 60s\n");
        TrainOptions options = parse("--resume", folder.toString(), "--time", "5m");
        assertThat(options.target).isEqualTo("y");
        assertThat(options.seed).isEqualTo(7);
        assertThat(options.time).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.resume).isEqualTo(folder);
        assertThatThrownBy(() -> parse("--resume", folder.toString(), "--seed", "8"))
                .hasMessageContaining("--seed can't be changed when a run goes on");
        assertThatThrownBy(() -> parse("--resume", folder.resolve("none").toString()))
                .hasMessageContaining("is not a run that can go on");
    }

    @Test
    void theFolderOfARunTellsWhenAndWhat() throws IOException {
        LocalDateTime now = LocalDateTime.of(2026, 11, 21, 4, 15, 2);
        assertThat(parse("d/Penguins (v2).csv", "-t", "y").runFolder(now))
                .isEqualTo(Path.of("automl-runs/2026-11-21-041502-penguins-v2"));
        assertThat(parse("\u00FC\u00E4.csv", "-t", "y").runFolder(now))
                .isEqualTo(Path.of("automl-runs/2026-11-21-041502"));
        assertThat(parse("x.csv", "-t", "y", "-o", "out").runFolder(now)).isEqualTo(Path.of("out"));
    }
}
