package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.DecisionTree;
import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Emitted projects give the same scores, to the last bit, wherever they run: languages, time zones, encodings, numbers of
 * processors, versions of Java, odd folders, a home that can't be written. Their names and labels try to break them, too.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmittedPlacesTest {

    @TempDir
    private Path folder;

    /**
     * Where a project runs.
     *
     * @param java the program
     * @param options of the virtual machine
     * @param project name of the folder of the project
     */
    private record Place(
            String name, Path java, List<String> options, Map<String, String> environment, String project) {
        @Override
        public String toString() {
            return name;
        }
    }

    private enum Project {
        BINARY(Task.BINARY, "lightgbm"),
        MULTICLASS(Task.MULTICLASS, "xgboost"),
        REGRESSION(Task.REGRESSION, "random-forest"),
        ENSEMBLE(Task.BINARY, "ensemble");

        private final Task task;
        private final String algorithm;

        Project(Task task, String algorithm) {
            this.task = task;
            this.algorithm = algorithm;
        }

        private Pipeline pipeline() {
            if (this != ENSEMBLE) {
                return Runs.pipeline(Zoo.algorithm(algorithm), Runs.hostileSchema(task));
            }
            Pipeline logistic = Preprocessing.pipeline(
                    new LogisticRegression(0.5, LogisticRegression.Penalty.L2), Runs.hostileSchema(task));
            Pipeline tree = Preprocessing.pipeline(new DecisionTree(4, 5), Runs.hostileSchema(task));
            return new Pipeline(
                    List.of(), new Ensemble(List.of(new Ensemble.Member(2, logistic), new Ensemble.Member(1, tree))));
        }
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static Place place(String name, String... options) {
        return new Place(name, java(Path.of(System.getProperty("java.home"))), List.of(options), Map.of(), "project");
    }

    private static List<Place> places() throws IOException {
        List<Place> places = new ArrayList<>(List.of(
                place("Turkish, ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"),
                place(
                        "Arabic digits, Kathmandu",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=Asia/Kathmandu"),
                place(
                        "German, Honolulu",
                        "-Duser.language=de",
                        "-Duser.country=DE",
                        "-Duser.timezone=Pacific/Honolulu"),
                place("one processor", "-XX:ActiveProcessorCount=1"),
                place("seven processors", "-XX:ActiveProcessorCount=7"),
                place("little memory", "-Xmx96m", "-XX:+UseSerialGC")));
        Place here = place("");
        places.add(new Place(
                "environment C", here.java, List.of(), Map.of("LC_ALL", "C", "LANG", "C", "TZ", "UTC-14"), "project"));
        places.add(new Place("odd folder", here.java, List.of(), Map.of(), "it's a \u00D6re, 100% (1) $HOME"));
        places.add(new Place(
                "no home",
                here.java,
                List.of("-Duser.home=/dev/null/home"),
                Map.of("HOME", "/dev/null/home"),
                "project"));
        for (Path other : otherJavas()) {
            places.add(new Place("Java in " + other.getFileName(), java(other), List.of(), Map.of(), "project"));
        }
        return places;
    }

    /** Of other versions, beside the one that runs the tests. */
    private static List<Path> otherJavas() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> others = new ArrayList<>();
        List<String> versions = new ArrayList<>(List.of(version(own)));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path home : beside.sorted().toList()) {
                boolean whole = Files.isExecutable(java(home)) && Files.isRegularFile(home.resolve("release"));
                if (whole && !versions.contains(version(home))) {
                    versions.add(version(home));
                    others.add(home.toRealPath());
                }
            }
        }
        return others;
    }

    private static String version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .findFirst()
                .orElse("");
    }

    private static Stream<Arguments> projectsAndPlaces() throws IOException {
        List<Place> places = places();
        return Stream.of(Project.values())
                .flatMap(project -> places.stream().map(place -> Arguments.of(project, place)));
    }

    @ParameterizedTest
    @MethodSource("projectsAndPlaces")
    void theScoresAreTheSame(Project kind, Place place) throws Exception {
        Path work = Files.createDirectories(folder.resolve(kind + " " + place.name.replaceAll("\\W", "")));
        ProjectRequest request = Runs.hostile(work, kind.task, kind.pipeline());
        Path project = work.resolve(place.project);
        new ProjectWriter().write(request, project);
        EmittedClasses emitted = EmittedClasses.compile(project, work.resolve("classes"));
        assertThat(emitted.warnings()).isEmpty();
        List<String> before = files(project);

        Path model = work.resolve("model");
        List<String> command = new ArrayList<>(List.of(place.java.toString()));
        command.addAll(place.options);
        command.addAll(List.of(
                emitted.mainClass(),
                "data/" + ProjectNames.dataFile(request.data().file()),
                model.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().putAll(place.environment);
        builder.environment()
                .put(
                        "CLASSPATH",
                        emitted.classes()
                                + File.pathSeparator
                                + LibraryClassPath.ofThisProcess().stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(File.pathSeparator)));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(Verification.compare(request.evaluation(), model.resolve("scores.json")))
                .isEmpty();
        assertThat(files(project)).as("nothing is written beside the model").isEqualTo(before);
    }

    private static List<String> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
