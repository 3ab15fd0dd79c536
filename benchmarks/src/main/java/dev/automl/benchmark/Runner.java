package dev.automl.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Lets one contender do one table, and scores it.
 *
 * @param results the file of results; the working folder and the logs of what went wrong stand beside it
 * @param seconds time to search
 */
record Runner(Path results, int seconds, int cores, String memory, Path launcher) {

    Result run(DataFolder table, Contender contender, long seed) throws IOException, InterruptedException {
        Path folder = results.resolveSibling(results.getFileName() + ".work");
        delete(folder); // of a benchmark that was interrupted
        Files.createDirectories(folder);
        try {
            Path test = folder.resolve("test.csv");
            CsvTable withTarget = CsvTable.read(table.test());
            withTarget.without(table.target()).write(test);
            Job job = new Job(
                    table.name(),
                    table.train(),
                    test,
                    table.target(),
                    table.task(),
                    seconds,
                    seed,
                    cores,
                    memory,
                    launcher,
                    folder);
            Path log = folder.resolve("log.txt");
            // Budgets are kept loosely by some, which the results show; this is for those that never end.
            ProcessRun run = ProcessRun.of(contender.command(job, job.write().toString()), log, 2 * seconds + 300);
            String state = run.state();
            double score = Double.NaN;
            if (state.equals("ok")) {
                try {
                    score = Scorer.score(
                            table.task(), withTarget.column(table.target()), Predictions.read(job.predictions()));
                } catch (IOException | IllegalArgumentException e) {
                    state = "failed";
                    Files.writeString(log, e + System.lineSeparator(), StandardOpenOption.APPEND);
                }
            }
            if (!state.equals("ok")) {
                keep(log, table.name() + "-" + contender.id() + "-" + seconds + "s-" + seed + ".log");
            }
            return new Result(
                    table.name(), table.task(), contender, seconds, seed, score, run.seconds(), run.megabytes(), state);
        } finally {
            delete(folder);
        }
    }

    private void keep(Path log, String name) throws IOException {
        Path logs = results.resolveSibling("logs");
        Files.createDirectories(logs);
        Files.copy(log, logs.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
