package dev.automl.search;

import java.util.List;

/**
 * What the user asked for about algorithms.
 *
 * @param only ids of the only algorithms to search; empty for all
 * @param without ids that are not to be searched
 * @param interpretable whether only models that a person can read are wanted
 * @param permissive whether only libraries with permissive licences are wanted
 * @param monotone whether predictions are to rise or fall with some column
 */
public record AlgorithmWishes(
        List<String> only, List<String> without, boolean interpretable, boolean permissive, boolean monotone) {

    /** No wish at all. */
    public static final AlgorithmWishes NONE = new AlgorithmWishes(List.of(), List.of(), false, false, false);

    public AlgorithmWishes {
        only = List.copyOf(only);
        without = List.copyOf(without);
    }

    public AlgorithmWishes only(String... ids) {
        return new AlgorithmWishes(List.of(ids), without, interpretable, permissive, monotone);
    }

    public AlgorithmWishes without(String... ids) {
        return new AlgorithmWishes(only, List.of(ids), interpretable, permissive, monotone);
    }
}
