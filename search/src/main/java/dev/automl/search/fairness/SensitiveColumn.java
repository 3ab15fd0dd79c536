package dev.automl.search.fairness;

import java.util.List;

/**
 * A column whose values must not decide how well people are served; it need not be a feature.
 *
 * @param cuts where ranges of numbers begin, in rising order; empty for quarters of numbers, or a group for each value
 */
public record SensitiveColumn(String name, List<Double> cuts) {

    public SensitiveColumn {
        cuts = List.copyOf(cuts);
    }
}
