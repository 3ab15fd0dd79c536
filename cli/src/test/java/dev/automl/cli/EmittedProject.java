package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.codegen.LibraryClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project that was handed over, compiled and run as its owner would, without a class of the tool. */
record EmittedProject(Path folder, Path classes, String packageName) {

    static EmittedProject compile(Path project, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-classpath", libraries()));
        Path sources = project.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exitCode).isZero();
        try (Stream<Path> files = Files.walk(sources)) {
            Path train = files.filter(file -> file.endsWith("Train.java"))
                    .findFirst()
                    .orElseThrow();
            return new EmittedProject(
                    project,
                    classes,
                    sources.relativize(train.getParent()).toString().replace(File.separatorChar, '.'));
        }
    }

    /** Runs a class of the project in the project's folder; gives what it printed. */
    String run(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classes + File.pathSeparator + libraries(),
                packageName + "." + name));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(output)).isZero();
        String printed = text(output);
        Files.delete(output);
        return printed;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String libraries() throws IOException {
        return LibraryClassPath.ofThisProcess().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
