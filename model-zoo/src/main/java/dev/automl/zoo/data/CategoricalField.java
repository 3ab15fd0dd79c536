package dev.automl.zoo.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A column of categories. */
public record CategoricalField(String name) implements Field {

    @Override
    public Collector collector(CsvFormat format) {
        return new Codes(name, new HashMap<>(), IntStream.builder());
    }

    /** Codes count up as levels appear; in the end the levels are sorted, so that the order of the rows has no effect. */
    private record Codes(String name, Map<String, Integer> codeOf, IntStream.Builder codes) implements Collector {

        @Override
        public void add(String cell) {
            if (cell != null) {
                codeOf.putIfAbsent(cell, codeOf.size());
            }
            codes.add(cell == null ? Column.Categorical.MISSING : codeOf.get(cell));
        }

        @Override
        public Column column() {
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
