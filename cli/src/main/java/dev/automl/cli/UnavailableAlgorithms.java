package dev.automl.cli;

import dev.automl.zoo.registry.NativeLibraries;
import java.util.LinkedHashMap;
import java.util.Map;

/** The algorithms that can't run on this machine. */
final class UnavailableAlgorithms {

    private UnavailableAlgorithms() {}

    /** Why, by the id of the algorithm. */
    static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (NativeLibraries.Unavailable library : NativeLibraries.unavailable()) {
            library.algorithms().forEach(algorithm -> reasons.put(algorithm, library.reason()));
        }
        return reasons;
    }
}
