package dev.automl.zoo.registry;

import java.util.List;

/**
 * An algorithm that one might look for in the zoo and not find.
 *
 * @param library where it could have come from
 * @param reason why it is not there, and what to take instead
 */
public record LeftOutAlgorithm(String name, String library, String reason) {

    private static final String SMILE = "Smile 2.6.0";

    /** All of them. */
    public static List<LeftOutAlgorithm> all() {
        return List.of();
    }
}
