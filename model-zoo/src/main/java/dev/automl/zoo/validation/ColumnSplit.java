package dev.automl.zoo.validation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Splits as a column of the data says: the one with the role {@link #ROLE}. It holds the words below, in small
 * or capital letters; rows with any other value, or none, are not used.
 */
public final class ColumnSplit {

    /** What such a column is for. */
    public static final String ROLE = "SPLIT";

    /** What a row is for. */
    enum Part {
        TRAINING("train", "training"),
        VALIDATION("validate", "validation", "valid", "val", "dev"),
        TEST("test", "testing");

        private final List<String> words;

        Part(String... words) {
            this.words = List.of(words);
        }
    }

    private ColumnSplit() {}

    /** The rows that the column says something about. */
    public static Dataset used(Dataset data) {
        return rows(data, Part.TRAINING, Part.VALIDATION, Part.TEST);
    }

    /** The test rows; and those for training and validation together. */
    public static Split test(Dataset data) {
        return new Split(rows(data, Part.TRAINING, Part.VALIDATION), rows(data, Part.TEST));
    }

    /** The rows for validation as {@code test}; and those for training. */
    public static Split validation(Dataset data) {
        return new Split(rows(data, Part.TRAINING), rows(data, Part.VALIDATION));
    }

    /** The rows that are for one of these, in the order of the data. */
    static Dataset rows(Dataset data, Part... parts) {
        Column.Categorical column = (Column.Categorical) data.key(ROLE);
        List<String> words =
                List.of(parts).stream().flatMap(part -> part.words.stream()).toList();
        boolean[] wanted = new boolean[column.levels().size()];
        for (int level = 0; level < wanted.length; level++) {
            wanted[level] = words.contains(column.levels().get(level).toLowerCase(Locale.ROOT));
        }
        return data.select(IntStream.range(0, data.rows())
                .filter(row -> column.codes()[row] != Column.Categorical.MISSING && wanted[column.codes()[row]])
                .toArray());
    }
}
