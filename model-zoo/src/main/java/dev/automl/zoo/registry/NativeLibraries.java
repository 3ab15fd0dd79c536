package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.LightGbmLibrary;
import dev.automl.zoo.algorithm.OpenBlasLibrary;
import java.util.ArrayList;
import java.util.List;

/** Finds out which algorithms can't run on this machine because their native code can't be loaded. */
public final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * A library that can't be used here.
     *
     * @param algorithms the ids of the algorithms that need it
     * @param reason what is wrong and what to do about it, in one sentence
     */
    public record Unavailable(String library, List<String> algorithms, String reason) {
        public Unavailable {
            algorithms = List.copyOf(algorithms);
        }
    }

    /** Loads the native libraries that these algorithms need, for good, and returns those that failed. */
    public static List<Unavailable> unavailable(List<AlgorithmDescription> algorithms) {
        List<Unavailable> unavailable = new ArrayList<>();
        probe("LightGBM", LightGbmLibrary::load, algorithms, unavailable);
        probe("XGBoost", XgBoostLibrary::load, algorithms, unavailable);
        probe("OpenBLAS", OpenBlasLibrary::load, algorithms, unavailable);
        return unavailable;
    }

    static void probe(
            String library, Runnable load, List<AlgorithmDescription> algorithms, List<Unavailable> unavailable) {
        List<String> users = algorithms.stream()
                .filter(algorithm ->
                        List.of(algorithm.annotation().library().split(", ")).contains(library))
                .map(AlgorithmDescription::id)
                .toList();
        if (users.isEmpty()) {
            return;
        }
        try {
            load.run();
        } catch (RuntimeException | LinkageError e) {
            unavailable.add(new Unavailable(library, users, reason(library, e)));
        }
    }

    private static String reason(String library, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return "the native code of " + library + " can't be loaded: " + message + "; "
                + (message.contains("libgomp") || message.contains("libomp")
                        ? "install the package libgomp1 (Debian, Ubuntu), libgomp (Fedora) or libomp (macOS)"
                        : "it is unpacked into " + System.getProperty("java.io.tmpdir")
                                + ", which must be writable and not mounted noexec;"
                                + " -Djava.io.tmpdir=FOLDER names another folder");
    }
}
