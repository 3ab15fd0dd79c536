package dev.automl.zoo.explanation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Looks at columns before anything is learned from them: tables and bars of plain text. */
public final class Exploration {

    private static final int BINS = 10;
    private static final int MOST_LEVELS = 10;
    private static final int BAR = 30;

    private Exploration() {}

    /** The columns with gaps, the emptiest first: how many rows have no value, and their share. */
    public static String missing(Table data) {
        List<Column> gaps = data.columns().stream()
                .filter(column -> gaps(column) > 0)
                .sorted(Comparator.comparingInt(Exploration::gaps).reversed())
                .toList();
        StringBuilder text = new StringBuilder(gaps.isEmpty() ? "no column has gaps\n" : "");
        for (Column column : gaps) {
            double share = (double) gaps(column) / column.size();
            text.append(line(column.name(), gaps(column), 100 * share, share));
        }
        return text.toString();
    }

    /** Of numbers a histogram, of categories the most frequent levels. */
    public static String distribution(Column column) {
        if (column instanceof Column.Categorical categories) {
            return levels(categories);
        }
        if (!isNumeric(column)) {
            return "a column of another kind\n";
        }
        double[] numbers = numbers(column);
        return numbers.length == 0 ? "no values\n" : histogram(numbers);
    }

    /**
     * What the target is like for parts of a column: for each level, or each fifth of the rows by their number. Of classes
     * the shares, of numbers the mean.
     */
    public static String target(Column column, Target target) {
        if (!(column instanceof Column.Categorical) && !isNumeric(column)) {
            return "a column of another kind\n";
        }
        List<String> names = new ArrayList<>();
        int[] part = parts(column, names);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-24s %7s  ", "", "rows"));
        if (target.task().isClassification()) {
            target.classes().forEach(name -> text.append(String.format(Locale.ROOT, " %10s", shortened(name, 10))));
        } else {
            text.append("mean of the target");
        }
        text.append('\n');
        for (int i = 0; i < names.size(); i++) {
            int wanted = i;
            int[] rows = IntStream.range(0, part.length)
                    .filter(row -> part[row] == wanted)
                    .toArray();
            if (rows.length > 0) {
                text.append(String.format(Locale.ROOT, "%-24s %7d  ", shortened(names.get(i), 24), rows.length));
                text.append(answer(target.select(rows))).append('\n');
            }
        }
        return text.toString();
    }

    private static String answer(Target target) {
        if (!target.task().isClassification()) {
            return number(Arrays.stream(target.values()).average().orElse(Double.NaN));
        }
        StringBuilder text = new StringBuilder();
        for (int count : target.classCounts()) {
            text.append(String.format(Locale.ROOT, " %8.1f %%", 100.0 * count / target.rows()));
        }
        return text.toString();
    }

    /** For each row the part it belongs to; adds the names of the parts. */
    private static int[] parts(Column column, List<String> names) {
        if (column instanceof Column.Categorical categories) {
            List<Integer> frequent = frequent(categories);
            frequent.forEach(level -> names.add(categories.levels().get(level)));
            names.add("(other levels)");
            names.add("(missing)");
            return Arrays.stream(categories.codes())
                    .map(code -> code == Column.Categorical.MISSING
                            ? frequent.size() + 1
                            : frequent.contains(code) ? frequent.indexOf(code) : frequent.size())
                    .toArray();
        }
        double[] sorted = numbers(column);
        Arrays.sort(sorted);
        double[] cuts = IntStream.range(1, 5)
                .mapToDouble(fifth -> sorted.length == 0 ? 0 : sorted[sorted.length * fifth / 5])
                .distinct()
                .toArray();
        for (int i = 0; i <= cuts.length; i++) {
            String to = i == cuts.length ? "" : number(cuts[i]);
            names.add(
                    i == 0
                            ? "below " + to
                            : i == cuts.length ? number(cuts[i - 1]) + " and more" : number(cuts[i - 1]) + " to " + to);
        }
        names.add("(missing)");
        return IntStream.range(0, column.size())
                .map(row -> Double.isNaN(column.number(row)) ? cuts.length + 1 : below(cuts, column.number(row)))
                .toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static int below(double[] cuts, double number) {
        return (int) Arrays.stream(cuts).filter(cut -> cut <= number).count();
    }

    private static String levels(Column.Categorical column) {
        int[] counts = counts(column);
        StringBuilder text = new StringBuilder();
        int most = Arrays.stream(counts).max().orElse(1);
        for (int level : frequent(column)) {
            text.append(line(
                    column.levels().get(level),
                    counts[level],
                    100.0 * counts[level] / column.size(),
                    (double) counts[level] / most));
        }
        long others = Arrays.stream(counts).filter(count -> count > 0).count()
                - frequent(column).size();
        return others > 0
                ? text.append("and ").append(others).append(" more levels\n").toString()
                : text.toString();
    }

    private static List<Integer> frequent(Column.Categorical column) {
        int[] counts = counts(column);
        return IntStream.range(0, counts.length)
                .filter(level -> counts[level] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer level) -> counts[level])
                        .reversed())
                .limit(MOST_LEVELS)
                .toList();
    }

    private static int[] counts(Column.Categorical column) {
        int[] counts = new int[column.levels().size()];
        for (int code : column.codes()) {
            if (code != Column.Categorical.MISSING) {
                counts[code]++;
            }
        }
        return counts;
    }

    private static String histogram(double[] numbers) {
        double low = Arrays.stream(numbers).min().orElseThrow();
        double high = Arrays.stream(numbers).max().orElseThrow();
        int bins = low == high ? 1 : BINS;
        double width = (high - low) / bins;
        int[] counts = new int[bins];
        for (double number : numbers) {
            counts[width == 0 ? 0 : Math.min(bins - 1, (int) ((number - low) / width))]++;
        }
        int most = Arrays.stream(counts).max().orElse(1);
        StringBuilder text = new StringBuilder();
        for (int bin = 0; bin < bins; bin++) {
            String name = number(low + bin * width) + " to " + number(low + (bin + 1) * width);
            text.append(line(name, counts[bin], 100.0 * counts[bin] / numbers.length, (double) counts[bin] / most));
        }
        return text.toString();
    }

    /** The finite values of a column of numbers. */
    private static double[] numbers(Column column) {
        return IntStream.range(0, column.size())
                .mapToDouble(column::number)
                .filter(Double::isFinite)
                .toArray();
    }

    private static boolean isNumeric(Column column) {
        return column instanceof Column.Numeric;
    }

    private static int gaps(Column column) {
        if (column instanceof Column.Categorical || isNumeric(column)) {
            return (int) IntStream.range(0, column.size())
                    .filter(row -> Double.isNaN(column.number(row)))
                    .count();
        }
        return 0;
    }

    private static String line(String name, int rows, double percent, double bar) {
        String bars = "#".repeat((int) Math.round(BAR * bar));
        return String.format(Locale.ROOT, "%-24s %7d %5.1f %%  %s", shortened(name, 24), rows, percent, bars)
                        .stripTrailing()
                + "\n";
    }

    private static String shortened(String text, int length) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length - 3) + "...";
    }
}
