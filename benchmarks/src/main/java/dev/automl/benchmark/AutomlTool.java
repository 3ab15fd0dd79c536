package dev.automl.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Contender: automl itself, through its launcher, as a user would. */
public final class AutomlTool {

    /**
     * The tool puts some rows aside to score its winners. The benchmark has test rows of its own, so this share is to be
     * small; none is not possible.
     */
    private static final String SHARE_ASIDE = "0.01";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Job job = Job.of(arguments);
        Path run = job.folder().resolve("run");
        Path raw = job.folder().resolve("raw.csv");
        start(
                job,
                "train",
                job.train().toString(),
                "--target",
                job.target(),
                "--task",
                job.task().name().toLowerCase(Locale.ROOT),
                "--metric",
                job.task().metric(),
                "--test-fraction",
                SHARE_ASIDE,
                "--time",
                job.seconds() + "s",
                "--jobs",
                String.valueOf(job.cores()),
                "--seed",
                String.valueOf(job.seed()),
                "--no-verify",
                "--no-report",
                "--output",
                run.toString());
        List<String> predict =
                new ArrayList<>(List.of("predict", run.toString(), job.test().toString()));
        if (job.task().isClassification()) {
            predict.add("--proba");
        }
        predict.addAll(List.of("--output", raw.toString()));
        start(job, predict.toArray(String[]::new));
        convert(CsvTable.read(raw), job).write(job.predictions());
    }

    private static void start(Job job, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(job.launcher().toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put(
                        "JAVA_OPTS",
                        "-Xmx" + job.memory() + " -XX:ActiveProcessorCount=" + job.cores() + " -Djava.io.tmpdir="
                                + job.folder());
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("automl " + arguments[0] + " ended with code " + code);
        }
    }

    /** The first column is the predicted class or number, the others {@code probability_<class>}. */
    private static CsvTable convert(CsvTable raw, Job job) {
        if (!job.task().isClassification()) {
            return raw;
        }
        List<String> classes = raw.header().stream()
                .skip(1)
                .map(name -> name.substring("probability_".length()))
                .toList();
        List<String[]> rows = raw.rows().stream()
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .toList();
        return new CsvTable(classes, rows);
    }
}
