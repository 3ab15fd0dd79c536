package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Numbers;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Guesses the delimiter and the decimal mark from the first rows. */
final class Delimiters {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 200;

    private Delimiters() {}

    record Guess(char delimiter, char decimal) {}

    /**
     * The delimiter that gives the largest share of rows as many cells as the header, and more than one; of several, the one
     * that gives the most cells. A comma if there is none.
     *
     * @param whole false if the text may end in the middle of a row
     */
    static Guess guess(String text, boolean whole) throws IOException {
        char best = ',';
        double bestShare = 0;
        int bestCells = 1;
        for (char delimiter : CANDIDATES) {
            List<CSVRecord> rows = firstRows(text, delimiter, whole);
            int cells = rows.isEmpty() ? 1 : rows.get(0).size();
            long same = rows.stream().skip(1).filter(row -> row.size() == cells).count();
            double share = rows.size() < 2 ? 1 : (double) same / (rows.size() - 1);
            if (cells > 1 && (share > bestShare || share == bestShare && cells > bestCells)) {
                best = delimiter;
                bestShare = share;
                bestCells = cells;
            }
        }
        return new Guess(best, best == ',' ? '.' : decimal(firstRows(text, best, whole)));
    }

    private static char decimal(List<CSVRecord> rows) {
        int commas = 0;
        int points = 0;
        for (CSVRecord row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            for (String cell : row) {
                commas += isFraction(cell, ',') ? 1 : 0;
                points += isFraction(cell, '.') ? 1 : 0;
            }
        }
        return commas > points ? ',' : '.';
    }

    private static boolean isFraction(String cell, char decimal) {
        return cell != null && cell.indexOf(decimal) >= 0 && !Double.isNaN(Numbers.parse(cell.strip(), decimal));
    }

    /** Up to the first one that can't be read; empty lines are left out. */
    private static List<CSVRecord> firstRows(String text, char delimiter, boolean whole) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CsvFormat.parser(delimiter))) {
            for (CSVRecord row : parser) {
                if (!CsvFormat.isEmptyLine(row)) {
                    rows.add(row);
                }
                if (rows.size() == ROWS) {
                    return rows;
                }
            }
        } catch (UncheckedIOException e) {
            // The reader will say what is wrong; the rows before it are enough here.
            return rows;
        }
        return whole || rows.size() < 2 ? rows : rows.subList(0, rows.size() - 1);
    }
}
