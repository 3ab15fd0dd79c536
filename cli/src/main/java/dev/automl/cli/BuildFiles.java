package dev.automl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files for a system that runs builds. */
record BuildFiles(Optional<Path> junitXml, Optional<Path> summary) {

    /**
     * Writes those that are wanted.
     *
     * @throws UserException if one can't be written; the run itself is complete then
     */
    void write(TrainRun.Outcome outcome, double seconds) {
        if (junitXml.isPresent()) {
            write("--junit-xml", junitXml.get(), () -> JunitXml.write(junitXml.get(), outcome, seconds));
        }
        if (summary.isPresent()) {
            write("--summary", summary.get(), () -> MarkdownSummary.append(summary.get(), outcome));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(String option, Path file, Writing writing) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writing.run();
        } catch (IOException e) {
            throw UserException.failed(option + " " + file + " could not be written: " + e
                    + "; the run is complete, and only this file is missing");
        }
    }
}
