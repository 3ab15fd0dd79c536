package dev.automl.codegen;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.explanation.Exploration;
import dev.automl.zoo.registry.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A notebook that looks at the data of a run before anything is learned from them: types and why, missing values,
 * distributions, associations with the target, and what is odd. It reads the data by the code that a project reads them
 * with, puts the same test rows aside, and looks at the others. Without a target it looks at all rows. What its cells print
 * is made by the classes that they hold.
 */
public final class ExplorationNotebook {

    private static final String NOTEBOOK = "exploration.ipynb";
    private static final String SCRIPT = "exploration.jsh";

    /** Columns that are looked at one by one. */
    private static final int LOOKED_AT = 5;

    private static final int MOST_ROWS_OF_A_TABLE = 200;
    private static final int IN_CLASS = 4;

    private final ProjectRequest request;
    private final List<Odd> odd;
    private final Map<String, Double> associations;

    /** What a check found, in words. */
    public record Odd(String code, String message, String training, String action) {}

    /**
     * @param request of any trial of the run; its pipeline and scores do not matter
     * @param odd the most important first
     * @param associations of columns with the target, by name; columns without one are left out
     */
    public ExplorationNotebook(ProjectRequest request, List<Odd> odd, Map<String, Double> associations) {
        this.request = request;
        this.odd = List.copyOf(odd);
        this.associations = Map.copyOf(associations);
    }

    /**
     * Writes both forms into a folder, unless there are so many columns or classes that they would not fit into a cell.
     *
     * @param data where the notebook is to look for the data
     * @param test likewise for the file with the test rows, if there is one
     * @param train the rows that are no test rows
     * @return whether they were written
     */
    public boolean write(Path folder, Path data, Optional<Path> test, Dataset train) throws IOException {
        return write(folder, data, test, train.features(), Optional.of(train));
    }

    /** The same of data without a target, of which the request has one without a name: the features of all rows. */
    public boolean write(Path folder, Path data, Table features) throws IOException {
        return write(folder, data, Optional.empty(), features, Optional.empty());
    }

    private boolean write(Path folder, Path data, Optional<Path> test, Table features, Optional<Dataset> train)
            throws IOException {
        if (TrainSource.schemaInFile(request.schema())) {
            return false;
        }
        TrainSource source = new TrainSource(request);
        Map<String, Object> values = new LinkedHashMap<>(source.templateValues());
        values.put("data", path(data));
        test.ifPresent(file -> values.put("testData", path(file)));
        values.put("dataFile", data.getFileName().toString());
        values.put("target", Text.markdownName(request.schema().target()));
        values.put("rows", Text.count(request.data().rows(), "row"));
        values.put("labelled", train.isPresent());
        values.put("otherRows", Text.count(features.rows(), "row"));
        values.put("features", Text.count(request.schema().features().size(), "column"));
        values.put("alertRows", odd.stream().map(ExplorationNotebook::row).toList());
        values.put("columnRows", columnRows());
        values.put("moreColumns", Math.max(0, request.columns().size() - MOST_ROWS_OF_A_TABLE));
        CellRecorder code = new CellRecorder();
        Templates.render("Train.java.ftl", values, code);
        CellRecorder texts = new CellRecorder();
        Templates.render("exploration.md.ftl", values, texts);

        Map<Class<?>, Set<String>> roots = new LinkedHashMap<>();
        source.zooClasses().forEach(type -> roots.put(type, Set.of("the notebook")));
        roots.put(Exploration.class, Set.of("the notebook"));
        ZooSources sources = ZooSources.closure(roots);
        List<Library> libraries = Library.forImports(sources.libraryImports());
        Plumbing plumbing = new Plumbing(sources, Set.of());
        List<Cell> cells = head(values, code.texts(), texts.texts(), plumbing, train.isPresent());
        if (train.isPresent()) {
            addLabelled(cells, texts.texts(), train.get());
        } else {
            addUnlabelled(cells, texts.texts(), features);
        }
        Files.writeString(folder.resolve(NOTEBOOK), NotebookJson.of(cells, libraries), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(SCRIPT), NotebookScript.of(cells, libraries), StandardCharsets.UTF_8);
        return true;
    }

    private static String path(Path file) {
        return "Path.of(" + JavaExpression.string(file.toString().replace('\\', '/')) + ")";
    }

    private static Map<String, String> row(Odd odd) {
        return Map.of(
                "code", Text.markdown(odd.code()),
                "message", Text.markdown(odd.message()),
                "training", Text.markdown(Optional.ofNullable(odd.training()).orElse("")),
                "action", Text.markdown(Optional.ofNullable(odd.action()).orElse("")));
    }

    private List<Map<String, String>> columnRows() {
        return request.columns().stream()
                .limit(MOST_ROWS_OF_A_TABLE)
                .map(column -> Map.of(
                        "name", Text.markdownName(column.name()),
                        "use", column.use(),
                        "reason", Text.markdown(column.reason()),
                        "association",
                                associations.containsKey(column.name())
                                        ? String.format(Locale.ROOT, "%.2f", associations.get(column.name()))
                                        : ""))
                .toList();
    }

    /** What comes before the data are read. */
    private List<Cell> head(
            Map<String, Object> values,
            Map<String, String> code,
            Map<String, String> texts,
            Plumbing plumbing,
            boolean labelled) {
        String columns = Cell.outdented(code.get("columns"), IN_CLASS);
        String read = labelled ? Cell.outdented(code.get("read"), IN_CLASS) : "";
        String split = labelled ? Cell.outdented(code.get("split"), IN_CLASS) : "";
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text("title", text(texts, "title")));
        cells.add(Cell.text(Cells.DEPENDENCIES, text(texts, Cells.DEPENDENCIES)));
        List<Cell> files = plumbing.usedBy(columns + "\n" + read + "\n" + split + "\nCsv Table Column Exploration");
        Set<String> imports =
                new TreeSet<>(List.of(IOException.class.getName(), Path.class.getName(), List.class.getName()));
        imports.addAll(plumbing.imports());
        cells.add(Cell.code("imports", "", "import " + String.join(";\nimport ", imports) + ";"));
        cells.add(Cell.code("settings", "", settings(values)));
        cells.add(Cell.text("plumbing-data", text(texts, "plumbing-data")));
        cells.addAll(files);
        cells.add(Cell.code("columns", text(texts, "columns"), columns));
        if (labelled) {
            cells.add(Cell.code("read", "", read));
            cells.add(Cell.code("split", "", split));
        }
        return cells;
    }

    private static void addUnlabelled(List<Cell> cells, Map<String, String> texts, Table features) {
        cells.add(Cell.code("data", "", """
                        Table data = Csv.readFeatures(DATA, FORMAT, columns());
                        System.out.println("rows  " + data.rows());""").printing("rows  " + features.rows() + "\n"));
        cells.add(missing(texts, "data", features));
        cells.add(look(texts, "data", "System.out.print(Exploration.distribution(column));"));
        addLooks(
                cells,
                features.columns()
                        .subList(0, Math.min(LOOKED_AT, features.columns().size())),
                Exploration::distribution);
    }

    private void addLabelled(List<Cell> cells, Map<String, String> texts, Dataset train) {
        boolean testFile = request.data().test().isPresent();
        cells.add(Cell.code(
                        "data",
                        "",
                        "Dataset data = split(read(DATA)" + (testFile ? ", read(TEST_DATA)" : "")
                                + ").train();\nSystem.out.println(\"rows  \" + data.rows());")
                .printing("rows  " + train.rows() + "\n"));
        cells.add(missing(texts, "data.features()", train.features()));
        target(cells, texts, train);
        cells.add(look(
                texts,
                "data.features()",
                "System.out.println(Exploration.distribution(column));",
                "System.out.print(Exploration.target(column, data.target()));"));
        addLooks(
                cells,
                strongest(train),
                column -> Exploration.distribution(column) + "\n" + Exploration.target(column, train.target()));
    }

    private static Cell missing(Map<String, String> texts, String table, Table features) {
        return Cell.code("missing", text(texts, "missing"), "System.out.print(Exploration.missing(" + table + "));")
                .printing(Exploration.missing(features));
    }

    /** The method that shows one column of a table, by these statements. */
    private static Cell look(Map<String, String> texts, String table, String... statements) {
        return Cell.code("look", text(texts, "look"), """
                void look(String name) {
                    Column column = %s.columns().stream()
                            .filter(other -> other.name().equals(name))
                            .findFirst()
                            .orElseThrow();
                    System.out.println(name + "\\n");
                    %s
                }""".formatted(table, String.join("\n    ", statements)));
    }

    /** Calls of that method. */
    private static void addLooks(List<Cell> cells, List<Column> columns, Function<Column, String> printed) {
        int number = 1;
        for (Column column : columns) {
            cells.add(Cell.code("look-" + number++, "", "look(" + JavaExpression.string(column.name()) + ");")
                    .printing(column.name() + "\n\n" + printed.apply(column)));
        }
    }

    private String settings(Map<String, Object> values) {
        return "static final Path DATA = " + values.get("data") + ";\n"
                + (request.data().test().isPresent()
                        ? "static final Path TEST_DATA = " + values.get("testData") + ";\n"
                        : "")
                + "static final long SEED = " + values.get("seed") + ";";
    }

    private static void target(List<Cell> cells, Map<String, String> texts, Dataset train) {
        if (train.target().task().isClassification()) {
            StringBuilder printed = new StringBuilder();
            int[] counts = train.target().classCounts();
            for (int i = 0; i < counts.length; i++) {
                printed.append(train.target().classes().get(i))
                        .append("  ")
                        .append(counts[i])
                        .append('\n');
            }
            cells.add(Cell.code("target", text(texts, "target"), """
                            int[] counts = data.target().classCounts();
                            for (int i = 0; i < counts.length; i++) {
                                System.out.println(data.target().classes().get(i) + "  " + counts[i]);
                            }""").printing(printed.toString()));
            return;
        }
        cells.add(Cell.code(
                        "target",
                        text(texts, "target"),
                        "System.out.print(Exploration.distribution(new Column.Numeric(\"\", data.target().values())));")
                .printing(Exploration.distribution(
                        new Column.Numeric("", train.target().values()))));
    }

    private List<Column> strongest(Dataset train) {
        return train.features().columns().stream()
                .filter(column -> associations.containsKey(column.name()))
                .sorted((one, other) -> Double.compare(
                        Math.abs(associations.get(other.name())), Math.abs(associations.get(one.name()))))
                .limit(LOOKED_AT)
                .toList();
    }

    private static String text(Map<String, String> texts, String id) {
        return texts.getOrDefault(id, "").strip();
    }
}
