package dev.automl.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles and runs an emitted project as its owner would, in a JVM of its own and without the tool's classes, and
 * compares every score with the logged one, bit by bit. It leaves nothing behind in the project.
 *
 * @param libraries the class path to compile and run against
 * @param timeout to compile a project and to run it; a run that is not over by then is ended
 * @param jvmOptions for the JVM that runs the project
 */
public record Verification(List<Path> libraries, Duration timeout, List<String> jvmOptions) {

    private static final int MAX_ERROR_LINES = 30;

    public Verification {
        libraries = List.copyOf(libraries);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** With the libraries of this process. */
    public static Verification withOwnLibraries(Duration timeout) throws IOException {
        return new Verification(LibraryClassPath.ofThisProcess(), timeout, List.of());
    }

    /**
     * Where the data are, if they are too large to be in the project.
     *
     * @param test the file with the test rows, if there is one
     */
    public record DataFiles(Path train, Optional<Path> test) {}

    /** Verifies a project that has its data in it. */
    public VerificationResult verify(Path project, Evaluation expected) throws IOException, InterruptedException {
        return verify(project, expected, Optional.empty());
    }

    /**
     * Verifies a project.
     *
     * @param data where the data are; if empty, in the project
     * @throws InterruptedException if the thread is interrupted; the project's JVM is ended before
     */
    public VerificationResult verify(Path project, Evaluation expected, Optional<DataFiles> data)
            throws IOException, InterruptedException {
        Ran ran = evaluate(project, data);
        return ran.evaluation().isPresent()
                ? new VerificationResult(compare(expected, ran.evaluation().get()), "", false, ran.warnings())
                : new VerificationResult(List.of(), ran.failure(), ran.timedOut(), ran.warnings());
    }

    /**
     * What a project gave.
     *
     * @param evaluation empty if it could not be run to the end
     * @param failure why it could not
     * @param timedOut whether it was ended since it took too long
     * @param warnings of the compiler
     */
    public record Ran(Optional<Evaluation> evaluation, String failure, boolean timedOut, List<String> warnings) {}

    /** Compiles and runs a project, whatever its scores are; arguments as for {@link #verify}. */
    public Ran evaluate(Path project, Optional<DataFiles> data) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Path work = Files.createTempDirectory("verify-");
        List<String> warnings = new ArrayList<>();
        try {
            Path classes = Files.createDirectory(work.resolve("classes"));
            String failure = compile(project, classes, warnings);
            if (failure.isEmpty()) {
                failure = run(project, classes, work, data, end);
            }
            Path scores = work.resolve("model/scores.json");
            if (failure.isEmpty() && !Files.isRegularFile(scores)) {
                failure = "The project wrote no scores.json into the folder of its model.";
            }
            return failure.isEmpty()
                    ? new Ran(Optional.of(Json.read(scores, Evaluation.class)), "", false, warnings)
                    : new Ran(Optional.empty(), failure, false, warnings);
        } catch (TimeoutException e) {
            return new Ran(Optional.empty(), e.getMessage(), true, warnings);
        } finally {
            delete(work);
        }
    }

    /** Compiles the main sources; gives the errors, or an empty text. */
    String compile(Path project, Path classes, List<String> warnings) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return "There is no Java compiler here: a project can only be verified with a JDK, not with a JRE. "
                    + "Start with a JDK 17 or later (set JAVA_HOME).";
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter other = new StringWriter();
        boolean compiled;
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-Xlint:all,-path",
                    "-proc:none",
                    "-encoding",
                    "UTF-8",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath(libraries));
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            compiled = compiler.getTask(other, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            (diagnostic.getKind() == Diagnostic.Kind.ERROR ? errors : warnings).add(diagnostic.toString());
        }
        return compiled ? "" : "The project does not compile:\n" + String.join("\n", errors) + other;
    }

    /** Runs {@code Train}; gives what it printed if it failed, or an empty text. */
    private String run(Path project, Path classes, Path work, Optional<DataFiles> data, long end)
            throws IOException, InterruptedException, TimeoutException {
        Path output = work.resolve("output.txt");
        Path temporary = Files.createDirectory(work.resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(jvmOptions);
        command.add(mainClass(project));
        command.addAll(arguments(project, work.resolve("model"), data));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(libraries);
        builder.environment().put("CLASSPATH", classPath(classPath));

        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException(
                        "The project did not finish within " + timeout.toSeconds() + " s." + lastLines(output));
            }
            return process.exitValue() == 0
                    ? ""
                    : "The project ended with exit code " + process.exitValue() + "." + lastLines(output);
        } finally {
            end(process);
        }
    }

    /** The class {@code Train} in the only package that has one. */
    public static String mainClass(Path project) throws IOException {
        Path sources = project.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("Train.java"))
                    .findFirst()
                    .map(file -> sources.relativize(file).toString().replaceAll("[/\\\\]", "."))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .orElseThrow(() -> new IOException("there is no Train.java in " + sources));
        }
    }

    private static List<String> arguments(Path project, Path model, Optional<DataFiles> data) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(
                data.isPresent()
                        ? data.get().train().toAbsolutePath().toString()
                        : Json.read(project.resolve("automl.json"), JsonNode.class)
                                .at("/data/file")
                                .asText());
        arguments.add(model.toString());
        data.flatMap(DataFiles::test)
                .ifPresent(test -> arguments.add(test.toAbsolutePath().toString()));
        return arguments;
    }

    static List<VerificationResult.Difference> compare(Evaluation expected, Path file) throws IOException {
        return compare(expected, Json.read(file, Evaluation.class));
    }

    private static List<VerificationResult.Difference> compare(Evaluation expected, Evaluation actual) {
        List<VerificationResult.Difference> differences = new ArrayList<>();
        int folds = Math.max(expected.folds().size(), actual.folds().size());
        for (int fold = 0; fold < folds; fold++) {
            compare("fold " + (fold + 1) + " ", fold(expected, fold), fold(actual, fold), differences);
        }
        compare("validation ", expected.validation(), actual.validation(), differences);
        compare("test ", expected.test(), actual.test(), differences);
        return differences;
    }

    /** The scores of a fold; none at all if there is no such fold. */
    private static Scores fold(Evaluation evaluation, int fold) {
        return fold < evaluation.folds().size() ? evaluation.folds().get(fold) : new Scores(Map.of());
    }

    private static void compare(
            String where, Scores expected, Scores actual, List<VerificationResult.Difference> differences) {
        for (Metric metric : Metric.values()) {
            double logged = expected.get(metric.id());
            double found = actual.get(metric.id());
            if (Double.doubleToLongBits(logged) != Double.doubleToLongBits(found)) {
                differences.add(new VerificationResult.Difference(where + metric.id(), logged, found));
            }
        }
    }

    private static String classPath(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String lastLines(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), Charset.defaultCharset())
                .lines()
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - MAX_ERROR_LINES), lines.size());
        return last.isEmpty() ? "" : " It printed:\n" + String.join("\n", last);
    }

    /** Ends a process and whatever it started, and waits until they are gone. */
    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
