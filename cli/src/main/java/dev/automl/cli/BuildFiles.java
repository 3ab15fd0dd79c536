package dev.automl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files for a system that runs builds. */
record BuildFiles(Optional<Path> junitXml, Optional<Path> summary) {

    /**
     * Writes those that are wanted.
     *
     * @throws UserException if one can't be written; the run itself is complete then
     */
    void write(TrainRun.Outcome outcome, double seconds) {
        List<String> failures = new ArrayList<>();
        junitXml.ifPresent(file -> write("--junit-xml", file, () -> JunitXml.write(file, outcome, seconds), failures));
        summary.ifPresent(file -> write("--summary", file, () -> MarkdownSummary.append(file, outcome), failures));
        if (!failures.isEmpty()) {
            throw UserException.failed(String.join("; ", failures) + "; the run itself is complete");
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(String option, Path file, Writing writing, List<String> failures) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            writing.run();
        } catch (IOException | UserException e) {
            failures.add(option + " " + file + " could not be written: " + e.getMessage());
        }
    }
}
