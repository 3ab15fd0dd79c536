package dev.automl.codegen;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The libraries of this process without the tool's own classes: what an emitted project may use. */
public final class LibraryClassPath {

    private static final String OWN = "dev/automl";

    private LibraryClassPath() {}

    /** The entries of this process' class path that hold no class of the tool. */
    public static List<Path> ofThisProcess() throws IOException {
        return of(System.getProperty("java.class.path"));
    }

    static List<Path> of(String classPath) throws IOException {
        Set<Path> libraries = new LinkedHashSet<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                collect(Path.of(entry).toAbsolutePath().normalize(), libraries);
            }
        }
        return List.copyOf(libraries);
    }

    private static void collect(Path entry, Set<Path> libraries) throws IOException {
        if (Files.isDirectory(entry)) {
            if (!Files.isDirectory(entry.resolve(OWN))) {
                libraries.add(entry);
            }
        } else if (Files.isRegularFile(entry)) {
            try (JarFile jar = new JarFile(entry.toFile(), false)) {
                if (!isOwn(jar)) {
                    libraries.add(entry);
                    return;
                }
                for (Path listed : listedInManifest(entry, jar)) {
                    collect(listed, libraries);
                }
            }
        }
    }

    /** Whether a jar holds the tool's classes, or no classes at all but a list of other jars. */
    private static boolean isOwn(JarFile jar) throws IOException {
        try (Stream<String> names = jar.stream().map(ZipEntry::getName)) {
            List<String> classes = names.filter(name -> name.endsWith(".class")).toList();
            return classes.isEmpty() && jar.getManifest() != null && classPath(jar.getManifest()) != null
                    || classes.stream().anyMatch(name -> name.startsWith(OWN + "/"));
        }
    }

    private static List<Path> listedInManifest(Path entry, JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        String listed = manifest == null ? null : classPath(manifest);
        List<Path> paths = new ArrayList<>();
        if (listed != null) {
            for (String url : listed.trim().split(" +")) {
                URI uri = entry.toUri().resolve(url);
                if ("file".equals(uri.getScheme())) {
                    paths.add(Path.of(uri).normalize());
                }
            }
        }
        return paths;
    }

    private static String classPath(Manifest manifest) {
        return manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    }
}
