package dev.automl.reports.chart;

import java.util.Locale;

/** SVG text, piece by piece. Every text that is put in is escaped, whatever it holds. */
final class Svg {

    private final StringBuilder markup = new StringBuilder();

    /** A new picture whose size is the coordinates' range; it is shown as wide as its place allows. */
    static Svg picture(double width, double height, String title, String description) {
        Svg svg = new Svg();
        svg.markup
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" aria-label=\"")
                .append(escaped(title + ". " + description))
                .append("\">");
        svg.markup.append("<desc>").append(escaped(description)).append("</desc>");
        return svg;
    }

    /**
     * An element without content.
     *
     * @param type its class, which the style sheet gives a colour
     * @param attributes names and values in turn: numbers, or words that need no escaping
     */
    Svg element(String name, String type, Object... attributes) {
        return open(name, type, attributes).raw("/>");
    }

    /** An element that shows a text when the mouse rests on it. */
    Svg elementWithTip(String name, String type, String tip, Object... attributes) {
        return open(name, type, attributes).raw("><title>" + escaped(tip) + "</title></" + name + ">");
    }

    /** A line of text. */
    Svg text(String type, double x, double y, String text) {
        return open("text", type, "x", x, "y", y).raw(">" + escaped(text) + "</text>");
    }

    /** A line of text that goes upwards. */
    Svg upwards(String type, double x, double y, String text) {
        String turn = "rotate(-90 " + number(x) + " " + number(y) + ")";
        return open("text", type, "x", x, "y", y, "transform", turn).raw(">" + escaped(text) + "</text>");
    }

    private Svg open(String name, String type, Object... attributes) {
        markup.append('<').append(name).append(" class=\"").append(type).append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            markup.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Number number ? number(number.doubleValue()) : value)
                    .append('"');
        }
        return this;
    }

    private Svg raw(String text) {
        markup.append(text);
        return this;
    }

    String end() {
        return markup + "</svg>";
    }

    /** With one decimal at most: finer than any screen. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2).replaceFirst("^-0$", "0") : text;
    }

    /** Text that stands for itself between tags and in attributes; characters that XML does not allow are replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean allowed = c >= 0x20
                            && c != 0xFFFE
                            && c != 0xFFFF
                            && !(c >= 0x7F && c < 0xA0)
                            && !(c >= 0xD800 && c < 0xE000);
                    escaped.appendCodePoint(allowed || c == '\n' || c == '\t' ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
