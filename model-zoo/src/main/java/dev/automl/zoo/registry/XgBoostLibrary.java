package dev.automl.zoo.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Loads XGBoost's native code before it is used. xgboost4j unpacks it into a file of its own for each process and deletes
 * the file when the process ends in good order; here, where the system allows it, the file goes as soon as it is loaded.
 */
final class XgBoostLibrary {

    private static boolean loaded;

    private XgBoostLibrary() {}

    /** To be called before any of XGBoost's classes is used. Only the first call does something. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            new DMatrix(new float[1], 1, 1, Float.NaN).dispose();
            deleteUnpacked();
            loaded = true;
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException(e);
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
