package dev.automl.zoo.data;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** A column to read: its name in the file, and what becomes of its cells. */
public interface Field {

    String name();

    /** Takes in the cells of a file, written in this format. */
    Collector collector(CsvFormat format);

    /** Whether a cell tells a value; rows in which the target has none are left out. */
    default boolean hasValue(String cell, CsvFormat format) {
        return cell != null;
    }

    /** Takes in the cells of a column while the rows go by. */
    interface Collector {

        /**
         * Takes in the next cell.
         *
         * @param cell without the blanks around it; {@code null} if it is missing
         * @throws DataException if it can't be used; the message says why, but not where
         */
        void add(String cell);

        /** The column of all the cells; to be called once. */
        Column column();
    }

    /**
     * Takes in a number from each cell; {@code NaN} if it is missing.
     *
     * @param column makes a column of the numbers
     */
    static Collector numbers(ToDoubleFunction<String> parse, Function<double[], Column> column) {
        DoubleStream.Builder values = DoubleStream.builder();
        return new Collector() {
            @Override
            public void add(String cell) {
                values.add(cell == null ? Double.NaN : parse.applyAsDouble(cell));
            }

            @Override
            public Column column() {
                return column.apply(values.build().toArray());
            }
        };
    }
}
