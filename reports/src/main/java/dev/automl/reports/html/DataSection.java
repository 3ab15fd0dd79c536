package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.html.Block.Bullet;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.profile.Alert;
import dev.automl.search.profile.Association;
import dev.automl.search.profile.ColumnStatistics;
import dev.automl.search.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the columns hold, and what is odd about them. */
final class DataSection {

    private static final int LISTED_COLUMNS = 300;
    private static final int LISTED_ALERTS = 40;
    private static final int LEVELS = 4;

    private DataSection() {}

    static Section of(RunData run) {
        if (run.profile().isEmpty()) {
            return new Section("data", "The data", List.of(new Block.Text("The run has no profile of its data.")));
        }
        Profile profile = run.profile().get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(run.schema().inferred().taskReason() + ", so this is "
                + VerdictSection.task(run.description().task()) + "."));
        List<Alert> alerts = profile.alerts(Alert.State.ALERTED);
        blocks.add(
                alerts.isEmpty()
                        ? new Block.Text("No check raised an alert.")
                        : new Block.Bullets(bullets("alert", true, alerts)));
        if (alerts.size() > LISTED_ALERTS) {
            blocks.add(new Block.Note("And " + Say.count(alerts.size() - LISTED_ALERTS, "more alert")
                    + "; profile.json has all of them."));
        }
        List<Alert> done = profile.alerts(Alert.State.DONE);
        if (!done.isEmpty()) {
            blocks.add(new Block.Bullets(bullets("done", false, done)));
        }
        List<Alert> passed = profile.alerts(Alert.State.PASSED);
        blocks.add(new Block.Fold(
                Say.count(passed.size(), "check") + " found nothing",
                List.of(new Block.Bullets(bullets("passed", false, passed)))));
        blocks.add(columns(profile));
        String looked = profile.sampledRows() < profile.rows()
                ? Numbers.count(profile.sampledRows()) + " of " + Say.count(profile.rows(), "training row")
                        + ", drawn at random"
                : Say.count(profile.rows(), "training row");
        blocks.add(new Block.Note("Numbers are of " + looked + "; test rows were not looked at."));
        return new Section("data", "The data", blocks);
    }

    private static List<Bullet> bullets(String label, boolean bad, List<Alert> alerts) {
        return alerts.stream()
                .limit(LISTED_ALERTS)
                .map(alert -> new Bullet(
                        label,
                        bad,
                        Say.sentence(alert.message())
                                + (bad && alert.training() != null ? " In training: " + alert.training() : "")
                                + (alert.action() == null ? "" : " " + Say.capital(Say.sentence(alert.action()))),
                        ""))
                .toList();
    }

    private static Block columns(Profile profile) {
        List<ColumnStatistics> all = profile.columns();
        List<List<Cell>> rows = new ArrayList<>();
        for (ColumnStatistics column : all.subList(0, Math.min(LISTED_COLUMNS, all.size()))) {
            rows.add(List.of(
                    Cell.of(column.name()),
                    Cell.of(column.use()),
                    column.missingShare() == null
                            ? new Cell("", "", "number")
                            : Cell.number(Verdict.percent(column.missingShare()), column.missingShare()),
                    column.distinct() == null ? new Cell("", "", "number") : Say.whole(column.distinct()),
                    association(column.association()),
                    Cell.of(content(column)),
                    Cell.of(column.reason())));
        }
        List<Block> blocks = new ArrayList<>();
        if (rows.size() < all.size()) {
            blocks.add(new Block.Text("The first " + rows.size() + " of " + Numbers.count(all.size())
                    + " columns; profile.json has all of them."));
        }
        blocks.add(new Block.Grid(
                "columns",
                "Columns of the file",
                List.of(
                        new Column("Column", false),
                        new Column("Used as", false),
                        new Column("Missing", true),
                        new Column("Different", true),
                        new Column("Association", true),
                        new Column("Holds", false),
                        new Column("Why", false)),
                rows,
                true));
        return new Block.Group("data-columns", "Columns", blocks);
    }

    /** With the target; a sign only where both are numbers. */
    private static Cell association(Association association) {
        if (association == null) {
            return new Cell("", "", "number");
        }
        String form = association.measure().equals(Association.SPEARMAN) ? "%+.2f" : "%.2f";
        return Cell.number(String.format(Locale.ROOT, form, association.value()), Math.abs(association.value()));
    }

    private static String content(ColumnStatistics column) {
        if (column.numbers() != null) {
            ColumnStatistics.Numbers numbers = column.numbers();
            return plain(numbers.min()) + " to " + plain(numbers.max()) + ", median " + plain(numbers.median())
                    + ", mean " + plain(numbers.mean());
        }
        if (column.dates() != null) {
            return column.dates().min() + " to " + column.dates().max();
        }
        if (column.levels() != null) {
            String most = column.levels().stream()
                    .limit(LEVELS)
                    .map(level -> level.name() + " (" + Numbers.count(level.rows()) + ")")
                    .collect(Collectors.joining(", "));
            return most + (column.distinct() > LEVELS ? ", ..." : "");
        }
        return column.lengths() == null
                ? ""
                : "texts of " + column.lengths().min() + " to "
                        + column.lengths().max() + " characters";
    }

    /** Whole numbers as such. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Numbers.count((long) value) : Numbers.text(value);
    }
}
