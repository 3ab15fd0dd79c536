package dev.automl.reports.html;

import dev.automl.reports.comparison.RunComparison;
import dev.automl.reports.comparison.RunComparison.Fact;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import java.util.ArrayList;
import java.util.List;

/** A comparison of runs as one page, in the form of a report. */
public final class ComparisonPage {

    private ComparisonPage() {}

    public static String of(RunComparison comparison) {
        List<Block> verdict = new ArrayList<>();
        comparison.sentences().forEach(sentence -> verdict.add(new Block.Text(sentence)));
        return Page.render(
                "Comparing " + String.join(", ", comparison.runs()),
                List.of(
                        new Section("verdict", "What came of it", verdict),
                        section(comparison, "results", "Results"),
                        section(comparison, "options", "Options"),
                        section(comparison, "data", "Data")));
    }

    private static Section section(RunComparison comparison, String group, String title) {
        List<Column> columns = new ArrayList<>(List.of(new Column("What", false)));
        comparison.runs().forEach(run -> columns.add(new Column(run, false)));
        columns.add(new Column("Differs", false));
        List<List<Cell>> rows = new ArrayList<>();
        for (Fact fact : comparison.facts()) {
            if (fact.group().equals(group)) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(fact.name())));
                fact.values().forEach(value -> row.add(Cell.of(value)));
                row.add(Cell.of(fact.differs() ? "yes" : ""));
                rows.add(row);
            }
        }
        return new Section(group, title, List.of(new Block.Grid(group + "-table", title, columns, rows, false)));
    }
}
