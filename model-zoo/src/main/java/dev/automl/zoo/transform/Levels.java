package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the encoders have in common: the levels of a column, by their text; the dictionaries of tables differ. */
final class Levels {

    private Levels() {}

    /** The levels that at least so many rows have, the most frequent first and equally frequent ones by name. */
    static List<String> byFrequency(Column.Categorical column, int minRows) {
        int[] counts = new int[column.levels().size()];
        for (int code : column.codes()) {
            if (code != Column.Categorical.MISSING) {
                counts[code]++;
            }
        }
        return IntStream.range(0, counts.length)
                .filter(code -> counts[code] >= minRows)
                .boxed()
                .sorted(Comparator.comparing((Integer code) -> -counts[code])
                        .thenComparing(code -> column.levels().get(code)))
                .map(code -> column.levels().get(code))
                .toList();
    }

    /** The levels that at least one row has, sorted by name. */
    static List<String> byName(Column.Categorical column) {
        return byFrequency(column, 1).stream().sorted().toList();
    }

    static boolean anyMissing(Column.Categorical column) {
        return IntStream.of(column.codes()).anyMatch(code -> code == Column.Categorical.MISSING);
    }

    /** The place of every row's level in the list; {@code unknown} if it is not there, {@code missing} if it is missing. */
    static int[] places(Column column, List<String> known, int unknown, int missing) {
        Column.Categorical categories = (Column.Categorical) column;
        Map<String, Integer> placeOfLevel = new HashMap<>();
        known.forEach(level -> placeOfLevel.put(level, placeOfLevel.size()));
        int[] placeOfCode = categories.levels().stream()
                .mapToInt(level -> placeOfLevel.getOrDefault(level, unknown))
                .toArray();
        return IntStream.of(categories.codes())
                .map(code -> code == Column.Categorical.MISSING ? missing : placeOfCode[code])
                .toArray();
    }
}
