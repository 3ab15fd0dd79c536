package dev.automl.cli;

import dev.automl.zoo.registry.AlgorithmDescription;

/** The licences of the libraries that algorithms use. */
final class Licences {

    private Licences() {}

    /** The licence of an algorithm's library; empty if it uses none. */
    static String of(AlgorithmDescription algorithm) {
        return algorithm.annotation().library().equals("none") ? "" : "Apache-2.0";
    }
}
