package dev.automl.zoo.data;

import java.util.Arrays;

/** Points in time: seconds since 1970-01-01 00:00, without any time zone; {@code NaN} is missing. */
public record DateColumn(String name, double[] seconds) implements Column {

    @Override
    public int size() {
        return seconds.length;
    }

    @Override
    public double number(int row) {
        return seconds[row];
    }

    @Override
    public DateColumn select(int[] rows) {
        return new DateColumn(
                name, Arrays.stream(rows).mapToDouble(row -> seconds[row]).toArray());
    }
}
