package dev.automl.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as lines of text that fit a width. What does not fit is shortened first, in the columns that allow it; then
 * whole columns are left out, the least important first. Columns that allow neither stay, even if the lines get longer.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param right whether cells stand at the right edge, as numbers should
     * @param leastWidth the cells may be shortened to this width; 0 if they may not
     * @param dropOrder columns with the highest number are left out first; 0 if it always stays
     */
    public record Column(String header, boolean right, int leastWidth, int dropOrder) {

        /** A column of words. */
        public static Column words(String header) {
            return new Column(header, false, 0, 0);
        }

        /** A column of numbers. */
        public static Column numbers(String header) {
            return new Column(header, true, 0, 0);
        }

        /** Its cells may be shortened, but not below this width. */
        public Column shortenedTo(int width) {
            return new Column(header, right, width, dropOrder);
        }

        /** It may be left out; of several the one with the highest number goes first. */
        public Column dropped(int order) {
            return new Column(header, right, leastWidth, order);
        }
    }

    private record Row(List<String> cells, boolean highlighted) {}

    /** Adds a row with one cell for each column. */
    public TextTable row(String... cells) {
        return add(List.of(cells), false);
    }

    /** Adds a row that stands out where colour is wanted. */
    public TextTable highlightedRow(String... cells) {
        return add(List.of(cells), true);
    }

    private TextTable add(List<String> cells, boolean highlighted) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(cells.stream().map(TextWidth::printable).toList(), highlighted));
        return this;
    }

    /** The header and the rows, one line each, without trailing blanks. */
    public List<String> lines(int width, boolean colour) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<String> headers = columns.stream().map(Column::header).toList();
        lines.add(line(headers, widths, colour));
        for (Row row : rows) {
            lines.add(line(row.cells(), widths, colour && row.highlighted()));
        }
        return lines;
    }

    /** The lines, each with a line feed at its end. */
    public String text(int width, boolean colour) {
        return String.join("\n", lines(width, colour)) + "\n";
    }

    /** The width of each column; -1 where the column is left out. */
    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = naturalWidth(c);
        }
        // A column is left out only if shortening alone can't make the table fit.
        while (leastTotal(widths) > width && dropOne(widths)) {}
        int excess = total(widths) - width;
        for (int c = 0; c < widths.length && excess > 0; c++) {
            int room = widths[c] - leastWidth(c, widths[c]);
            int cut = Math.min(excess, room);
            widths[c] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private boolean dropOne(int[] widths) {
        int drop = -1;
        for (int c = 0; c < widths.length; c++) {
            int order = columns.get(c).dropOrder();
            if (widths[c] >= 0
                    && order > 0
                    && (drop < 0 || order >= columns.get(drop).dropOrder())) {
                drop = c;
            }
        }
        if (drop >= 0) {
            widths[drop] = -1;
        }
        return drop >= 0;
    }

    private int naturalWidth(int column) {
        int widest = TextWidth.of(columns.get(column).header());
        for (Row row : rows) {
            widest = Math.max(widest, TextWidth.of(row.cells().get(column)));
        }
        return widest;
    }

    private int leastWidth(int column, int natural) {
        Column described = columns.get(column);
        return described.leastWidth() == 0
                ? natural
                : Math.min(natural, Math.max(described.leastWidth(), TextWidth.of(described.header())));
    }

    private int leastTotal(int[] widths) {
        int[] least = new int[widths.length];
        for (int c = 0; c < widths.length; c++) {
            least[c] = widths[c] < 0 ? -1 : leastWidth(c, widths[c]);
        }
        return total(least);
    }

    private static int total(int[] widths) {
        int total = -GAP.length();
        for (int width : widths) {
            total += width < 0 ? 0 : width + GAP.length();
        }
        return total;
    }

    private String line(List<String> cells, int[] widths, boolean bold) {
        StringBuilder line = new StringBuilder();
        boolean first = true;
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] < 0) {
                continue;
            }
            String cell = TextWidth.shorten(cells.get(c), widths[c]);
            String blanks = " ".repeat(widths[c] - TextWidth.of(cell));
            line.append(first ? "" : GAP).append(columns.get(c).right() ? blanks + cell : cell + blanks);
            first = false;
        }
        String text = line.toString().stripTrailing();
        return bold ? BOLD + text + PLAIN : text;
    }
}
