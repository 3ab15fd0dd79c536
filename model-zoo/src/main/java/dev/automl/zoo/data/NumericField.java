package dev.automl.zoo.data;

/** A column of numbers. */
public record NumericField(String name) implements Field {

    @Override
    public Collector collector(CsvFormat format) {
        return Field.numbers(cell -> number(cell, format.decimal()), values -> new Column.Numeric(name, values));
    }

    static double number(String cell, char decimal) {
        double number = Numbers.parse(cell, decimal);
        if (Double.isFinite(number)) {
            return number;
        }
        throw new DataException(DataException.quoted(cell)
                + (Double.isNaN(number)
                        ? " is not a number; correct it, list it as a missing value, or declare the column categorical"
                        : " is infinite; correct it, or list it as a missing value"));
    }
}
