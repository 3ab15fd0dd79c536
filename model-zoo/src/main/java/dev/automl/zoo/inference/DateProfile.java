package dev.automl.zoo.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The dates among the cells of a column, by how they are written.
 *
 * <p>Where it is open whether the day or the month comes first, the order that makes more cells dates holds for all cells
 * with this separator. If both make as many, slashes stand for month/day, and all other separators for day and month.
 */
final class DateProfile {

    private static final int MOST_SHAPES = 8;
    private static final String SEPARATORS = "/-. ";

    /** Cells of one shape. */
    private static final class Count {
        private long dayFirst;
        private long monthFirst;
        private long cells;
        private boolean padded = true;
        private int leastFraction = 9;
        private int mostFraction;
    }

    private final Map<String, Count> counts = new TreeMap<>();

    /** False if the text is no date, or written in one way too many. */
    boolean add(String text) {
        DateShape shape = DateShape.of(text);
        if (shape == null || counts.size() == MOST_SHAPES && !counts.containsKey(shape.pattern())) {
            return false;
        }
        Count count = counts.computeIfAbsent(shape.pattern(), pattern -> new Count());
        count.dayFirst += shape.dayFirst() ? 1 : 0;
        count.monthFirst += shape.monthFirst() ? 1 : 0;
        count.cells++;
        count.padded &= shape.padded();
        count.leastFraction = Math.min(count.leastFraction, shape.fraction());
        count.mostFraction = Math.max(count.mostFraction, shape.fraction());
        return true;
    }

    /**
     * How the dates are read.
     *
     * @param patterns for {@link dev.automl.zoo.data.Dates}, the most frequent one first
     * @param unread cells that look like dates, but are none if read like this
     * @param doubt why another reading is possible, or {@code null}
     */
    record Reading(List<String> patterns, long unread, String doubt) {}

    /** @param tolerated so many cells may be unread; if more would be, day and month are read in both orders */
    Reading reading(double tolerated) {
        Map<Character, Boolean> dayFirst = new TreeMap<>();
        List<Character> bothOrders = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        long unread = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            List<Count> open = counts.entrySet().stream()
                    .filter(entry -> separator(entry.getKey()) == separator)
                    .map(Map.Entry::getValue)
                    .toList();
            long days = open.stream().mapToLong(count -> count.dayFirst).sum();
            long months = open.stream().mapToLong(count -> count.monthFirst).sum();
            long rest = open.stream().mapToLong(count -> count.cells).sum() - Math.max(days, months);
            boolean first = days == months ? separator != '/' : days > months;
            dayFirst.put(separator, first);
            if (days == months && !open.isEmpty()) {
                doubts.add("no value tells the day from the month; the rule is "
                        + (first ? "day before month" : "month before day, as slashes separate them"));
            }
            if (rest > tolerated) {
                doubts.add("day and month stand in both orders; what may be either is read as "
                        + (first ? "day before month" : "month before day"));
                bothOrders.add(separator);
            } else {
                unread += rest;
            }
        }
        List<String> keys = counts.keySet().stream()
                .sorted(Comparator.comparingLong((String key) -> -counts.get(key).cells))
                .toList();
        List<String> patterns = new ArrayList<>();
        keys.forEach(key -> patterns.add(pattern(key, dayFirst.getOrDefault(separator(key), true))));
        keys.stream()
                .filter(key -> bothOrders.contains(separator(key)))
                .forEach(key -> patterns.add(pattern(key, !dayFirst.get(separator(key)))));
        return new Reading(patterns, unread, doubts.isEmpty() ? null : String.join("; ", doubts));
    }

    /** Between day and month, if their order is open; else 0. */
    private static char separator(String key) {
        int open = key.indexOf(DateShape.OPEN);
        return open < 0 ? 0 : key.charAt(open + 1);
    }

    private String pattern(String key, boolean dayFirst) {
        Count count = counts.get(key);
        String open = String.valueOf(DateShape.OPEN);
        String pattern = key.replaceFirst(open, dayFirst ? "d" : "M").replaceFirst(open, dayFirst ? "M" : "d");
        if (count.padded) {
            pattern = pattern.replaceAll("(?<![dMHhG])([dMHh])(?![dMHhT])", "$1$1");
        }
        int at = pattern.indexOf(DateShape.FRACTION);
        return at < 0
                ? pattern
                : pattern.substring(0, at) + fraction(count, pattern.charAt(at + 1)) + pattern.substring(at + 2);
    }

    /** Such as .SSS; or [.SSS][.SS] if the fractions differ in length. */
    private static String fraction(Count count, char mark) {
        boolean differ = count.mostFraction > count.leastFraction;
        return IntStream.iterate(count.mostFraction, digits -> digits >= count.leastFraction, digits -> digits - 1)
                .mapToObj(digits -> (differ ? "[" : "") + mark + "S".repeat(digits) + (differ ? "]" : ""))
                .collect(Collectors.joining());
    }
}
