package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Collects the cells of one column while the rows go by. */
interface ColumnBuilder {

    /** Adds the cell of the current row. */
    void add();

    /** The column, when all rows are added. */
    Column build();

    /** Numbers; a missing cell is {@code NaN}. */
    static ColumnBuilder numeric(String name, DoubleSupplier cell) {
        return new Numeric(name, cell, DoubleStream.builder());
    }

    /** Dates as seconds; a missing cell is {@code NaN}. */
    static ColumnBuilder date(String name, DoubleSupplier cell) {
        return new Date(name, cell, DoubleStream.builder());
    }

    /** Texts; a missing cell is {@code null}. */
    static ColumnBuilder text(String name, Supplier<String> cell) {
        return new Text(name, cell, new ArrayList<>());
    }

    /** Categories; a missing cell is {@code null}. */
    static ColumnBuilder categorical(String name, Supplier<String> cell) {
        return new Categorical(name, cell, new HashMap<>(), IntStream.builder());
    }

    record Numeric(String name, DoubleSupplier cell, DoubleStream.Builder values) implements ColumnBuilder {
        @Override
        public void add() {
            values.accept(cell.getAsDouble());
        }

        @Override
        public Column build() {
            return new Column.Numeric(name, values.build().toArray());
        }
    }

    record Date(String name, DoubleSupplier cell, DoubleStream.Builder values) implements ColumnBuilder {
        @Override
        public void add() {
            values.accept(cell.getAsDouble());
        }

        @Override
        public Column build() {
            return new Column.Date(name, values.build().toArray());
        }
    }

    record Text(String name, Supplier<String> cell, List<String> texts) implements ColumnBuilder {
        @Override
        public void add() {
            texts.add(cell.get());
        }

        @Override
        public Column build() {
            return new Column.Text(name, texts.toArray(String[]::new));
        }
    }

    /** Codes count up as levels appear; in the end the levels are sorted, so that the order of the rows has no effect. */
    record Categorical(String name, Supplier<String> cell, Map<String, Integer> codeOf, IntStream.Builder codes)
            implements ColumnBuilder {
        @Override
        public void add() {
            String text = cell.get();
            codes.accept(text == null ? Column.Categorical.MISSING : code(text));
        }

        private int code(String text) {
            Integer known = codeOf.putIfAbsent(text, codeOf.size());
            return known == null ? codeOf.size() - 1 : known;
        }

        @Override
        public Column build() {
            List<String> levels = codeOf.keySet().stream().sorted().toList();
            int[] place = new int[levels.size()];
            for (int i = 0; i < place.length; i++) {
                place[codeOf.get(levels.get(i))] = i;
            }
            int[] sorted = codes.build()
                    .map(code -> code == Column.Categorical.MISSING ? code : place[code])
                    .toArray();
            return new Column.Categorical(name, sorted, levels);
        }
    }
}
