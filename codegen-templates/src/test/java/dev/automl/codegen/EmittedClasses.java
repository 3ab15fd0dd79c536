package dev.automl.codegen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An emitted project, compiled, in this JVM. */
record EmittedClasses(Path classes, String mainClass, List<String> warnings) {

    static EmittedClasses compile(Path project, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<String> warnings = new ArrayList<>();
        String failure = Verification.withOwnLibraries(Duration.ofMinutes(1)).compile(project, classes, warnings);
        if (!failure.isEmpty()) {
            throw new AssertionError(failure);
        }
        return new EmittedClasses(classes, Verification.mainClass(project), warnings);
    }

    /** Runs {@code Train}. The libraries come from this JVM: native code can be loaded but once. */
    void train(Path data, Path model) throws Exception {
        run(mainClass, data.toString(), model.toString());
    }

    private void run(String name, String... arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, EmittedClasses.class.getClassLoader())) {
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            System.setOut(out);
        }
    }
}
