package dev.automl.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerDeathTest {

    /** The form in which HotSpot begins its report. */
    private static final String REPORT = """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f3c5c0d1a2b, pid=4711, tid=4712
            #
            # JRE version: OpenJDK Runtime Environment (17.0.13+11) (build 17.0.13+11)
            # Problematic frame:
            # C  [lib_lightgbm.so+0x2d1a2b]  LightGBM::Tree::Split(int)+0x1b
            #
            """;

    @Test
    void aCrashIsToldWithItsCauseAndPlace() {
        WorkerDeath death = WorkerDeath.of(134, REPORT, "");

        assertThat(death.reason())
                .isEqualTo("its process crashed: SIGSEGV (0xb) in"
                        + " C  [lib_lightgbm.so+0x2d1a2b]  LightGBM::Tree::Split(int)+0x1b");
        assertThat(death.details()).startsWith("#\n# A fatal error").contains("lib_lightgbm");
    }

    @Test
    void otherEndsAreToldWithTheLastLinesThatWerePrinted() {
        String printed =
                IntStream.rangeClosed(1, 40).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));
        WorkerDeath death = WorkerDeath.of(134, "", printed);

        assertThat(death.reason()).isEqualTo("its process was ended by signal 6 (SIGABRT)");
        assertThat(death.details()).startsWith("line 11\n").endsWith("\nline 40");
        assertThat(WorkerDeath.of(3, "", "").reason()).isEqualTo("its process ended with exit code 3");
    }
}
