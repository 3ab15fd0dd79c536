package dev.automl.zoo.data;

import java.util.List;

/**
 * A column whose levels have an order: they become the numbers 0, 1, 2, ...; any other cell counts as missing. A column
 * that says no or yes becomes 0 and 1.
 *
 * @param levels the lowest first
 */
public record OrderedField(String name, List<String> levels) implements Field {

    public OrderedField {
        levels = List.copyOf(levels);
    }

    public OrderedField(String name, String... levels) {
        this(name, List.of(levels));
    }

    @Override
    public Collector collector(CsvFormat format) {
        return Field.numbers(this::place, places -> new Column.Numeric(name, places));
    }

    private double place(String cell) {
        int place = levels.indexOf(cell);
        return place < 0 ? Double.NaN : place;
    }
}
