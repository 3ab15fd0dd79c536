package dev.automl.zoo.data;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The first line of a file. */
final class Header {

    private Header() {}

    /** The names of the columns as they stand there, where several may have the same one or none. */
    static List<String> written(CSVRecord line) {
        return line.stream().map(name -> name == null ? "" : name.strip()).toList();
    }

    /**
     * The names of the columns, all different. A name that was there before gets a number, as in {@code x_2}; a column
     * without a name is called by its place, as in {@code column_3}, but for the first: that holds the names of the rows, and
     * gets none.
     */
    static List<String> names(List<String> written) {
        Set<String> taken = new HashSet<>(written);
        Set<String> names = new LinkedHashSet<>();
        for (String cell : written) {
            int place = names.size() + 1;
            String name = cell.isEmpty() && place > 1 ? "column_" + place : cell;
            boolean renamed = !name.equals(cell) || names.contains(name);
            String free = name;
            for (int number = 2; renamed && (taken.contains(free) || names.contains(free)); number++) {
                free = name + "_" + number;
            }
            names.add(free);
        }
        return List.copyOf(names);
    }
}
