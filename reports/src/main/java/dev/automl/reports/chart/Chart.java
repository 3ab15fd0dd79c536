package dev.automl.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart with two axes, as SVG: points, lines and steps over each other in the order in which they are added. Series are
 * told apart by colour and by the form of their points, so that no colour need be seen. Colours stand in the style sheet of
 * the page, as classes {@code k0} to {@code k5}.
 */
public final class Chart {

    /** How many series have a colour and a form of their own. */
    public static final int COLOURS = 6;

    /** The colour for what is there for comparison only. */
    public static final int GREY = -1;

    private static final double FONT = 12;
    private static final double CHARACTER = 6.6;
    private static final double LEGEND_LINE = 17;
    private static final double TOP = 8;
    private static final double RIGHT = 14;
    private static final double BOTTOM = 40;

    private enum Form {
        POINTS,
        LINE,
        STEPS,
        COLUMNS
    }

    private record Series(String name, Form form, int colour, List<Mark> marks) {}

    private record Level(double value, String label) {}

    private final String title;
    private final Axis xAxis;
    private final Axis yAxis;
    private final List<Series> series = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private double width = 420;
    private double height = 280;
    private boolean diagonal;

    public Chart(String title, Axis x, Axis y) {
        this.title = title;
        this.xAxis = x;
        this.yAxis = y;
    }

    /** Another size than the usual one. */
    public Chart size(double wide, double high) {
        width = wide;
        height = high;
        return this;
    }

    /** @param name in the legend; empty if it needs none */
    public Chart points(String name, int colour, List<Mark> marks) {
        return add(name, Form.POINTS, colour, marks);
    }

    /** The marks joined in their order. */
    public Chart line(String name, int colour, List<Mark> marks) {
        return add(name, Form.LINE, colour, marks);
    }

    /** Each value holds until the next one. */
    public Chart steps(String name, int colour, List<Mark> marks) {
        return add(name, Form.STEPS, colour, marks);
    }

    /** Columns that stand on 0, at equal distances. */
    public Chart columns(String name, int colour, List<Mark> marks) {
        return add(name, Form.COLUMNS, colour, marks);
    }

    private Chart add(String name, Form form, int colour, List<Mark> marks) {
        series.add(new Series(
                name,
                form,
                colour,
                marks.stream()
                        .filter(mark -> Double.isFinite(mark.x()) && Double.isFinite(mark.y()))
                        .toList()));
        return this;
    }

    /** A dashed line from left to right. */
    public Chart level(double value, String label) {
        if (Double.isFinite(value)) {
            levels.add(new Level(value, label));
        }
        return this;
    }

    /** A dashed line on which y equals x. */
    public Chart diagonal() {
        diagonal = true;
        return this;
    }

    /** @param description what a reader who does not see the chart should know */
    public String svg(String description) {
        Scale x = xAxis.scaleFor(
                series.stream().flatMap(s -> s.marks().stream().map(Mark::x)).toList());
        Scale y = yAxis.scaleFor(Stream.concat(
                        series.stream().flatMap(s -> s.marks().stream().map(Mark::y)),
                        levels.stream().map(Level::value))
                .toList());
        return new Drawing(x, y).draw(description);
    }

    /** The chart once its scales are known. */
    private final class Drawing {

        private final Scale x;
        private final Scale y;
        private final List<Double> yTicks;
        private final double left;
        private final double top;
        private final double right;
        private final double bottom;
        private Svg svg;

        Drawing(Scale x, Scale y) {
            this.x = x;
            this.y = y;
            yTicks = y.ticks((int) Math.max(2, height / 55));
            double widest = yTicks.stream()
                    .mapToDouble(tick -> yAxis.labels().apply(tick).length() * CHARACTER)
                    .max()
                    .orElse(0);
            left = 24 + widest;
            top = TOP + legendLines() * LEGEND_LINE;
            right = width - RIGHT;
            bottom = height - BOTTOM;
        }

        String draw(String description) {
            svg = Svg.picture(width, height, title, description);
            axes();
            legend();
            if (diagonal) {
                double low = Math.max(x.low(), y.low());
                double high = Math.min(x.high(), y.high());
                if (low < high) {
                    svg.element("line", "level", "x1", px(low), "y1", py(low), "x2", px(high), "y2", py(high));
                }
            }
            series.forEach(this::series);
            levels.forEach(this::level);
            return svg.end();
        }

        private double px(double value) {
            return left + x.position(value) * (right - left);
        }

        private double py(double value) {
            return bottom - y.position(value) * (bottom - top);
        }

        private void axes() {
            for (double tick : yTicks) {
                svg.element("line", "grid", "x1", left, "y1", py(tick), "x2", right, "y2", py(tick));
                svg.text("end", left - 5, py(tick) + 4, yAxis.labels().apply(tick));
            }
            double free = Double.NEGATIVE_INFINITY;
            for (double tick : x.ticks((int) Math.max(2, width / 70))) {
                String label = xAxis.labels().apply(tick);
                double half = label.length() * CHARACTER / 2;
                if (px(tick) - half > free && px(tick) + half <= width + 2) {
                    svg.element("line", "grid", "x1", px(tick), "y1", top, "x2", px(tick), "y2", bottom);
                    svg.text("middle", px(tick), bottom + 15, label);
                    free = px(tick) + half + CHARACTER;
                }
            }
            svg.element("path", "axis", "d", "M" + at(left, top) + "V" + Svg.number(bottom) + "H" + Svg.number(right));
            svg.text("middle title", (left + right) / 2, height - 6, shortened(xAxis.title(), right - left));
            svg.upwards("middle title", 12, (top + bottom) / 2, shortened(yAxis.title(), bottom - top + 20));
        }

        private String shortened(String text, double room) {
            int most = (int) (room / CHARACTER) + 2;
            int length = text.codePointCount(0, text.length());
            return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
        }

        private List<Series> named() {
            return series.stream().filter(s -> !s.name().isEmpty()).toList();
        }

        private double legendWidth(Series one) {
            return 16 + one.name().length() * CHARACTER + 12;
        }

        private int legendLines() {
            int lines = named().isEmpty() ? 0 : 1;
            double at = 0;
            for (Series one : named()) {
                if (at > 0 && at + legendWidth(one) > width) {
                    lines++;
                    at = 0;
                }
                at += legendWidth(one);
            }
            return lines;
        }

        private void legend() {
            double at = 0;
            double line = TOP + FONT / 2;
            for (Series one : named()) {
                if (at > 0 && at + legendWidth(one) > width) {
                    line += LEGEND_LINE;
                    at = 0;
                }
                if (one.form() == Form.POINTS) {
                    point(one.colour(), at + 7, line, null);
                } else {
                    svg.element("line", "line " + colour(one), "x1", at + 1, "y1", line, "x2", at + 13, "y2", line);
                }
                svg.text("start", at + 17, line + 4, shortened(one.name(), width - 30));
                at += legendWidth(one);
            }
        }

        private void series(Series one) {
            if (one.marks().isEmpty()) {
                return;
            }
            switch (one.form()) {
                case POINTS -> one.marks().forEach(mark -> point(one.colour(), px(mark.x()), py(mark.y()), mark.tip()));
                case LINE, STEPS -> path(one);
                case COLUMNS -> columns(one);
            }
        }

        private void path(Series one) {
            StringBuilder path = new StringBuilder();
            for (Mark mark : one.marks()) {
                if (path.isEmpty()) {
                    path.append('M').append(at(px(mark.x()), py(mark.y())));
                } else if (one.form() == Form.STEPS) {
                    path.append('H').append(Svg.number(px(mark.x())));
                    path.append('V').append(Svg.number(py(mark.y())));
                } else {
                    path.append('L').append(at(px(mark.x()), py(mark.y())));
                }
            }
            svg.element("path", "line " + colour(one), "d", path);
            for (Mark mark : one.marks()) {
                if (mark.tip() != null) {
                    point(one.colour(), px(mark.x()), py(mark.y()), mark.tip());
                }
            }
        }

        private void columns(Series one) {
            double half = 0.4 * (right - left) / one.marks().size();
            for (Mark mark : one.marks()) {
                double from = Math.min(py(mark.y()), py(0));
                double high = Math.abs(py(mark.y()) - py(0));
                Object[] place = {"x", px(mark.x()) - half, "y", from, "width", 2 * half, "height", high};
                if (mark.tip() == null) {
                    svg.element("rect", "column " + colour(one), place);
                } else {
                    svg.elementWithTip("rect", "column " + colour(one), mark.tip(), place);
                }
            }
        }

        /** Each colour has its form: circle, square, triangle, diamond, cross, triangle upside down. */
        private void point(int colour, double cx, double cy, String tip) {
            String type = "point " + colour(colour);
            double r = colour == GREY ? 2.5 : 3.5;
            String path = switch (colour) {
                case 1 -> "M" + at(cx - r, cy - r) + "h7v7h-7z";
                case 2 -> "M" + at(cx, cy - r - 0.8) + "l4.5 8h-9z";
                case 3 -> "M" + at(cx, cy - r - 1) + "l4.5 4.5l-4.5 4.5l-4.5-4.5z";
                case 4 -> "M" + at(cx - r, cy - 1.2) + "h2.3v-2.3h2.4v2.3h2.3v2.4h-2.3v2.3h-2.4v-2.3h-2.3z";
                case 5 -> "M" + at(cx, cy + r + 0.8) + "l4.5-8h-9z";
                default -> null;
            };
            Object[] place = path == null ? new Object[] {"cx", cx, "cy", cy, "r", r} : new Object[] {"d", path};
            String name = path == null ? "circle" : "path";
            if (tip == null) {
                svg.element(name, type, place);
            } else {
                svg.elementWithTip(name, type, tip, place);
            }
        }

        private void level(Level level) {
            if (y.isBeyond(level.value())) {
                return;
            }
            double line = py(level.value());
            svg.element("line", "level", "x1", left, "y1", line, "x2", right, "y2", line);
            svg.text("end halo", right - 2, line - top > 16 ? line - 4 : line + 13, level.label());
        }

        private String at(double px, double py) {
            return Svg.number(px) + " " + Svg.number(py);
        }

        private String colour(Series one) {
            return colour(one.colour());
        }

        private String colour(int colour) {
            return colour == GREY ? "rest" : "k" + colour % COLOURS;
        }
    }
}
