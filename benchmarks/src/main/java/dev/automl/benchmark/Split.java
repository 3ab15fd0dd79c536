package dev.automl.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a table of the benchmark out of one file: four fifths of the rows to learn from, one fifth to predict. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Makes a table out of a CSV file: 80 % of its rows for training, 20 % for testing, at random.")
final class Split implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV with a header line, in UTF-8.")
    private Path file;

    @Option(names = "--target", required = true, description = "Rows without it are left out.")
    private String target;

    @Option(names = "--task", required = true, description = "binary, multiclass or regression.")
    private Task task;

    @Option(
            names = "--to",
            required = true,
            description = "Folder of the table; it must not exist. Its name is the table's.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        CsvTable all = CsvTable.read(file);
        int column = all.header().indexOf(target);
        if (column < 0) {
            throw new IllegalArgumentException("there is no column " + target + " among " + all.header());
        }
        List<String[]> rows = new ArrayList<>(all.rows().stream()
                .filter(row -> !Features.isMissing(row[column]))
                .toList());
        Collections.shuffle(rows, new Random(1));
        int tested = rows.size() / 5;
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder);
        new CsvTable(all.header(), rows.subList(tested, rows.size())).write(folder.resolve("train.csv"));
        new CsvTable(all.header(), rows.subList(0, tested)).write(folder.resolve("test.csv"));
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("name", folder.getFileName().toString());
        meta.put("task", task);
        meta.put("target", target);
        new ObjectMapper().writeValue(folder.resolve("meta.json").toFile(), meta);
        return 0;
    }
}
