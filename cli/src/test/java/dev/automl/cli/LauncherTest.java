package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.codegen.ProjectWriter;
import dev.automl.reports.TextTable;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.data.DataException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the real launcher in a copy of the repository's outline, with a Maven that only pretends to build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("..", "automl").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path home;
    private Path bin;
    private Path jars;

    @BeforeEach
    void makeHome() throws Exception {
        home = Files.createDirectory(folder.resolve("a home"));
        bin = Files.createDirectory(folder.resolve("bin"));
        jars = Files.createDirectory(folder.resolve("jars"));
        Files.copy(LAUNCHER, home.resolve("automl"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        // What the launcher needs of the system, and no Maven but ours.
        for (String tool :
                List.of("cat", "cp", "find", "grep", "mkdir", "readlink", "rm", "rmdir", "sed", "sleep", "tail")) {
            script(bin.resolve(tool), "PATH=/bin:/usr/bin exec " + tool + " \"$@\"\n");
        }
        makeJar("cli.jar", Main.class);
        makeJar("zoo.jar", DataException.class);
        makeJar("search.jar", RunFolder.class);
        makeJar("codegen.jar", ProjectWriter.class);
        makeJar("reports.jar", TextTable.class);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (path.getFileName().toString().matches("(picocli|jackson).*\\.jar")) {
                Files.copy(path, jars.resolve(path.getFileName()));
            }
        }
    }

    /** A jar with all that stands beside a class: that is a folder or a jar, as Maven was called. */
    private void makeJar(String name, Class<?> member) throws IOException, URISyntaxException {
        Path place = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(place)) {
            Files.copy(place, jars.resolve(name));
            return;
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jars.resolve(name)));
                Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(place.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void makeMaven(String text) throws IOException {
        script(bin.resolve("mvn"), text);
    }

    /** What a Maven does that copies the jars and notes that it was called. */
    private String building() {
        return "echo call >>'" + folder.resolve("calls") + "'\n"
                + "mkdir -p '" + home + "/cli/target/automl/lib'\n"
                + "cp '" + jars + "'/*.jar '" + home + "/cli/target/automl/lib'\n"
                + "echo done >'" + home + "/cli/target/automl/complete'\n";
    }

    private record Started(Process process, Path out, Path err) {
        Cli.Result result() throws IOException, InterruptedException {
            int exitCode = process.waitFor();
            return new Cli.Result(exitCode, Files.readString(out), Files.readString(err));
        }
    }

    private Started start(Path directory, String... command) throws IOException {
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Started(builder.start(), out, err);
    }

    private String launcher() {
        return home.resolve("automl").toString();
    }

    @Test
    void saysWhenTheSourceIsNewerThanTheBuild() throws Exception {
        makeMaven(building());
        start(folder, launcher(), "--version").result();
        assertThat(start(folder, launcher(), "--version").result().err()).isEmpty();

        Path source = Files.createDirectories(home.resolve("zoo/src/main/java")).resolve("New.java");
        Files.writeString(source, "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        Cli.Result result = start(folder, launcher(), "--version").result();
        assertThat(result.err())
                .isEqualTo("note: the source is newer than this build; remove " + home
                        + "/cli/target/automl to have it built again\n");
        assertThat(result.out()).startsWith("automl ");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void buildsOnceSaysSoAndThenStartsAtOnce() throws Exception {
        makeMaven(building());

        Cli.Result first = start(folder, launcher(), "--version").result();
        assertThat(first.err())
                .contains("building automl, once")
                .contains("log: " + home + "/target/automl-build.log")
                .endsWith("built\n");
        assertThat(first.out()).startsWith("automl ");
        assertThat(first.exitCode()).isZero();

        // From another folder, through a chain of links, with arguments that hold blanks.
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a home", "automl"));
        Path linkToLink = Files.createSymbolicLink(bin.resolve("automl"), link);
        Cli.Result second = start(Files.createDirectory(folder.resolve("else where")), linkToLink.toString(), "no such")
                .result();
        assertThat(second.err()).startsWith("error: there is no command 'no such'\n");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("calls")).hasContent("call");
        assertThat(home.resolve("target/automl-build.lock")).doesNotExist();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        // Slow enough for the two to meet.
        makeMaven("sleep 1\n" + building());
        Started one = start(folder, launcher(), "--version");
        Started other = start(folder, launcher(), "--version");
        assertThat(one.result().out()).startsWith("automl ");
        assertThat(other.result().out()).startsWith("automl ");
        assertThat(folder.resolve("calls")).hasContent("call");
    }

    @Test
    void aLockOfADeadProcessIsTakenOver() throws Exception {
        makeMaven(building());
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(home.resolve("target/automl-build.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        Cli.Result result = start(folder, launcher(), "--version").result();
        assertThat(result.out()).startsWith("automl ");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aHalfDistributionIsBuiltAgain() throws Exception {
        makeMaven(building());
        Files.createDirectories(home.resolve("cli/target/automl/lib"));
        Files.writeString(home.resolve("cli/target/automl/lib/cli.jar"), "half a jar");
        assertThat(start(folder, launcher(), "--version").result().out()).startsWith("automl ");
    }

    @Test
    void aFailedBuildShowsWhyAndLeavesNoLock() throws Exception {
        makeMaven("echo '[INFO] a lot'\necho '[ERROR] no such artifact'\nexit 1\n");
        Cli.Result result = start(folder, launcher(), "--version").result();
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("[ERROR] no such artifact", "error: the build failed; its whole output is in " + home)
                .doesNotContain("a lot");
        assertThat(home.resolve("target/automl-build.lock")).doesNotExist();
        assertThat(home.resolve("target/automl-build.log")).content().contains("a lot");
    }

    @Test
    void withoutMaven() throws Exception {
        Cli.Result result = start(folder, launcher(), "--version").result();
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err())
                .startsWith("error: automl must be built first, and that needs Maven: there is no mvn on the PATH\n")
                .contains("Install Maven 3.6.3 or later");
    }

    @Test
    void aJavaThatIsTooOld() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old jdk"));
        Files.createDirectory(old.resolve("bin"));
        script(old.resolve("bin/java"), "echo 'openjdk version \"1.8.0_432\"' >&2\n");
        Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
        Cli.Result result = start(folder, "/bin/sh", "-c", "unset JAVA_HOME; exec '" + launcher() + "' --version")
                .result();
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err())
                .startsWith("error: automl needs a JDK, version 17 or later; too old: " + old + " (version 8)\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'train x.csv --memory 4g --json', -Xmx2048m",
        "'train x.csv --memory=1537MB', -Xmx768m",
        "'train x.csv --memory 1.5g', -XX:MaxRAMPercentage=60",
        "'train x.csv --memory g', -XX:MaxRAMPercentage=60",
        "'train x.csv --memory', -XX:MaxRAMPercentage=60",
        "'train 4g', -XX:MaxRAMPercentage=60"
    })
    void halfOfTheMemoryIsForTheProcessItself(String arguments, String option) throws Exception {
        makeMaven(building());
        Path jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createDirectory(jdk.resolve("bin"));
        // The build needs a compiler.
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"\n");

        Cli.Result result = start(
                        folder, "/bin/sh", "-c", "JAVA_HOME='" + jdk + "' exec '" + launcher() + "' " + arguments)
                .result();

        assertThat(result.out().lines()).as(result.err()).contains(option).endsWith(arguments.split(" "));
        assertThat(result.out().lines().filter(line -> line.startsWith("-Xmx") || line.contains("RAMPercentage")))
                .hasSize(1);
    }

    @Test
    void javaOnThePathTakesTheIncompletePlaceOfJavaHome() throws Exception {
        makeMaven(building());
        Path link =
                Files.createSymbolicLink(bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        Cli.Result result = start(folder, "/bin/sh", "-c", "JAVA_HOME=/nowhere exec '" + launcher() + "' --version")
                .result();
        Files.delete(link);
        assertThat(result.out()).startsWith("automl ");
    }
}
