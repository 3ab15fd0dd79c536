package dev.automl.zoo.explanation;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.pipeline.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws what a model does on its test rows, as SVG: text that browsers and notebooks show as a picture. Lengths are pixels.
 */
public final class Picture {

    private static final int MOST_POINTS = 300;
    private static final int MOST_BARS = 20;
    private static final int NAMES = 190;
    private static final int PLOT = 360;
    private static final int LINE = 22;
    private static final String BLUE = "#2a6fbb";

    private final StringBuilder shapes = new StringBuilder();

    private Picture() {}

    /** For each class, in their order, how many of its rows are predicted as each class; arguments as in {@link Predictions}. */
    public static int[][] counts(Target truth, double threshold, double[][] predicted) {
        int classes = truth.classes().size();
        int[][] counts = new int[classes][classes];
        for (int row = 0; row < predicted.length; row++) {
            counts[truth.classIndex(row)][Predictions.classIndex(threshold, predicted[row])]++;
        }
        return counts;
    }

    /** A table of {@link #counts}: the darker a cell, the larger its share of the rows of the true class. */
    public static String confusion(List<String> classes, int[][] counts) {
        Picture picture = new Picture();
        int size = Math.max(30, Math.min(70, PLOT / classes.size()));
        picture.text(NAMES, 16, "start", "predicted as");
        picture.text(NAMES - 8, 16 + LINE, "end", "true class");
        for (int i = 0; i < classes.size(); i++) {
            int total = Math.max(1, Arrays.stream(counts[i]).sum());
            int top = LINE * 2 + size * i;
            picture.text(NAMES - 8, top + size / 2 + 4, "end", classes.get(i));
            picture.text(NAMES + size * i + size / 2, 16 + LINE, "middle", shortened(classes.get(i), size / 8));
            for (int j = 0; j < classes.size(); j++) {
                double share = (double) counts[i][j] / total;
                picture.box(NAMES + size * j, top, size - 1, size - 1, i == j ? BLUE : "#c2571a", 0.6 * share);
                picture.text(NAMES + size * j + size / 2, top + size / 2 + 4, "middle", "" + counts[i][j]);
            }
        }
        int side = size * classes.size();
        return picture.svg(NAMES + side + 10, LINE * 2 + side + 10, "Rows of each class, by the class predicted");
    }

    /** Which of so many rows are drawn: all, or some with equal distances. */
    public static int[] drawn(int rows) {
        int count = Math.min(rows, MOST_POINTS);
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = (int) ((long) i * rows / count);
        }
        return drawn;
    }

    /** A point for each row, or for {@link #drawn} of them: on the line if the prediction is right. */
    public static String predictions(double[] truth, double[] predicted) {
        int[] rows = drawn(truth.length);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row : rows) {
            low = Math.min(low, Math.min(truth[row], predicted[row]));
            high = Math.max(high, Math.max(truth[row], predicted[row]));
        }
        double scale = high > low ? PLOT / (high - low) : 0;
        int left = 90;
        Picture picture = new Picture();
        picture.box(left, 10, PLOT, PLOT, "#000000", 0.04);
        picture.line(left, 10 + PLOT, left + PLOT, 10);
        for (int row : rows) {
            picture.point(left + (truth[row] - low) * scale, 10 + PLOT - (predicted[row] - low) * scale);
        }
        picture.text(left - 6, 10 + PLOT, "end", number(low));
        picture.text(left - 6, 20, "end", number(high));
        picture.text(left - 6, 10 + PLOT / 2, "end", "predicted");
        picture.text(left, PLOT + 28, "start", number(low));
        picture.text(left + PLOT, PLOT + 28, "end", number(high));
        picture.text(left + PLOT / 2, PLOT + 28, "middle", "true value");
        return picture.svg(left + PLOT + 20, PLOT + 40, "Predicted and true values");
    }

    /** A bar for each of the most important columns; the thin line reaches one standard deviation to both sides. */
    public static String importance(List<PermutationImportance.Importance> columns) {
        List<PermutationImportance.Importance> shown = columns.subList(0, Math.min(columns.size(), MOST_BARS));
        double most = shown.stream()
                .mapToDouble(column -> column.mean() + column.standardDeviation())
                .max()
                .orElse(0);
        double scale = most > 0 ? PLOT / most : 0;
        Picture picture = new Picture();
        for (int i = 0; i < shown.size(); i++) {
            PermutationImportance.Importance column = shown.get(i);
            int middle = LINE * i + LINE / 2 + 4;
            double length = Math.max(0, column.mean()) * scale;
            double spread = column.standardDeviation() * scale;
            picture.text(NAMES - 8, middle + 4, "end", column.column());
            picture.box(NAMES, middle - 7, length, 14, BLUE, 0.75);
            picture.line(NAMES + Math.max(0, length - spread), middle, NAMES + length + spread, middle);
            picture.text(NAMES + PLOT + 70, middle + 4, "end", number(column.mean()));
        }
        return picture.svg(
                NAMES + PLOT + 80, LINE * shown.size() + 8, "By how much the score gets worse without a column");
    }

    private void box(double x, double y, double width, double height, String colour, double opacity) {
        add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s' fill-opacity='%.2f'/>",
                x, y, width, height, colour, opacity);
    }

    private void line(double x1, double y1, double x2, double y2) {
        add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#333333'/>", x1, y1, x2, y2);
    }

    private void point(double x, double y) {
        add("<circle cx='%.1f' cy='%.1f' r='3' fill='%s' fill-opacity='0.45'/>", x, y, BLUE);
    }

    private void text(int x, int y, String anchor, String text) {
        add("<text x='%d' y='%d' text-anchor='%s'>%s</text>", x, y, anchor, escaped(shortened(text, 26)));
    }

    private void add(String shape, Object... values) {
        shapes.append(String.format(Locale.ROOT, shape, values)).append('\n');
    }

    private String svg(int width, int height, String title) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' role='img' font-family='sans-serif' font-size='12'>\n"
                        + "<title>%s</title>\n<rect width='100%%' height='100%%' fill='#ffffff'/>\n%s</svg>\n",
                width,
                height,
                title,
                shapes);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(1, length - 1))) + "…";
    }

    /** As XML takes it: without characters that must not stand in it. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
