package dev.automl.zoo.algorithm;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads LightGBM's native code. Left alone, lightgbm4j unpacks it into one fixed file for the whole machine, and a second
 * process that overwrites this file kills the first. Here every process unpacks it into a folder of its own.
 */
public final class LightGbmLibrary {

    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";
    private static boolean loaded;
    private static NativeLibraryException failure;

    private LightGbmLibrary() {}

    /**
     * Makes LightGBM usable; to be called before any of its classes is used. Only the first call does something.
     *
     * @throws NativeLibraryException if it can't be loaded
     */
    public static synchronized void load() {
        if (failure == null && !loaded) {
            try {
                loadFromPrivateFolder();
                loaded = true;
            } catch (IOException | LinkageError e) {
                failure = new NativeLibraryException("LightGBM", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void loadFromPrivateFolder() throws IOException {
        String shared = System.getProperty(TEMPORARY_FOLDER);
        // The JDK notes its temporary folder on first use, which must not fall into the moment in which it is changed.
        Files.delete(File.createTempFile("lightgbm-", null).toPath());
        Path folder = Files.createTempDirectory("lightgbm-");
        System.setProperty(TEMPORARY_FOLDER, folder.toString());
        try {
            LGBMBooster.loadNative();
            if (!LGBMBooster.isNativeLoaded()) {
                // On Linux lightgbm4j hides the reason; loading the unpacked file once more tells it.
                Path unpacked = folder.resolve(System.mapLibraryName("_lightgbm"));
                if (Files.exists(unpacked)) {
                    System.load(unpacked.toString());
                }
                throw new UnsatisfiedLinkError("there is none for this operating system and processor");
            }
        } finally {
            System.setProperty(TEMPORARY_FOLDER, shared);
            delete(folder);
        }
    }

    /** Loaded code needs its files no more. Only Windows keeps them until the process ends. */
    private static void delete(Path folder) throws IOException {
        folder.toFile().deleteOnExit(); // the last one registered goes first, so the folder goes last
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        }
        folder.toFile().delete();
    }
}
