package dev.automl.codegen;

import dev.automl.codegen.ZooSources.Source;
import dev.automl.zoo.data.Csv;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Predictions;
import dev.automl.zoo.registry.Library;
import dev.automl.zoo.registry.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the Maven project of a trial. What depends on the run comes from templates; everything else is the source that
 * ran, copied. The same request gives the same bytes.
 */
public final class ProjectWriter {

    /** A larger data file is not copied; the project says where to put it. */
    static final long MAX_COPIED_BYTES = 50L * 1024 * 1024;

    private final long maxCopiedBytes;

    public ProjectWriter() {
        this(MAX_COPIED_BYTES);
    }

    /** @param maxCopiedBytes larger data files are not copied into the project */
    ProjectWriter(long maxCopiedBytes) {
        this.maxCopiedBytes = maxCopiedBytes;
    }

    /**
     * Writes the project into a folder that is new or empty.
     *
     * @throws IOException if the data cannot be read, the folder cannot be written, or it holds something already
     */
    public void write(ProjectRequest request, Path folder) throws IOException {
        requireEmpty(folder);
        boolean dataIncluded = dataIncluded(request.data());
        for (Map.Entry<String, String> file : files(request, dataIncluded).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        if (dataIncluded) {
            Path data = Files.createDirectories(folder.resolve("data"));
            Files.copy(
                    request.data().file(),
                    data.resolve(ProjectNames.dataFile(request.data().file())));
            if (request.data().test().isPresent()) {
                Files.copy(request.data().test().get().file(), data.resolve(ProjectNames.testFile(request.data())));
            }
        }
    }

    /** Every text file of the project, by its path. */
    private static Map<String, String> files(ProjectRequest request, boolean dataIncluded) {
        TrainSource train = new TrainSource(request);
        Set<Class<?>> algorithms = Parts.algorithms(request.pipeline());
        ZooSources sources = ZooSources.closure(roots(train));
        List<Library> libraries = Library.forImports(sources.libraryImports());

        Map<String, Object> values = new LinkedHashMap<>(train.templateValues());
        values.put("name", request.name());
        values.put("dataIncluded", dataIncluded);
        values.put("dataFile", ProjectNames.dataFile(request.data().file()));
        values.put("testFile", ProjectNames.testFile(request.data()));
        values.put(
                "libraries",
                libraries.stream().map(ProjectWriter::libraryValues).toList());
        values.put("nativeJars", libraries.stream().anyMatch(Library::nativeJar));
        values.put("versions", pluginVersions());
        values.putAll(new ReadmeSource(request, train, sources, libraries).templateValues());

        String main = "src/main/java/" + request.packageName() + "/";
        Map<String, String> files = new TreeMap<>();
        files.put("README.md", Templates.render("README.md.ftl", values));
        files.put("pom.xml", Templates.render("pom.xml.ftl", values));
        files.put(".gitignore", Templates.render("gitignore.ftl", values));
        files.put("automl.json", RunRecord.json(request, libraries));
        files.put(main + "Train.java", Templates.render("Train.java.ftl", values));
        files.put(main + "Predict.java", ImportOrder.sorted(Templates.render("Predict.java.ftl", values)));
        files.put(
                "src/test/java/" + request.packageName() + "/ReproduceTest.java",
                ImportOrder.sorted(Templates.render("ReproduceTest.java.ftl", values)));
        if (TrainSource.schemaInFile(request.schema())) {
            files.put("schema.json", RunRecord.schema(request.schema()));
        }
        if (!dataIncluded) {
            files.put("data/README.md", Templates.render("data-README.md.ftl", values));
        }
        for (Source source : sources.all()) {
            files.put(
                    main + source.path(),
                    FileRoles.header(source, algorithms) + source.inPackage(request.packageName()));
        }
        return files;
    }

    private static Map<Class<?>, Set<String>> roots(TrainSource train) {
        Map<Class<?>, Set<String>> roots = new LinkedHashMap<>();
        train.zooClasses().forEach(type -> use(roots, type, "Train"));
        Stream.of(Csv.class, Predictions.class, Table.class).forEach(type -> use(roots, type, "Predict"));
        Stream.of(Json.class, Scores.class).forEach(type -> use(roots, type, "ReproduceTest"));
        return roots;
    }

    private static void use(Map<Class<?>, Set<String>> roots, Class<?> type, String user) {
        roots.computeIfAbsent(type, any -> new TreeSet<>()).add(user);
    }

    private static Map<String, Object> libraryValues(Library library) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", library.name());
        values.put("groupId", library.groupId());
        values.put("artifactId", library.artifactId());
        values.put("version", library.version());
        values.put("licence", library.licence());
        values.put("brings", library.brings());
        values.put("runtimeOnly", library.runtimeOnly());
        values.put("nativeJar", library.nativeJar());
        values.put("excludedGroups", library.excludedGroups());
        return values;
    }

    private static Map<String, String> pluginVersions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("release", Versions.of("java.release"));
        versions.put("junit", Versions.of("junit"));
        versions.put("compiler", Versions.of("maven-compiler-plugin"));
        versions.put("exec", Versions.of("exec-maven-plugin"));
        versions.put("resources", Versions.of("maven-resources-plugin"));
        versions.put("surefire", Versions.of("maven-surefire-plugin"));
        return versions;
    }

    private boolean dataIncluded(DataSource data) throws IOException {
        List<Path> files = new ArrayList<>(List.of(data.file()));
        data.test().ifPresent(test -> files.add(test.file()));
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes <= maxCopiedBytes;
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty; a project is written into a new folder");
                }
            }
        }
    }
}
