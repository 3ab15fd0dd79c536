package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.registry.NativeLibraries.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    @TempDir
    Path folder;

    @Test
    void everyLibraryLoadsHere() {
        assertThat(NativeLibraries.unavailable(Zoo.algorithms())).isEmpty();
    }

    @Test
    void whatCanNotBeLoadedIsNamedWithItsAlgorithmsAndTheRemedy() {
        UnsatisfiedLinkError missing = new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file");
        List<Unavailable> unavailable = new ArrayList<>();

        NativeLibraries.probe("LightGBM", () -> {}, Zoo.algorithms(), unavailable);
        NativeLibraries.probe(
                "XGBoost",
                () -> {
                    throw missing;
                },
                Zoo.algorithms(),
                unavailable);

        assertThat(unavailable).hasSize(1);
        assertThat(unavailable.get(0).algorithms())
                .contains("xgboost", "xgboost-dart")
                .doesNotContain("lightgbm");
        assertThat(unavailable.get(0).reason()).contains("XGBoost", "libgomp.so.1", "install the package libgomp1");
    }

    @Test
    void onlyWhatIsNeededIsLoaded() {
        List<Unavailable> unavailable = new ArrayList<>();

        NativeLibraries.probe(
                "OpenBLAS",
                () -> {
                    throw new AssertionError("none of these needs it");
                },
                List.of(Zoo.algorithm("ridge"), Zoo.algorithm("gaussian-naive-bayes")),
                unavailable);

        assertThat(unavailable).isEmpty();
    }

    @Test
    void aLibraryThatIsOneOfTwoCountsToo() {
        List<Unavailable> unavailable = new ArrayList<>();

        NativeLibraries.probe(
                "OpenBLAS",
                () -> {
                    throw new UnsatisfiedLinkError("no such file");
                },
                List.of(Zoo.algorithm("ridge"), Zoo.algorithm("lda")),
                unavailable);

        assertThat(unavailable).extracting(Unavailable::algorithms).containsExactly(List.of("lda"));
    }

    @Test
    void twoProcessesAtTheSameTime() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(train(i, temporary));
        }
        for (int i = 0; i < 2; i++) {
            int status = processes.get(i).waitFor();
            String output = Files.readString(folder.resolve("output-" + i));
            assertThat(output).isEqualTo("trained 50 models\n".replace("\n", System.lineSeparator()));
            assertThat(status).isZero();
        }
        if (OS.LINUX.isCurrentOs()) {
            try (Stream<Path> left = Files.list(temporary)) {
                assertThat(left).isEmpty();
            }
            assertThat(folder.resolve("no home")).doesNotExist();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTemporaryFolderThatCanNotBeWrittenIsNamed() throws Exception {
        Path missing = folder.resolve("not there");

        Process process = start(missing, 0, "probe");

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("output-0")))
                .contains(
                        "library=LightGBM, algorithms=[lightgbm, ",
                        "library=XGBoost, algorithms=[xgboost",
                        "library=OpenBLAS, algorithms=[lda, ",
                        "not there",
                        "java.io.tmpdir");
    }

    private Process train(int number, Path temporary) throws IOException {
        return start(temporary, number, "train");
    }

    private Process start(Path temporary, int number, String job) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Duser.home=" + folder.resolve("no home"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NativeLibrariesProcess.class.getName(),
                        job)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + number).toFile())
                .start();
    }
}
