package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.LightGbmLibrary;
import dev.automl.zoo.algorithm.NativeLibraryException;
import dev.automl.zoo.algorithm.XgBoostLibrary;
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

    /** Loads every native library, for good, and returns those that failed. */
    public static List<Unavailable> unavailable() {
        List<Unavailable> unavailable = new ArrayList<>();
        probe("LightGBM", LightGbmLibrary::load, unavailable);
        probe("XGBoost", XgBoostLibrary::load, unavailable);
        return unavailable;
    }

    static void probe(String library, Runnable load, List<Unavailable> unavailable) {
        try {
            load.run();
        } catch (NativeLibraryException e) {
            List<String> algorithms = Zoo.algorithms().stream()
                    .filter(algorithm -> algorithm.annotation().library().equals(library))
                    .map(AlgorithmDescription::id)
                    .toList();
            unavailable.add(new Unavailable(library, algorithms, e.getMessage()));
        }
    }
}
