package dev.automl.zoo.algorithm;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Loads LightGBM's native code. Left alone, lightgbm4j unpacks it into one fixed file for the whole machine, and a second
 * process that overwrites this file kills the first. Here every process unpacks it into a folder of its own.
 */
public final class LightGbmLibrary {

    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";
    private static boolean loaded;

    private LightGbmLibrary() {}

    /** Makes LightGBM usable; to be called before any of its classes is used. Only the first call does something. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        String shared = System.getProperty(TEMPORARY_FOLDER);
        try {
            // The JDK notes its temporary folder on first use, which must not fall into the time while it is changed.
            Files.delete(File.createTempFile("lightgbm-", null).toPath());
            File folder = Files.createTempDirectory("lightgbm-").toFile();
            System.setProperty(TEMPORARY_FOLDER, folder.getPath());
            LGBMBooster.loadNative();
            if (!LGBMBooster.isNativeLoaded()) {
                // Once more, since lightgbm4j keeps the reason to itself on Linux.
                System.load(new File(folder, System.mapLibraryName("_lightgbm")).getPath());
            }
            delete(folder);
            loaded = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setProperty(TEMPORARY_FOLDER, shared);
        }
    }

    /** Loaded code needs its files no more. Only Windows keeps them until the process ends. */
    private static void delete(File folder) {
        folder.deleteOnExit(); // the last one registered goes first, so the folder goes last
        for (File file : folder.listFiles()) {
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
        folder.delete();
    }
}
