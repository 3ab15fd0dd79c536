package dev.automl.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets every contender do every table, one after another, and writes a table of the results. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = {
            "Runs every contender on every table, one after another. What is in the file of results already is not run again, "
                    + "so an interrupted benchmark goes on, and a finished one prints its summary."
        })
final class Compare implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            description = "Folder with one folder a table: train.csv, test.csv, meta.json.")
    private Path data;

    @Option(names = "--results", required = true, description = "File of results, CSV; lines are added.")
    private Path results;

    @Option(names = "--seconds", defaultValue = "60", description = "Time to search.")
    private int seconds;

    @Option(names = "--seeds", split = ",", defaultValue = "1,2,3")
    private List<Long> seeds;

    @Option(names = "--contenders", split = ",", defaultValue = "automl,h2o,forest,lightgbm")
    private List<Contender> contenders;

    @Option(names = "--tables", split = ",", description = "Only these.")
    private List<String> tables;

    @Option(names = "--cores", defaultValue = "2")
    private int cores;

    @Option(names = "--memory", defaultValue = "6g", description = "Java heap of each contender.")
    private String memory;

    private final Path launcher = Path.of(System.getProperty("benchmark.launcher"));

    @Override
    public Integer call() throws IOException, InterruptedException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > 0.5) {
            System.err.printf(
                    "warning: other programs are running (load %.1f); scores and times will suffer, see README.md%n",
                    load);
        }
        ResultFile file = new ResultFile(results);
        List<DataFolder> chosen = DataFolder.all(data).stream()
                .filter(table -> tables == null || tables.contains(table.name()))
                .toList();
        if (tables != null && chosen.size() < tables.size()) {
            throw new IllegalArgumentException("not all of the tables " + tables + " are in " + data);
        }
        Runner runner = new Runner(results.toAbsolutePath(), seconds, cores, memory, launcher);
        for (long seed : seeds) {
            for (DataFolder table : chosen) {
                for (Contender contender : contenders) {
                    if (file.read().stream().noneMatch(done -> done.isOf(table.name(), contender, seconds, seed))) {
                        Result result = runner.run(table, contender, seed);
                        System.err.println(String.join(" ", result.cells()));
                        file.add(result);
                    }
                }
            }
        }
        System.out.print(Summary.of(file.read().stream()
                .filter(result -> result.budget() == seconds)
                .toList()));
        return 0;
    }
}
