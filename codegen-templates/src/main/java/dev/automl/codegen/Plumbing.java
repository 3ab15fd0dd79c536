package dev.automl.codegen;

import dev.automl.codegen.ZooSources.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The copied sources as cells of a notebook: without packages and imports, side by side. Each stands below what it uses,
 * because a shell refuses a class that names one it does not know.
 */
final class Plumbing {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*;\n");
    private static final Pattern TYPE_NAME = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");

    /**
     * A file.
     *
     * @param uses the other files that it names
     * @param algorithm whether it is the algorithm, which is not collapsed
     */
    private record Part(String code, Set<String> uses, boolean algorithm) {}

    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, String> imports = new TreeMap<>();
    private final Set<String> given = new TreeSet<>();

    /**
     * @param algorithms the classes of the pipeline's algorithms
     * @throws IllegalStateException if two classes have the same simple name: side by side they could not be told apart
     */
    Plumbing(ZooSources sources, Set<Class<?>> algorithms) {
        Set<String> names = new TreeSet<>();
        for (Source source : sources.all()) {
            if (!names.add(source.simpleName())) {
                throw new IllegalStateException("two copied files are called " + source.simpleName());
            }
        }
        Set<String> algorithmNames = algorithms.stream().map(Class::getName).collect(Collectors.toSet());
        for (Source source : sources.all()) {
            addImports(source, names);
            String text = IMPORT.matcher(PACKAGE.matcher(source.text()).replaceAll(""))
                    .replaceAll("")
                    .strip();
            parts.put(
                    source.simpleName(),
                    new Part(
                            FileRoles.header(source, algorithms) + text,
                            named(CodeText.of(text), names, source.simpleName()),
                            algorithmNames.contains(source.className())));
        }
    }

    private void addImports(Source source, Set<String> names) {
        if (source.text().contains("\nimport static ")) {
            throw new IllegalStateException(source.simpleName() + " has a static import, which a notebook can't have");
        }
        IMPORT.matcher(source.text()).results().map(match -> match.group(1)).forEach(imported -> {
            String simpleName = imported.substring(imported.lastIndexOf('.') + 1);
            if (imported.startsWith(ZooSources.ROOT)) {
                if (!names.contains(simpleName)) {
                    throw new IllegalStateException(source.simpleName() + " imports " + imported
                            + ", which is nested; import the class around it");
                }
                return;
            }
            String other = imports.putIfAbsent(simpleName, imported);
            if (names.contains(simpleName) || other != null && !other.equals(imported)) {
                throw new IllegalStateException(source.simpleName() + " imports " + imported
                        + ", but a notebook has another class of that name; write it out in full instead");
            }
        });
    }

    private static Set<String> named(String code, Set<String> names, String self) {
        return TYPE_NAME
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(name -> names.contains(name) && !name.equals(self))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes of the JDK and of libraries that the files name. */
    Collection<String> imports() {
        return imports.values();
    }

    /** The files that some code names, with what these use, but for those that were given before. */
    List<Cell> usedBy(String code) {
        Set<String> wanted = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(named(CodeText.of(code), parts.keySet(), ""));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (wanted.add(name)) {
                open.addAll(parts.get(name).uses);
            }
        }
        return give(wanted);
    }

    /** All files that were not given before. */
    List<Cell> rest() {
        return give(parts.keySet());
    }

    /** The algorithms as late as they can be. */
    private List<Cell> give(Set<String> wanted) {
        Set<String> open = new TreeSet<>(wanted);
        open.removeAll(given);
        List<Cell> cells = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = next(open);
            open.remove(next);
            given.add(next);
            Part part = parts.get(next);
            cells.add(part.algorithm ? Cell.code(next, "", part.code) : Cell.plumbing(next, part.code));
        }
        return cells;
    }

    private String next(Set<String> open) {
        return open.stream()
                .filter(name -> given.containsAll(parts.get(name).uses))
                .min(Comparator.<String, Boolean>comparing(name -> parts.get(name).algorithm)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException(
                        "in a notebook no class can use one that uses it in turn, as some of these do: " + open));
    }
}
