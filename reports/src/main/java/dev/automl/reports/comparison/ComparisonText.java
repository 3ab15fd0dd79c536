package dev.automl.reports.comparison;

import dev.automl.reports.TextTable;
import dev.automl.reports.TextTable.Column;
import dev.automl.reports.TextWidth;
import dev.automl.reports.comparison.RunComparison.Fact;
import java.util.ArrayList;
import java.util.List;

/** A comparison as lines for a terminal. */
public final class ComparisonText {

    private ComparisonText() {}

    /** What differs, and the results; with {@code all} what is the same, too. */
    public static List<String> of(RunComparison comparison, boolean all, int width) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("").shortenedTo(14)));
        comparison.runs().forEach(run -> columns.add(Column.words(run).shortenedTo(10)));
        TextTable table = new TextTable(columns);
        int same = 0;
        for (Fact fact : comparison.facts()) {
            if (!all && !fact.differs() && !fact.group().equals("results")) {
                same++;
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(fact.name()));
            cells.addAll(fact.values());
            table.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines(width, false));
        if (same > 0) {
            lines.add(same + " facts about data and options are the same; --verbose shows them");
        }
        lines.add("");
        comparison.sentences().forEach(sentence -> lines.addAll(TextWidth.wrap(TextWidth.printable(sentence), width)));
        return lines;
    }
}
