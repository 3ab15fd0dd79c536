package dev.automl.reports;

import dev.automl.search.profile.Alert;
import dev.automl.search.profile.Association;
import dev.automl.search.profile.ColumnStatistics;
import dev.automl.search.profile.FileProfile;
import dev.automl.search.profile.Profile;
import dev.automl.zoo.inference.ColumnDecision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A profile as lines for a terminal: the columns as a table, then what is odd about them. */
public final class ProfileText {

    private static final int SHOWN_COLUMNS = 30;
    private static final int SHOWN_ALERTS = 12;
    private static final int SHOWN_LEVELS = 3;
    private static final int SHOWN_DIGITS = 4;
    private static final int INDENT = 2;

    private ProfileText() {}

    /**
     * The columns, one a line; of many those that have most to do with the target, or without a target the first ones.
     *
     * @param all whether none of them is left away
     */
    public static List<String> columns(FileProfile file, boolean all, int width) {
        List<ColumnStatistics> columns = file.profile().columns();
        int most = all ? columns.size() : SHOWN_COLUMNS;
        List<ColumnStatistics> shown = columns;
        if (columns.size() > most) {
            shown = columns.stream()
                    .sorted(Comparator.comparingDouble(ProfileText::interest).reversed())
                    .limit(most)
                    .toList();
        }
        boolean associated = columns.stream().anyMatch(column -> column.association() != null);
        List<TextTable.Column> headers = new ArrayList<>(List.of(
                TextTable.Column.words("column").shortenedTo(18),
                TextTable.Column.words("used as"),
                TextTable.Column.numbers("missing").dropped(2),
                TextTable.Column.numbers("distinct").dropped(3),
                TextTable.Column.words("values").shortenedTo(16)));
        if (associated) {
            headers.add(TextTable.Column.numbers("assoc.").dropped(1));
        }
        TextTable table = new TextTable(headers);
        for (ColumnStatistics column : shown) {
            List<String> cells = new ArrayList<>(List.of(
                    column.name(),
                    column.use(),
                    column.missing() == null ? "" : missing(column),
                    column.distinct() == null ? "" : Numbers.count(column.distinct()),
                    values(column)));
            if (associated) {
                cells.add(association(column.association()));
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(table.lines(width, false));
        if (shown.size() < columns.size()) {
            lines.add(
                    Numbers.count(columns.size() - shown.size()) + " more columns; --verbose or profile.json has all");
        }
        return lines;
    }

    /** What the measures of association in the table mean, if there are any. */
    public static List<String> legend(FileProfile file, int width) {
        boolean associated = file.profile().columns().stream().anyMatch(column -> column.association() != null);
        return associated
                ? TextWidth.wrap(
                        "assoc.: association, how much the column alone has to do with "
                                + TextWidth.printable(file.inferred().schema().target())
                                + ", from 0 (nothing) to 1 (all); with a sign where both are numbers",
                        width)
                : List.of();
    }

    /** What to look at, and what training does about it; the most important first. */
    public static List<String> alerts(Profile profile, boolean all, int width) {
        List<Alert> alerts = profile.alerts(Alert.State.ALERTED);
        List<String> lines = new ArrayList<>();
        int shown = all ? alerts.size() : Math.min(alerts.size(), SHOWN_ALERTS);
        for (Alert alert : alerts.subList(0, shown)) {
            lines.add(alert.code());
            add(lines, alert.message() + ".", width);
            add(lines, "Training: " + lower(alert.training()), width);
            if (alert.action() != null) {
                add(lines, "You: " + alert.action(), width);
            }
        }
        if (shown < alerts.size()) {
            lines.add(Numbers.count(alerts.size() - shown) + " more alerts; --verbose or profile.json has all");
        }
        return lines;
    }

    private static void add(List<String> lines, String text, int width) {
        for (String line : TextWidth.wrap(TextWidth.printable(text), Math.max(20, width - INDENT))) {
            lines.add(" ".repeat(INDENT) + line);
        }
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The target first, then what has most to do with it. */
    private static double interest(ColumnStatistics column) {
        if (column.use().equals(ColumnDecision.TARGET)) {
            return 2;
        }
        if (column.use().equals(ColumnDecision.LEFT_OUT)) {
            return -1;
        }
        return column.association() == null ? 0 : Math.abs(column.association().value());
    }

    private static String missing(ColumnStatistics column) {
        if (column.missing() == 0) {
            return "0";
        }
        double percent = 100 * column.missingShare();
        return percent < 1 ? "<1 %" : Math.round(percent) + " %";
    }

    private static String association(Association association) {
        return association == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        association.measure().equals(Association.SPEARMAN) ? "%+.2f" : "%.2f",
                        association.value());
    }

    /** What stands in it, or why it is left out. */
    private static String values(ColumnStatistics column) {
        if (column.use().equals(ColumnDecision.LEFT_OUT)) {
            return column.reason();
        }
        if (column.numbers() != null) {
            return number(column.numbers().min()) + " to "
                    + number(column.numbers().max()) + ", median "
                    + number(column.numbers().median());
        }
        if (column.dates() != null) {
            return column.dates().min() + " to " + column.dates().max();
        }
        if (column.levels() != null) {
            return column.levels().stream()
                            .limit(SHOWN_LEVELS)
                            .map(level -> level.name() + " " + Numbers.count(level.rows()))
                            .collect(Collectors.joining(", "))
                    + (column.distinct() > SHOWN_LEVELS ? ", ..." : "");
        }
        return column.lengths() == null
                ? column.reason()
                : column.lengths().min() + " to " + column.lengths().max() + " characters";
    }

    /** Four digits, without those that say nothing. */
    private static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(SHOWN_DIGITS)).stripTrailingZeros();
        boolean plain = value == 0 || Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9;
        return plain ? rounded.toPlainString() : String.format(Locale.ROOT, "%.3g", value);
    }
}
