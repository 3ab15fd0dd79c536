package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(new ByteArrayOutputStream(), err, Terminal.NONE, StandardCharsets.UTF_8);
    private final Problems problems = new Problems(console);

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void unusableData() {
        assertThat(problems.handle(new DataException("x.csv is empty"))).isEqualTo(3);
        assertThat(said()).isEqualTo("error: x.csv is empty\n");
    }

    @Test
    void whatTheUserCanPutRight() {
        assertThat(problems.handle(UserException.wrongUsage("run is not a run")))
                .isEqualTo(2);
        assertThat(said()).isEqualTo("error: run is not a run\n");
    }

    @Test
    void interrupted() {
        assertThat(problems.handle(new InterruptedException())).isEqualTo(130);
        assertThat(problems.handle(new CancellationException())).isEqualTo(130);
    }

    @Test
    void filesAreNamed() {
        assertThat(problems.handle(new AccessDeniedException("out.csv"))).isEqualTo(4);
        assertThat(problems.handle(new UncheckedIOException(new NoSuchFileException("in.csv"))))
                .isEqualTo(4);
        assertThat(problems.handle(new FileSystemException("big.csv", null, "No space left on device")))
                .isEqualTo(4);
        assertThat(said())
                .isEqualTo("error: out.csv: access denied; check its permissions\n"
                        + "error: in.csv: there is no such file or folder\n"
                        + "error: big.csv: No space left on device\n");
    }

    @Test
    void outOfMemorySaysWhatToDo() {
        assertThat(problems.handle(new OutOfMemoryError("Java heap space"))).isEqualTo(4);
        assertThat(said()).startsWith("error: out of memory").contains("JAVA_OPTS", "--jobs 1");
    }

    @Test
    void aMistakeOfOursSaysSoWithoutAStackTrace() {
        assertThat(problems.handle(new IllegalStateException("odd"))).isEqualTo(4);
        assertThat(said())
                .startsWith("error: internal error: java.lang.IllegalStateException: odd\n")
                .contains("report it", "--verbose")
                .doesNotContain("\tat ");
    }

    @Test
    void verboseShowsTheStackTrace() {
        console.verbosity(Console.Verbosity.VERBOSE);
        assertThat(problems.handle(new IOException("odd"))).isEqualTo(4);
        assertThat(said()).contains("\tat dev.automl.cli.ProblemsTest");
    }
}
