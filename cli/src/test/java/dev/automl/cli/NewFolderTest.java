package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {

    @TempDir
    Path folder;

    /** As when two processes ask at once: each finds the folder missing, and one is faster. */
    @Test
    void ofTwoRunsWithTheSameFolderOneIsRefused() throws Exception {
        NewFolder wanted = new NewFolder(folder.resolve("above/run"), true);
        wanted.requireNew();
        assertThat(wanted.create().path()).isEqualTo(folder.resolve("above/run"));
        assertThatThrownBy(wanted::create)
                .isInstanceOf(UserException.class)
                .hasMessage("--output " + folder.resolve("above/run") + " exists already; name a new folder");
        assertThatThrownBy(wanted::requireNew).isInstanceOf(UserException.class);
    }

    @Test
    void aFolderThatNobodyNamedGetsANumber() throws Exception {
        NewFolder wanted = new NewFolder(folder.resolve("run"), false);
        Files.createDirectory(folder.resolve("run"));
        wanted.requireNew();
        assertThat(wanted.create().path()).isEqualTo(folder.resolve("run-2"));
        assertThat(wanted.create().path()).isEqualTo(folder.resolve("run-3"));
    }
}
