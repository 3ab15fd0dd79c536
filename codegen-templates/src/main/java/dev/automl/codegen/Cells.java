package dev.automl.codegen;

import dev.automl.zoo.data.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The project as a notebook: a list of cells that run from the first to the last. Their code is that of {@code Train.java}
 * and of the other files, word for word.
 *
 * <p>A shell must know a type before a variable of it, so the copied files can't all stand at the end. They stand in two
 * places, each as late as it can be: what reads the data before the columns, the rest before the pipeline.
 */
final class Cells {

    /** The cell that fetches the libraries. Its code is another one in each form. */
    static final String DEPENDENCIES = "dependencies";

    /** The cell that tells how to show a picture: another way in each form. */
    static final String SHOW = "show";

    private static final int IN_CLASS = 4;
    private static final int IN_METHOD = 8;

    private final Map<String, String> texts;
    private final Map<String, String> code;
    private final Plumbing plumbing;
    private final List<Cell> cells = new ArrayList<>();

    /**
     * @param texts what stands above the code of a cell, by its id
     * @param code of the cells, as it stands in the project's classes
     */
    private Cells(Map<String, String> texts, Map<String, String> code, Plumbing plumbing) {
        this.texts = texts;
        this.code = code;
        this.plumbing = plumbing;
    }

    /**
     * @param values for the template of the texts
     * @param code of the cells, as it stands in the project's classes
     * @param imports from the JDK, of these classes
     * @throws IOException if the first row of the data cannot be read
     */
    static List<Cell> of(
            ProjectRequest request,
            Map<String, Object> values,
            Map<String, String> code,
            Plumbing plumbing,
            List<String> imports)
            throws IOException {
        CellRecorder recorder = new CellRecorder();
        Templates.render("notebook.md.ftl", values, recorder);
        Map<String, String> texts = recorder.texts();
        Cells made = new Cells(texts, code, plumbing);
        made.add(Cell.text("title", made.text("title")));
        made.add(Cell.text(DEPENDENCIES, made.text(DEPENDENCIES)));
        made.add(made.imports(imports));
        made.add(made.member("settings"));

        Cell columns = made.member("columns");
        Cell read = made.member("read");
        made.add(Cell.text("plumbing-data", made.text("plumbing-data")));
        made.cells.addAll(plumbing.usedBy(columns.code() + "\n" + read.code()));
        made.add(columns);
        made.add(read);
        made.add(made.data(request));

        made.addPlumbingOfPipeline();
        made.add(made.member("pipeline"));
        code.keySet().stream().filter(id -> id.startsWith("member-")).forEach(id -> made.add(made.member(id)));
        made.add(made.member("split"));
        made.add(made.member("validation"));
        made.add(made.statements("results")
                .printing("validation  " + request.evaluation().validation() + "\ntest        "
                        + request.evaluation().test() + "\n"));
        made.addPictures(request);
        made.add(made.statements("final").printing("saved       model\n"));
        made.add(made.member("predict"));
        made.add(Cell.code("first-row", "", FirstRow.code(request)));
        return List.copyOf(made.cells);
    }

    /** Looks at the test rows; that is for notebooks alone. */
    private void addPictures(ProjectRequest request) {
        Schema schema = request.schema();
        add(Cell.code(SHOW, text(SHOW), ""));
        String split = request.data().test().isPresent() ? "split(data, testData)" : "split(data)";
        String picture = !schema.task().isClassification()
                ? "Picture.predictions(truth.values(), Arrays.stream(guesses).mapToDouble(guess -> guess[0]).toArray())"
                : "Picture.confusion(truth.classes(), Picture.counts(truth, " + FirstRow.threshold(schema)
                        + ", guesses))";
        add(Cell.code("test-rows", text("test-rows"), """
                        Split rows = %s;
                        FittedPipeline tested = pipeline().fit(rows.train(), SEED);
                        Target truth = rows.test().target();
                        double[][] guesses = tested.predict(rows.test().features());
                        show("test-rows", %s);""".formatted(split, picture))
                .showing(request.pictures().testRows()));
        String metrics = schema.task().isClassification() ? "ClassificationMetrics" : "RegressionMetrics";
        String loss = schema.task().isClassification() ? "log_loss" : "rmse";
        add(Cell.code("importance", text("importance"), """
                var importance = new PermutationImportance(
                        tested,
                        rows.test(),
                        (target, predicted) -> %s.scores(target, predicted).get("%s"),
                        SEED);
                show("importance", Picture.importance(importance.measure(5)));""".formatted(metrics, loss))
                .showing(request.pictures().importance()));
    }

    private void addPlumbingOfPipeline() {
        boolean headed = false;
        add(Cell.text("plumbing-pipeline", text("plumbing-pipeline")));
        for (Cell cell : plumbing.rest()) {
            boolean first = !cell.collapsed() && !headed;
            headed |= first;
            add(first ? Cell.code(cell.id(), text("algorithm"), cell.code()) : cell);
        }
    }

    private void add(Cell cell) {
        cells.add(cell);
    }

    private String text(String id) {
        return texts.getOrDefault(id, "").strip();
    }

    private Cell imports(List<String> ofClasses) {
        Set<String> all = new TreeSet<>(ofClasses);
        all.addAll(List.of(Arrays.class.getName(), Files.class.getName(), Map.class.getName())); // of own cells
        all.addAll(plumbing.imports());
        return Cell.code("imports", text("imports"), "import " + String.join(";\nimport ", all) + ";");
    }

    private Cell member(String id) {
        return Cell.code(id, text(id), Cell.outdented(code.get(id), IN_CLASS));
    }

    private Cell statements(String id) {
        return Cell.code(id, text(id), Cell.outdented(code.get(id), IN_METHOD));
    }

    /** What {@code main} takes from its arguments are the settings here. */
    private Cell data(ProjectRequest request) {
        String files = request.data().test().isPresent()
                ? "Path file = DATA;\nPath testFile = TEST_DATA;\n"
                : "Path file = DATA;\n";
        Cell shared = statements("data");
        return Cell.code("data", text("data"), files + "Path folder = MODEL;\n\n" + shared.code())
                .printing("read        " + request.data().rows() + " rows\n");
    }
}
