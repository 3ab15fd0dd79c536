package dev.automl.zoo.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A column of classes to predict; they become their places in the list. */
public record ClassField(String name, List<String> classes) implements Field {

    public ClassField {
        classes = List.copyOf(classes);
    }

    @Override
    public Collector collector(CsvFormat format) {
        Map<String, Integer> places = new HashMap<>();
        classes.forEach(label -> places.put(label, places.size()));
        return Field.numbers(cell -> place(cell, places), values -> new Column.Numeric(name, values));
    }

    private double place(String cell, Map<String, Integer> places) {
        if (!places.containsKey(cell)) {
            throw new DataException(DataException.quoted(cell) + " is not one of the classes "
                    + classes.stream().map(DataException::quoted).collect(Collectors.joining(", ")));
        }
        return places.get(cell);
    }
}
