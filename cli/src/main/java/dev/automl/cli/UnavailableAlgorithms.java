package dev.automl.cli;

import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.NativeLibraries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The algorithms that can't run on this machine. */
final class UnavailableAlgorithms {

    private UnavailableAlgorithms() {}

    /** Which of these, and why, by the id of the algorithm. Loading native code takes time: only what these need is. */
    static Map<String, String> reasons(List<AlgorithmDescription> algorithms) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (NativeLibraries.Unavailable library : NativeLibraries.unavailable(algorithms)) {
            library.algorithms().forEach(algorithm -> reasons.put(algorithm, library.reason()));
        }
        return reasons;
    }
}
