package dev.automl.reports.html;

import dev.automl.reports.FairnessText;
import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.fairness.Fairness;
import dev.automl.search.fairness.Fairness.Group;
import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import dev.automl.search.fairness.Fairness.Selection;
import dev.automl.search.fairness.FairnessMeasure;
import dev.automl.search.fairness.GroupRate;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the winners treat the groups of sensitive columns. */
final class FairnessSection {

    /** Of many groups, those that are too small to compare are not shown. */
    private static final int MOST_GROUPS = 30;

    private FairnessSection() {}

    /** Null if no column is sensitive. */
    static Section of(RunData run) {
        Optional<Fairness> found = run.fairness();
        List<LeaderboardRow> winners = run.winners();
        if (found.isEmpty() || winners.isEmpty()) {
            return null;
        }
        boolean weighted = run.description().roles().containsKey(Schema.Role.WEIGHT);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("How the test rows of each group by "
                + String.join(", ", found.get().columns())
                + " are treated. Whether a difference is unfair, figures can't say: that depends on what is decided, and on"
                + " how the data came about."));
        for (Fairness.Model model : found.get().models()) {
            winners.stream()
                    .filter(row -> row.result().trial().id() == model.trial())
                    .forEach(row -> {
                        String title = "How " + row.pipeline() + ", trial " + model.trial() + ", treats groups";
                        String id = "fairness-" + model.trial();
                        Block group = new Block.Group(id, title, model(found.get(), model, weighted, id));
                        boolean first = model.equals(found.get().models().get(0));
                        blocks.add(first ? group : new Block.Fold(title, List.of(group)));
                    });
        }
        blocks.add(new Block.Note("Groups with fewer than " + GroupRate.FEWEST_ROWS + " test rows, or "
                + GroupRate.FEWEST_OF_A_CLASS
                + " of a class that a measure is about, are marked as small, and not compared by it. Intervals: 95 %, by"
                + " resampling the test rows; of the rates in charts by Wilson's formula, grey where a group is small. Groups that are truly equal differ a little by chance, the more so the more"
                + " there are and the smaller. The documentation (docs/fairness.md) has definitions and limits."));
        return new Section("fairness", "Fairness", blocks);
    }

    private static List<Block> model(Fairness fairness, Fairness.Model model, boolean weighted, String id) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < model.groupings().size(); i++) {
            Grouping grouping = model.groupings().get(i);
            String groupingId = id + "-" + (i + 1);
            blocks.add(measures(grouping, groupingId));
            blocks.addAll(groups(fairness, grouping, weighted, groupingId));
        }
        return blocks;
    }

    private static Block measures(Grouping grouping, String id) {
        boolean classes = grouping.measures().stream().anyMatch(measured -> measured.selected() != null);
        List<Column> columns = new ArrayList<>(
                List.of(new Column("Measure", false), new Column("Value (interval)", true), new Column("Of", false)));
        if (classes) {
            columns.add(new Column("Selected", false));
        }
        columns.addAll(List.of(new Column("Lowest", false), new Column("Highest", false)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Measured measured : grouping.measures()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(title(measured)), value(measured)));
            cells.add(Cell.of(measured.rate() == null ? "" : measured.rate().replace('-', ' ')));
            if (classes) {
                cells.add(Cell.of(measured.selected() == null ? "" : measured.selected()));
            }
            cells.add(Cell.of(rate(measured.lowest(), measured.lowestRate())));
            cells.add(Cell.of(rate(measured.highest(), measured.highestRate())));
            rows.add(cells);
        }
        return new Block.Grid(id + "-measures", "How far apart groups are by " + grouping.by(), columns, rows, false);
    }

    private static String title(Measured measured) {
        boolean ratio = FairnessMeasure.byId(measured.measure())
                .map(FairnessMeasure::isRatio)
                .orElse(false);
        return measured.measure() + (ratio ? " (1 is equal)" : " (0 is equal)");
    }

    private static Cell value(Measured measured) {
        if (measured.value() == null) {
            return new Cell("can't be judged", "", "number");
        }
        return Cell.number(FairnessText.value(measured), measured.value());
    }

    private static String rate(String group, Double rate) {
        return group == null ? "" : group + ": " + Numbers.text(rate);
    }

    private static List<Block> groups(Fairness fairness, Grouping grouping, boolean weighted, String id) {
        List<Group> shown = grouping.groups();
        if (shown.size() > MOST_GROUPS) {
            shown = shown.stream().filter(group -> !group.small()).toList();
        }
        List<Block> blocks = new ArrayList<>();
        GroupRateCharts.of(grouping.by(), shown, weighted).ifPresent(blocks::add);
        boolean numbers = shown.stream().allMatch(group -> group.classes().isEmpty());
        List<Column> columns = new ArrayList<>(
                List.of(new Column(grouping.by(), false), new Column("Rows", true), new Column("Remark", false)));
        columns.add(new Column(Say.capital(Metric.byId(fairness.metric()).title()), true));
        for (String title : numbers
                ? List.of("Mean error", "Mean absolute error")
                : List.of("Class", "Rows of the class", "Selected", "True positive rate", "False positive rate")) {
            columns.add(new Column(title, !title.equals("Class")));
        }
        if (!numbers) {
            columns.add(new Column("True share", true));
            columns.add(new Column("Mean probability", true));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : shown) {
            if (numbers) {
                List<Cell> cells = begin(group);
                cells.add(number(group.meanError()));
                cells.add(number(group.meanAbsoluteError()));
                rows.add(cells);
            }
            for (Selection selection : group.classes()) {
                List<Cell> cells = begin(group);
                cells.add(Cell.of(selection.name()));
                cells.add(Say.whole(selection.positives()));
                cells.add(share(selection.selectionRate()));
                cells.add(share(selection.truePositiveRate()));
                cells.add(share(selection.falsePositiveRate()));
                cells.add(share(selection.share()));
                cells.add(share(selection.meanProbability()));
                rows.add(cells);
            }
        }
        blocks.add(new Block.Grid(id + "-groups", "The groups by " + grouping.by(), columns, rows, true));
        if (shown.size() < grouping.groups().size()) {
            blocks.add(new Block.Note(Say.count(grouping.groups().size() - shown.size(), "group")
                    + " too small to compare; fairness.json has them."));
        }
        return blocks;
    }

    private static List<Cell> begin(Group group) {
        return new ArrayList<>(
                List.of(Cell.of(group.name()), Say.whole(group.rows()), remark(group), number(group.score())));
    }

    private static Cell remark(Group group) {
        return new Cell(group.small() ? "small" : "", "", group.small() ? "bad" : "");
    }

    private static Cell number(Double value) {
        return value == null ? new Cell(Numbers.NONE, "", "number") : Say.score(value);
    }

    private static Cell share(Double value) {
        return value == null ? new Cell(Numbers.NONE, "", "number") : Cell.number(Verdict.percent(value), value);
    }
}
