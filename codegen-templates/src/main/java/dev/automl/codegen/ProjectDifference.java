package dev.automl.codegen;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an edited project differs from the one that was emitted. Looked at is what it is built and run from: the sources,
 * {@code pom.xml} and {@code schema.json}.
 *
 * @param files those that differ, by path
 * @param unified all differences, as {@code diff -u} and version control write them
 * @param ownRows what decides about the rows and the measure, and was edited; empty if nothing was
 */
public record ProjectDifference(List<ChangedFile> files, String unified, List<String> ownRows) {

    /** Lines around a difference. */
    private static final int CONTEXT = 3;

    /** What a score is about: which rows are learned from and scored, and by which formula. */
    private static final List<String> METHODS = List.of("read", "score", "split", "validate", "evaluate");

    /** A file, and how many lines were added and removed. */
    public record ChangedFile(String path, int added, int removed) {}

    /**
     * Compares a project with what the writer would write.
     *
     * @param request of the same trial, under the project's name and package
     */
    public static ProjectDifference between(ProjectRequest request, Path project) throws IOException {
        Map<String, String> emitted = new TreeMap<>();
        new ProjectWriter().projectTexts(request).forEach((path, text) -> {
            if (isCode(path)) {
                emitted.put(path, text);
            }
        });
        Map<String, String> edited = read(project);
        List<ChangedFile> files = new ArrayList<>();
        StringBuilder unified = new StringBuilder();
        TreeSet<String> paths = new TreeSet<>(emitted.keySet());
        paths.addAll(edited.keySet());
        for (String path : paths) {
            List<String> before = lines(emitted.get(path));
            List<String> after = lines(edited.get(path));
            Patch<String> patch = DiffUtils.diff(before, after);
            if (patch.getDeltas().isEmpty()) {
                continue;
            }
            files.add(new ChangedFile(
                    path,
                    patch.getDeltas().stream()
                            .mapToInt(delta -> delta.getTarget().size())
                            .sum(),
                    patch.getDeltas().stream()
                            .map(AbstractDelta::getSource)
                            .mapToInt(source -> source.size())
                            .sum()));
            UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, before, patch, CONTEXT)
                    .forEach(line -> unified.append(line).append('\n'));
        }
        return new ProjectDifference(files, unified.toString(), ownRows(emitted, edited));
    }

    private static boolean isCode(String path) {
        return path.startsWith("src/main/") || path.equals("pom.xml") || path.equals("schema.json");
    }

    private static Map<String, String> read(Path project) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = project.relativize(file).toString().replace('\\', '/');
                if (isCode(path)) {
                    files.put(
                            path, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
                }
            }
        }
        return files;
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static List<String> ownRows(Map<String, String> emitted, Map<String, String> edited) {
        List<String> found = new ArrayList<>();
        String train = emitted.keySet().stream()
                .filter(path -> path.endsWith("/Train.java"))
                .findFirst()
                .orElseThrow();
        String before = emitted.get(train);
        String after = edited.getOrDefault(train, "");
        if (!seed(before).equals(seed(after))) {
            found.add("SEED");
        }
        for (String method : METHODS) {
            if (!method(before, method).equals(method(after, method))) {
                found.add(method + "()");
            }
        }
        for (String path : new TreeSet<>(emitted.keySet())) {
            boolean decides = path.contains("/zoo/validation/") || path.contains("/zoo/metric/");
            if (decides && !emitted.get(path).equals(edited.get(path))) {
                found.add(path.substring(path.lastIndexOf('/') + 1));
            }
        }
        return found;
    }

    private static String seed(String train) {
        Matcher seed = Pattern.compile("\\bSEED\\s*=\\s*([^;]*);").matcher(train);
        return seed.find() ? seed.group(1).strip() : "";
    }

    /** The code of a method, without comments and however it is indented; all of them, if there are several. */
    private static String method(String train, String name) {
        Matcher method = Pattern.compile("(?ms)^    static [\\w<>]+ " + name + "\\(.*?^    }$")
                .matcher(train);
        StringBuilder code = new StringBuilder();
        while (method.find()) {
            code.append(method.group().replaceAll("(?m)//.*$", "").replaceAll("\\s+", " "));
        }
        return code.toString();
    }
}
