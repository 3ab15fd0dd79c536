package dev.automl.cli;

import dev.automl.search.run.RunFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a new run goes.
 *
 * @param named whether the user named it with {@code --output}: then no other will do
 */
record NewFolder(Path path, boolean named) {

    /** Refuses early what {@link #create} would refuse after the data were read. */
    void requireNew() {
        if (named && Files.exists(path)) {
            throw exists();
        }
    }

    /** @throws UserException if the folder exists, also if another process was faster */
    RunFolder create() throws IOException {
        if (!named) {
            return RunFolder.createNumbered(path);
        }
        try {
            return RunFolder.create(path);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        }
    }

    private UserException exists() {
        return UserException.wrongUsage("--output " + path + " exists already; name a new folder");
    }
}
