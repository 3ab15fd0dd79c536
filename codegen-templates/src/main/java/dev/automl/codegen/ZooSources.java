package dev.automl.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zoo's source files that a project needs: those of some classes, and whatever these name by an import or, in their
 * own package, by a simple name.
 */
final class ZooSources {

    static final String ROOT = "dev.automl.zoo.";

    private static final String RESOURCES = "META-INF/automl-sources/";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern TYPE_NAME = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");
    private static final Pattern PACKAGE_OR_IMPORT =
            Pattern.compile("(?m)^(package |import (?:static )?)dev\\.automl\\.zoo\\.");

    /** One file: its text without {@link SearchAnnotations}, and the names of the files that use it. */
    record Source(String className, String text, Set<String> usedBy) {

        /** Its place below the package of the project, such as {@code zoo/data/Csv.java}. */
        String path() {
            return "zoo/" + className.substring(ROOT.length()).replace('.', '/') + ".java";
        }

        String simpleName() {
            return className.substring(className.lastIndexOf('.') + 1);
        }

        /** The text with its package and its imports moved below another package; nothing else changes. */
        String inPackage(String packageName) {
            return ImportOrder.sorted(
                    PACKAGE_OR_IMPORT.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(packageName) + ".zoo."));
        }
    }

    private final Map<String, Source> sources = new TreeMap<>();
    private final Set<String> libraryImports = new TreeSet<>();

    private ZooSources() {}

    /**
     * The files that these classes need.
     *
     * @param roots for each class in the zoo the names of the files outside of it that use it
     */
    static ZooSources closure(Map<Class<?>, ? extends Collection<String>> roots) {
        ZooSources closure = new ZooSources();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach((type, users) -> {
            for (String user : users) {
                closure.use(type.getName(), user, open);
            }
        });
        while (!open.isEmpty()) {
            closure.follow(closure.sources.get(open.pop()), open);
        }
        return closure;
    }

    /** These files as they are, and those of others that are not among them. */
    ZooSources and(ZooSources others) {
        ZooSources both = new ZooSources();
        both.sources.putAll(others.sources);
        both.sources.putAll(sources);
        both.libraryImports.addAll(libraryImports);
        both.libraryImports.addAll(others.libraryImports);
        return both;
    }

    /** The files, ordered by name. */
    Collection<Source> all() {
        return sources.values();
    }

    /** The classes of libraries that the files import. */
    Set<String> libraryImports() {
        return libraryImports;
    }

    private void follow(Source source, Deque<String> open) {
        String code = CodeText.of(source.text);
        String ownPackage = source.className.substring(0, source.className.lastIndexOf('.') + 1);
        Set<String> names = new LinkedHashSet<>();
        IMPORT.matcher(code).results().map(match -> match.group(1)).forEach(imported -> {
            if (imported.startsWith(ROOT)) {
                names.add(topLevel(imported));
            } else if (!imported.startsWith("java.")) {
                libraryImports.add(imported);
            }
        });
        TYPE_NAME
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .map(name -> ownPackage + name)
                .filter(name -> text(name).isPresent())
                .forEach(names::add);
        names.remove(source.className);
        names.forEach(name -> use(name, source.simpleName(), open));
    }

    private void use(String className, String user, Deque<String> open) {
        if (className.startsWith(ROOT + "registry.") || className.startsWith(ROOT + "inference.")) {
            throw new IllegalStateException(user + " uses " + className + ", which is not handed over");
        }
        Source source = sources.get(className);
        if (source == null) {
            String text = text(className)
                    .orElseThrow(() -> new IllegalStateException("the source of " + className + " is not packed"));
            source = new Source(className, text, new TreeSet<>());
            sources.put(className, source);
            open.push(className);
        }
        source.usedBy.add(user);
    }

    /** The name without nested types and members: {@code data.Column} for {@code data.Column.Numeric}. */
    private static String topLevel(String imported) {
        String name = imported;
        while (text(name).isEmpty()) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                throw new IllegalStateException("the source of " + imported + " is not packed");
            }
            name = name.substring(0, dot);
        }
        return name;
    }

    private static Optional<String> text(String className) {
        String resource = RESOURCES + className.replace('.', '/') + ".java";
        try (InputStream in = ZooSources.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SearchAnnotations.removed(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
