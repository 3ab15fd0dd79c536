package dev.automl.zoo.data;

/**
 * A column of numbers as people write them: 1,234.50, 12 %, $5; whatever is no number is missing.
 *
 * @param unit what may stand behind the numbers, such as kg
 */
public record WrittenNumberField(String name, String unit) implements Field {

    /** Without a unit. */
    public WrittenNumberField(String name) {
        this(name, "");
    }

    @Override
    public Collector collector(CsvFormat format) {
        return Field.numbers(cell -> parse(cell, unit, format.decimal()), values -> new Column.Numeric(name, values));
    }

    @Override
    public boolean hasValue(String cell, CsvFormat format) {
        return cell != null && !Double.isNaN(parse(cell, unit, format.decimal()));
    }

    /** The number that a text says, {@code NaN} if it says none; see {@link WrittenNumbers}. */
    public static double parse(String text, String unit, char decimal) {
        String bare = text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).stripTrailing()
                : text;
        return WrittenNumbers.parse(bare, decimal);
    }
}
