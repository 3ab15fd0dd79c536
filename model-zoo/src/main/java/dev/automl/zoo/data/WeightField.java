package dev.automl.zoo.data;

import java.util.Map;
import java.util.TreeMap;

/** A column of numbers, 0 or more, that says how much each row counts, in training and in scores. */
public record WeightField(String name) implements Field {

    /** What such a column is for. */
    public static final String ROLE = "WEIGHT";

    @Override
    public Collector collector(CsvFormat format) {
        Collector weights =
                Field.numbers(cell -> weight(cell, format.decimal()), values -> new Column.Numeric(name, values));
        return new Collector() {
            @Override
            public void add(String cell) {
                if (cell == null) {
                    throw unusable("the weight is missing");
                }
                weights.add(cell);
            }

            @Override
            public Column column() {
                return weights.column();
            }
        };
    }

    private static double weight(String cell, char decimal) {
        double weight = NumericField.number(cell, decimal);
        if (weight < 0) {
            throw unusable("the weight " + weight + " is negative");
        }
        return weight;
    }

    private static DataException unusable(String why) {
        return new DataException(why + "; every row needs one, 0 or more");
    }

    /** The data with rows that count as the column with this role says. */
    public static Dataset applied(Dataset data) {
        Map<String, Column> keys = new TreeMap<>(data.keys());
        double[] weights = ((Column.Numeric) keys.remove(ROLE)).values();
        Target target = data.target();
        return new Dataset(
                data.features(), new Target(target.task(), target.classes(), target.values(), weights), keys);
    }
}
