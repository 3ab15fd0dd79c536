package dev.automl.codegen;

import dev.automl.codegen.ZooSources.Source;
import dev.automl.zoo.data.Csv;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.explanation.PermutationImportance;
import dev.automl.zoo.explanation.Picture;
import dev.automl.zoo.explanation.ShapleyValues;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Predictions;
import dev.automl.zoo.registry.Library;
import dev.automl.zoo.registry.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

    static final String NOTEBOOK = "notebook.ipynb";
    static final String SCRIPT = "notebook.jsh";

    private final long maxCopiedBytes;
    private final Set<Extra> extras;

    public ProjectWriter() {
        this(Set.of());
    }

    /** @param extras files that a project has besides */
    public ProjectWriter(Set<Extra> extras) {
        this(MAX_COPIED_BYTES, extras);
    }

    /** @param maxCopiedBytes larger data files are not copied into the project */
    ProjectWriter(long maxCopiedBytes, Set<Extra> extras) {
        this.maxCopiedBytes = maxCopiedBytes;
        this.extras = Set.copyOf(extras);
    }

    /**
     * Writes the project into a folder that is new or empty.
     *
     * @throws IOException if the data cannot be read, the folder cannot be written, or it holds something already
     */
    public void write(ProjectRequest request, Path folder) throws IOException {
        requireEmpty(folder);
        write(request, folder, EnumSet.of(Form.PROJECT));
    }

    /** Writes these forms into a folder, over whatever is there. */
    public void write(ProjectRequest request, Path folder, Set<Form> forms) throws IOException {
        for (Map.Entry<String, byte[]> file : texts(request, forms).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (Map.Entry<String, Path> data : copied(request.data()).entrySet()) {
            Path path = folder.resolve(data.getKey());
            Files.createDirectories(path.getParent());
            Files.copy(data.getValue(), path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Of the files that these forms have, those that are in the folder already.
     *
     * @return for each, by its path in the folder, whether it was edited: it holds something else than would be written
     */
    public SortedMap<String, Boolean> existing(ProjectRequest request, Path folder, Set<Form> forms)
            throws IOException {
        SortedMap<String, Boolean> existing = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : texts(request, forms).entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path)) {
                existing.put(
                        file.getKey(),
                        !Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue()));
            }
        }
        for (Map.Entry<String, Path> data : copied(request.data()).entrySet()) {
            Path path = folder.resolve(data.getKey());
            if (Files.exists(path)) {
                existing.put(data.getKey(), !Files.isRegularFile(path) || Files.mismatch(data.getValue(), path) != -1);
            }
        }
        return existing;
    }

    /** Every text file of these forms, by its path. */
    private SortedMap<String, byte[]> texts(ProjectRequest request, Set<Form> forms) throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        files(request, !copied(request.data()).isEmpty()).forEach((path, text) -> {
            if (forms.stream().anyMatch(form -> form.has(path))) {
                texts.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    /** Every text file of the project, by its path, as it is written. */
    Map<String, String> projectTexts(ProjectRequest request) throws IOException {
        return files(request, !copied(request.data()).isEmpty());
    }

    /** Every text file of the project, by its path. */
    private Map<String, String> files(ProjectRequest request, boolean dataIncluded) throws IOException {
        TrainSource train = new TrainSource(request);
        Optional<Map<String, Object>> tryValues = new TryValuesSource(request).templateValues();
        Set<Class<?>> algorithms = Parts.algorithms(request.pipeline());
        ZooSources sources = ZooSources.closure(roots(train, extras.contains(Extra.EXPLAIN)));
        List<Library> libraries = Library.forImports(sources.libraryImports());

        String packageFolder = request.packageName().replace('.', '/') + "/";
        Map<String, Object> values = new LinkedHashMap<>(train.templateValues());
        values.put("name", request.name());
        values.put("packageFolder", packageFolder);
        values.put("dataIncluded", dataIncluded);
        values.put("dataFile", ProjectNames.dataFile(request.data().file()));
        values.put("testFile", ProjectNames.testFile(request.data()));
        values.put(
                "libraries",
                libraries.stream().map(ProjectWriter::libraryValues).toList());
        values.put("nativeJars", libraries.stream().anyMatch(Library::nativeJar));
        values.put("versions", pluginVersions());
        values.put("extras", extras.stream().map(Extra::name).toList());
        values.put("openMp", libraries.stream().anyMatch(ProjectWriter::usesOpenMp));
        values.put("classes", request.schema().task().isClassification());
        values.put("explainedScore", request.schema().task().isClassification() ? "log loss" : "RMSE");
        values.put("triesValues", tryValues.isPresent());
        tryValues.ifPresent(those -> values.put("tryValues", those));
        values.putAll(new ReadmeSource(request, train, sources, libraries).templateValues());

        CellRecorder code = new CellRecorder();
        String main = "src/main/java/" + packageFolder;
        Map<String, String> files = new TreeMap<>();
        files.put("README.md", Templates.render("README.md.ftl", values));
        files.put("pom.xml", Templates.render("pom.xml.ftl", values));
        files.put(".gitignore", Templates.render("gitignore.ftl", values));
        files.put("automl.json", RunRecord.json(request, libraries));
        files.put(main + "Train.java", Templates.render("Train.java.ftl", values, code));
        files.put(main + "Predict.java", ImportOrder.sorted(Templates.render("Predict.java.ftl", values, code)));
        files.put(
                "src/test/java/" + packageFolder + "ReproduceTest.java",
                ImportOrder.sorted(Templates.render("ReproduceTest.java.ftl", values)));
        if (tryValues.isPresent()) {
            files.put(main + "TryValues.java", Templates.render("TryValues.java.ftl", values));
        }
        if (extras.contains(Extra.EXPLAIN)) {
            files.put(main + "Explain.java", Templates.render("Explain.java.ftl", values));
        }
        files.put("MLproject", Templates.render("MLproject.ftl", values));
        if (extras.contains(Extra.DOCKER)) {
            files.put("Dockerfile", Templates.render("Dockerfile.ftl", values));
            files.put(".dockerignore", Templates.render("dockerignore.ftl", values));
        }
        if (extras.contains(Extra.CI)) {
            files.put(".github/workflows/ci.yml", Templates.render("ci.yml.ftl", values));
        }
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

        List<Cell> cells = Cells.of(
                request, values, code.texts(), new Plumbing(drawing(sources), algorithms), train.javaImports());
        files.put(NOTEBOOK, NotebookJson.of(cells, libraries));
        files.put(SCRIPT, NotebookScript.of(cells, libraries));
        return files;
    }

    /** The files of the project, and those that only notebooks need: projects draw nothing. */
    private static ZooSources drawing(ZooSources sources) {
        Map<Class<?>, Set<String>> roots = new LinkedHashMap<>();
        Stream.of(Picture.class, PermutationImportance.class).forEach(type -> use(roots, type, "the notebook"));
        return sources.and(ZooSources.closure(roots));
    }

    private static Map<Class<?>, Set<String>> roots(TrainSource train, boolean explained) {
        Map<Class<?>, Set<String>> roots = new LinkedHashMap<>();
        train.zooClasses().forEach(type -> use(roots, type, "Train"));
        Stream.of(Csv.class, Predictions.class, Table.class).forEach(type -> use(roots, type, "Predict"));
        Stream.of(Json.class, Scores.class).forEach(type -> use(roots, type, "ReproduceTest"));
        if (explained) {
            Stream.of(PermutationImportance.class, ShapleyValues.class).forEach(type -> use(roots, type, "Explain"));
        }
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

    /** Which an image of a bare Java does not have. */
    private static boolean usesOpenMp(Library library) {
        return library.artifactId().startsWith("lightgbm")
                || library.artifactId().startsWith("xgboost");
    }

    private static Map<String, String> pluginVersions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("release", Versions.of("java.release"));
        versions.put("junit", Versions.of("junit"));
        versions.put("compiler", Versions.of("maven-compiler-plugin"));
        versions.put("dependency", Versions.of("maven-dependency-plugin"));
        versions.put("exec", Versions.of("exec-maven-plugin"));
        versions.put("resources", Versions.of("maven-resources-plugin"));
        versions.put("surefire", Versions.of("maven-surefire-plugin"));
        return versions;
    }

    /** The data files that are copied, by their paths in the project; none if they are too large. */
    private Map<String, Path> copied(DataSource data) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("data/" + ProjectNames.dataFile(data.file()), data.file());
        data.test().ifPresent(test -> files.put("data/" + ProjectNames.testFile(data), test.file()));
        long bytes = 0;
        for (Path file : files.values()) {
            bytes += Files.size(file);
        }
        return bytes <= maxCopiedBytes ? files : Map.of();
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
