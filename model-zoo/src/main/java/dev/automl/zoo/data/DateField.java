package dev.automl.zoo.data;

import java.util.List;

/**
 * A column of dates, times or timestamps.
 *
 * @param patterns how they are written, see {@link Dates}; what is not written so is missing
 */
public record DateField(String name, List<String> patterns) implements Field {

    public DateField {
        patterns = List.copyOf(patterns);
    }

    public DateField(String name, String... patterns) {
        this(name, List.of(patterns));
    }

    @Override
    public Collector collector(CsvFormat format) {
        return Field.numbers(new Dates(patterns)::parse, seconds -> new DateColumn(name, seconds));
    }
}
