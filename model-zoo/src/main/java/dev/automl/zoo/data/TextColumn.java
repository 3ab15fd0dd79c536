package dev.automl.zoo.data;

import java.util.Arrays;

/** Free texts; {@code null} is missing. A transformer turns them into numbers. */
public record TextColumn(String name, String[] texts) implements Column {

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public double number(int row) {
        throw new UnsupportedOperationException("the column '" + name + "' holds texts, not numbers");
    }

    @Override
    public TextColumn select(int[] rows) {
        return new TextColumn(
                name, Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(String[]::new));
    }
}
