package dev.automl.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a contender is asked to do, the same for all of them: learn from one file, predict the other. It is the file
 * {@code job.json} in a folder of its own, which is also the contender's temporary folder.
 *
 * @param train the rows to learn from, CSV with a header line
 * @param test the rows to predict, without the target
 * @param target name of the column to predict
 * @param seconds the time to search
 * @param cores how many threads may run at the same time
 * @param memory of the Java heap, as {@code -Xmx} takes it
 * @param launcher the program that starts automl
 */
record Job(
        String table,
        Path train,
        Path test,
        String target,
        Task task,
        int seconds,
        long seed,
        int cores,
        String memory,
        Path launcher,
        Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The job that the command line of a contender names. */
    static Job of(String[] arguments) throws IOException {
        return JSON.readValue(Path.of(arguments[0]).toFile(), Job.class);
    }

    Path write() throws IOException {
        Path file = folder.resolve("job.json");
        JSON.writeValue(file.toFile(), this);
        return file;
    }

    /** Where the contender writes what it predicts; see {@link Predictions}. */
    @JsonIgnore
    Path predictions() {
        return folder.resolve("predictions.csv");
    }
}
