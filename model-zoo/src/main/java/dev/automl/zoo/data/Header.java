package dev.automl.zoo.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The first line of a file. */
final class Header {

    private Header() {}

    /** The names of the columns as they stand there, where some may have none. */
    static List<String> written(CSVRecord line) {
        return line.stream().map(name -> name == null ? "" : name.strip()).toList();
    }

    /**
     * The names of the columns. One without a name is called by its place, as in {@code column_3}, but for the first: that
     * holds the names of the rows, and gets none.
     *
     * @throws DataException if two columns have the same name: nobody could say which of them is meant
     */
    static List<String> names(List<String> written) {
        List<String> names = new ArrayList<>();
        for (String cell : written) {
            String name = cell.isEmpty() && !names.isEmpty() ? "column_" + (names.size() + 1) : cell;
            int before = names.indexOf(name);
            if (before >= 0) {
                throw new DataException("the header has the name " + DataException.quoted(name) + " twice, in columns "
                        + (before + 1) + " and " + (names.size() + 1) + "; give one of them another name");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
