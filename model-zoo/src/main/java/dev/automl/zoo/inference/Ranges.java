package dev.automl.zoo.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Levels that are ranges of numbers which do not overlap, such as "under 18", "18-24", "25-34" and "65+". */
final class Ranges {

    private static final int FEWEST_LEVELS = 3;
    private static final String NUMBER = "[$\u20ac\u00a3]?\\s?(%s-?\\d[\\d,]*(?:\\.\\d+)?|-?inf)\\s?[kK%%]?";

    private static final Pattern RANGE =
            Pattern.compile("(?i)(?<open>[\\[(])?(?<below><=?|\u2264|under|below|less than|up to)?"
                    + "(?<above>>=?|\u2265|over|above|more than)?\\s*"
                    + String.format(NUMBER, "?<low>")
                    + "(?:\\s*(?:-|\u2013|to|,)\\s*" + String.format(NUMBER, "?<high>") + ")?"
                    + "(?<more>\\s?\\+| or more| and over| and above| and more)?"
                    + "(?: ?[A-Za-z/]{1,9})?(?<last>\\s?\\+)?(?<close>[\\])])?");

    private record Range(String text, double low, double high) {}

    private Ranges() {}

    /** The values that are ranges, the lowest first; nothing if there are too few, too many other cells, or if they overlap. */
    static Optional<List<String>> ordered(DistinctValues values, long present) {
        List<Range> ranges = new ArrayList<>();
        for (String value : values.few()) {
            Range range = range(value);
            if (range != null) {
                ranges.add(range);
            }
        }
        ranges.sort(Comparator.comparingDouble(Range::low).thenComparingDouble(Range::high));
        boolean realOnes = ranges.stream().anyMatch(range -> range.low < range.high);
        boolean apart = true;
        for (int i = 1; i < ranges.size(); i++) {
            apart = apart && ranges.get(i - 1).high <= ranges.get(i).low && ranges.get(i - 1).low < ranges.get(i).low;
        }
        List<String> levels = ranges.stream().map(Range::text).toList();
        boolean nearlyAll = Scales.cells(levels, values) >= ColumnProfile.NEARLY_EVERY_CELL * present;
        return levels.size() >= FEWEST_LEVELS && realOnes && apart && nearlyAll
                ? Optional.of(levels)
                : Optional.empty();
    }

    /** {@code null} if it is none. */
    private static Range range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches() || (matcher.group("open") == null) != (matcher.group("close") == null)) {
            return null;
        }
        double low = number(matcher.group("low"));
        boolean below = matcher.group("below") != null;
        boolean above =
                matcher.group("above") != null || matcher.group("more") != null || matcher.group("last") != null;
        double high = matcher.group("high") == null ? low : number(matcher.group("high"));
        if (below) {
            return new Range(text, Double.NEGATIVE_INFINITY, high);
        }
        return low <= high ? new Range(text, low, above ? Double.POSITIVE_INFINITY : high) : null;
    }

    private static double number(String text) {
        String bare = text.replace(",", "").toLowerCase(Locale.ROOT);
        return bare.endsWith("inf")
                ? (bare.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
                : Double.parseDouble(bare);
    }
}
