package dev.automl.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
final class Suggestions {

    private Suggestions() {}

    /** The known name nearest to the given one, if it is near enough to be a slip. */
    static Optional<String> nearest(String given, Collection<String> known) {
        int slips = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(name -> distance(given, name) <= slips || isBeginning(given, name))
                .min(Comparator.comparingInt((String name) -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code "; did you mean 'x'?"}, or nothing. */
    static String didYouMean(String given, Collection<String> known) {
        return nearest(given, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    private static boolean isBeginning(String given, String name) {
        return given.length() >= 3 && fold(name).startsWith(fold(given));
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour. */
    private static int distance(String from, String to) {
        String a = fold(from);
        String b = fold(to);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
