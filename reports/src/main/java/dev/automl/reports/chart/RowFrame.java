package dev.automl.reports.chart;

import java.util.List;

/** What stands around a chart that has one row for each thing: names to the left, an axis below. */
final class RowFrame {

    private static final double ROW = 22;

    private static final double WIDTH = 420;
    private static final double NAMES = 150;
    private static final double RIGHT = 14;
    private static final double TOP = 6;
    private static final double BOTTOM = 40;
    private static final double CHARACTER = 6.6;

    private final Axis axis;
    private final Scale scale;
    private final double bottom;
    private final Svg svg;

    /**
     * Draws the grid and the labels of the axis.
     *
     * @param description what a reader who does not see the chart should know
     * @param values all that is drawn
     */
    RowFrame(String title, String description, Axis axis, List<Double> values, int rows) {
        this.axis = axis;
        this.scale = axis.scaleFor(values);
        this.bottom = TOP + ROW * rows;
        this.svg = Svg.picture(WIDTH, bottom + BOTTOM, title, description);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks(5)) {
            double x = x(tick);
            String label = axis.labels().apply(tick);
            double half = label.length() * CHARACTER / 2;
            svg.element("line", "grid", "x1", x, "y1", 4, "x2", x, "y2", bottom);
            if (x - half > free && x + half < WIDTH + 2) {
                svg.text("middle", x, bottom + 15, label);
                free = x + half + CHARACTER;
            }
        }
    }

    /** What rows are drawn on. */
    Svg svg() {
        return svg;
    }

    double x(double value) {
        return NAMES + scale.position(value) * (WIDTH - RIGHT - NAMES);
    }

    /** The middle of a row, by its place from the top. */
    double y(int row) {
        return TOP + ROW * row + ROW / 2;
    }

    void name(int row, String name) {
        svg.text("end", NAMES - 6, y(row) + 4, shortened(name));
    }

    /** A dashed line from top to bottom; nothing where it would be outside. */
    void level(double value) {
        if (Double.isFinite(value) && !scale.isBeyond(value)) {
            svg.element("line", "level", "x1", x(value), "y1", 4, "x2", x(value), "y2", bottom);
        }
    }

    /** The chart, with its axis. */
    String end() {
        svg.element(
                "path",
                "axis",
                "d",
                "M" + Svg.number(NAMES) + " 4V" + Svg.number(bottom) + "H" + Svg.number(WIDTH - RIGHT));
        svg.text("middle title", (NAMES + WIDTH - RIGHT) / 2, bottom + BOTTOM - 6, axis.title());
        return svg.end();
    }

    private static String shortened(String name) {
        int most = (int) ((NAMES - 8) / CHARACTER);
        int length = name.codePointCount(0, name.length());
        return length <= most ? name : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
