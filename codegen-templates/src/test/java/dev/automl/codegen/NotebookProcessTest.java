package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.Zoo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs notebooks as their owners do: with the {@code jshell} of the JDK, and with a kernel of Jupyter. The latter needs
 * Python with {@code nbclient}, the jar of rapaio's kernel in Maven's local repository, and Maven Central;
 * {@code docs/emitted-code.md} says how to have them. Without them it is passed over.
 */
@Tag("slow")
class NotebookProcessTest {

    private static final Path KERNEL = Path.of(
            System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
            "io/github/padreati/rapaio-jupyter-kernel/3.0.1/rapaio-jupyter-kernel-3.0.1.jar");

    @TempDir
    private Path folder;

    private Path project;

    private ProjectRequest write(String id, Task task) throws IOException {
        project = folder.resolve("project");
        Schema schema = Runs.hostileSchema(task);
        ProjectRequest request = Runs.hostile(folder, schema, Runs.pipeline(Zoo.algorithm(id), schema));
        new ProjectWriter().write(request, project);
        return request;
    }

    private static String lines(ProjectRequest request) {
        return "validation  " + request.evaluation().validation() + "\ntest        "
                + request.evaluation().test() + "\n";
    }

    @Test
    void jshellPrintsTheLoggedScores() throws Exception {
        ProjectRequest request = write("lightgbm", Task.MULTICLASS);
        String libraries = LibraryClassPath.ofThisProcess().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        Said said = run(
                Map.of("LC_ALL", "C"),
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "-s",
                "-J-Dfile.encoding=UTF-8",
                "-R-Dfile.encoding=UTF-8",
                "--class-path",
                libraries,
                ProjectWriter.SCRIPT);

        assertThat(said.out())
                .as(said.err())
                .startsWith("read        " + request.data().rows() + " rows\n" + lines(request)
                        + "picture     test-rows.svg\npicture     importance.svg\nsaved       model\n")
                .contains("\nprobable    [");
        assertThat(project.resolve("model/scores.json")).exists();
    }

    @Test
    void aKernelOfJupyterPrintsTheLoggedScores() throws Exception {
        assumeTrue(Files.exists(KERNEL), KERNEL + " is not there");
        ProjectRequest request = write("xgboost", Task.BINARY);
        assumeTrue(
                run(Map.of(), "python3", "-c", "import nbclient, nbformat")
                        .err()
                        .isEmpty(),
                "there is no Python with nbclient and nbformat");
        Path spec = Files.createDirectories(folder.resolve("jupyter/kernels/java"));
        new ObjectMapper()
                .writeValue(
                        spec.resolve("kernel.json").toFile(),
                        Map.of(
                                "argv",
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-jar",
                                        KERNEL.toString(),
                                        "{connection_file}"),
                                "display_name",
                                "Java",
                                "language",
                                "java"));
        Path run = project.resolve("run.ipynb");

        Said said = run(Map.of("JUPYTER_PATH", folder.resolve("jupyter").toString()), "python3", "-c", """
                import nbformat, sys
                from nbclient import NotebookClient
                book = nbformat.read("notebook.ipynb", as_version=4)
                nbformat.validate(book)
                for cell in book.cells:
                    if cell.id == "dependencies":
                        lines = [line for line in cell.source.splitlines() if "%dependency" in line]
                        cell.source = "\\n".join(line.replace("// ", "") for line in lines)
                    if cell.id == "show":
                        cell.source = cell.source.replace('display(svg, "image/svg+xml"); //', "//").replace('rapaio: ', 'rapaio\\n')
                    if "outputs" in cell:
                        cell.outputs = []
                for attempt in range(5):
                    # This kernel does not always answer when it has just started.
                    try:
                        NotebookClient(book, timeout=600, startup_timeout=20, kernel_name="java").execute()
                    except RuntimeError as error:
                        if "respond" not in str(error):
                            raise
                        continue
                    nbformat.write(book, "run.ipynb")
                    break
                """);

        assertThat(run).as(said.err()).exists();
        StringBuilder printed = new StringBuilder();
        int pictures = 0;
        for (JsonNode cell : new ObjectMapper().readTree(run.toFile()).path("cells")) {
            assertThat(cell.path("outputs").findValuesAsText("output_type")).doesNotContain("error");
            for (JsonNode output : cell.path("outputs")) {
                if (output.path("output_type").asText().equals("stream")) {
                    printed.append(NotebookFiles.joined(output.path("text")));
                }
                pictures += output.path("data").path("text/html").toString().contains("<svg ") ? 1 : 0;
            }
        }
        assertThat(printed.toString()).contains(lines(request), "saved       model\n", "\nprobable    [");
        assertThat(pictures).isEqualTo(2);
    }

    private record Said(String out, String err) {}

    /** Runs a command in the project's folder; whoever waits for input gets none. */
    private Said run(Map<String, String> environment, String... command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Said("", e.toString());
        }
        process.getOutputStream().close();
        process.waitFor();
        return new Said(Files.readString(out), Files.readString(err));
    }
}
