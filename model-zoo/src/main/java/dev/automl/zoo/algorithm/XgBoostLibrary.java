package dev.automl.zoo.algorithm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Loads XGBoost's native code. xgboost4j unpacks it into a file of its own for each process and deletes the file when the
 * process ends in good order; here, where the system allows it, the file goes as soon as it is loaded.
 */
public final class XgBoostLibrary {

    private static boolean loaded;
    private static NativeLibraryException failure;

    private XgBoostLibrary() {}

    /**
     * Makes XGBoost usable; to be called before any of its classes is used. Only the first call does something.
     *
     * @throws NativeLibraryException if it can't be loaded
     */
    public static synchronized void load() {
        if (failure == null && !loaded) {
            try {
                new DMatrix(new float[1], 1, 1, Float.NaN).dispose();
                deleteUnpacked();
                loaded = true;
            } catch (XGBoostError | IOException | RuntimeException | LinkageError e) {
                failure = new NativeLibraryException("XGBoost", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Linux lists the files a process has loaded, and loaded code needs its file no more. */
    private static void deleteUnpacked() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        List<String> lines = Files.isReadable(maps) ? Files.readAllLines(maps) : List.of();
        for (String line : lines) {
            int path = line.indexOf('/');
            if (line.contains("libxgboost4j") && !line.endsWith("(deleted)")) {
                Files.deleteIfExists(Path.of(line.substring(path)));
            }
        }
    }
}
