package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.evaluation.SubgroupSearch;
import dev.automl.search.evaluation.Subgroups;
import dev.automl.search.evaluation.Subgroups.Subgroup;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/** Where the winners fail: groups of test rows that they predict worse than the rest. */
final class SubgroupSection {

    private static final int LISTED = 10;

    private SubgroupSection() {}

    /** Null if that was not looked at. */
    static Section of(RunData run) {
        List<LeaderboardRow> winners = run.winners().stream()
                .filter(row -> run.subgroups().containsKey(row.result().trial().id()))
                .toList();
        if (winners.isEmpty()) {
            return null;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("Groups of test rows that a model predicts worse than all other test rows: by each"
                + " category, and by the quarters of each column of numbers or dates."));
        for (int i = 0; i < winners.size(); i++) {
            LeaderboardRow row = winners.get(i);
            String title = "Where " + row.pipeline() + ", trial "
                    + row.result().trial().id() + ", fails";
            String id = "subgroups-" + (i + 1);
            Block group = new Block.Group(
                    id,
                    title,
                    model(
                            run.subgroups().get(row.result().trial().id()),
                            run.description().testRows(),
                            id));
            blocks.add(i == 0 ? group : new Block.Fold(title, List.of(group)));
        }
        blocks.add(new Block.Note(
                "Interval: 95 %, of the difference to the rest. Adjusted p: of Welch's t-test, for so many"
                        + " groups looked at (Benjamini and Hochberg); up to 0.05 counts as worse, so that about one in twenty of"
                        + " what is called worse is chance. Of small groups, with fewer than "
                        + SubgroupSearch.SMALL_ROWS + " rows, little is certain. "
                        + (run.description().roles().containsKey(Schema.Role.GROUP)
                                ? "Rows of one group (--group-column) count as independent here, so intervals are too narrow."
                                : "All of this takes rows for independent of each other.")));
        return new Section("subgroups", "Where they fail", blocks);
    }

    private static List<Block> model(Subgroups found, int testRows, String id) {
        List<Block> blocks = new ArrayList<>();
        if (found.rows() < testRows) {
            blocks.add(new Block.Note(Numbers.count(found.rows()) + " of " + Numbers.count(testRows)
                    + " test rows were looked at: those that count, and of very many a random sample."));
        }
        int worse = found.worse();
        String looked = "Of " + Say.count(found.looked(), "group") + " looked at";
        String sentence = worse == 0
                ? looked + ", none is worse than the rest by more than chance explains."
                : looked + ", " + (worse == 1 ? "1 is" : worse + " are")
                        + " worse than the rest by more than chance explains.";
        String tooFew = found.tooFew() == 0
                ? ""
                : " " + Say.count(found.tooFew(), "more group") + " "
                        + (found.tooFew() == 1 ? "has" : "have") + " fewer than " + SubgroupSearch.FEWEST_ROWS
                        + " test rows, or leave fewer besides, and could not be compared.";
        blocks.add(new Block.Text(sentence + tooFew));
        if (found.groups().isEmpty()) {
            return blocks;
        }
        boolean classes = found.groups().get(0).wrong() != null;
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Column", false),
                new Column("Value", false),
                new Column("Rows", true),
                new Column(Say.capital(Metric.byId(found.loss()).title()), true),
                new Column("Of the rest", true),
                new Column("Worse by (interval)", true)));
        if (classes) {
            columns.add(new Column("Wrong", true));
            columns.add(new Column("Of the rest", true));
        }
        columns.add(new Column("Adjusted p", true));
        columns.add(new Column("Remark", false));
        int listed = Math.min(found.groups().size(), Math.max(LISTED, worse));
        List<List<Cell>> rows = found.groups().subList(0, listed).stream()
                .map(group -> cells(group, classes))
                .toList();
        Block table = new Block.Grid(
                id + "-groups",
                "Groups with a higher loss than the rest, the smallest p-value first",
                columns,
                rows,
                true);
        blocks.add(worse == 0 ? new Block.Fold("Show those that come nearest to it", List.of(table)) : table);
        if (worse > listed) {
            blocks.add(new Block.Note("These are the first " + listed + "."));
        }
        return blocks;
    }

    private static List<Cell> cells(Subgroup group, boolean classes) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(group.column()),
                Cell.of(group.value()),
                Say.whole(group.rows()),
                Say.score(group.loss()),
                Say.score(group.restLoss()),
                Cell.number(
                        Numbers.text(group.difference()) + " (" + Numbers.spread(group.difference(), group.low())
                                + " to " + Numbers.spread(group.difference(), group.high()) + ")",
                        group.difference())));
        if (classes) {
            cells.add(Cell.number(Verdict.percent(group.wrong()), group.wrong()));
            cells.add(Cell.number(Verdict.percent(group.restWrong()), group.restWrong()));
        }
        cells.add(Say.score(group.adjustedPValue()));
        String remark = (group.worse() ? "worse" : "may be chance") + (group.small() ? ", small group" : "");
        cells.add(new Cell(remark, "", group.worse() ? "bad" : ""));
        return cells;
    }
}
