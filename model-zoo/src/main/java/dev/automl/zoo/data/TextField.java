package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.List;

/** A column of free texts. */
public record TextField(String name) implements Field {

    @Override
    public Collector collector(CsvFormat format) {
        List<String> texts = new ArrayList<>();
        return new Collector() {
            @Override
            public void add(String cell) {
                texts.add(cell);
            }

            @Override
            public Column column() {
                return new TextColumn(name, texts.toArray(String[]::new));
            }
        };
    }
}
