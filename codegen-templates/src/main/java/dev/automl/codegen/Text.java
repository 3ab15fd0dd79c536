package dev.automl.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words from the data, made safe for the place they are printed in, and numbers for people. */
final class Text {

    private static final int MAX_LENGTH = 80;
    private static final Pattern PLAIN_NAME =
            Pattern.compile("[\\p{L}\\p{N}_.,:()%+#/-]([\\p{L}\\p{N} _.,:()%+#/-]*\\S)?");
    private static final String SAFE_IN_COMMENT = " _-.,:;()%+#='!?/|~^$[]";

    private Text() {}

    /**
     * Text from the data for a comment in Java or Javadoc: it can neither end the comment nor be read as an escape, a
     * tag or an invisible sign. Whatever else it holds is shown as a question mark.
     */
    static String comment(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || SAFE_IN_COMMENT.indexOf(c) >= 0) {
                safe.appendCodePoint(c);
            } else {
                safe.append(Character.isWhitespace(c) ? ' ' : '?');
            }
        });
        return shortened(safe.toString());
    }

    /** Text from the data for a sentence or a table cell in Markdown. */
    static String markdown(String text) {
        StringBuilder safe = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            if (Character.isWhitespace(c)) {
                safe.append(' ');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append('?');
            } else if (c == '&') {
                safe.append("&amp;");
            } else if (c == '<') {
                safe.append("&lt;");
            } else {
                boolean insideWord = c == '_'
                        && i > 0
                        && i < points.length - 1
                        && Character.isLetterOrDigit(points[i - 1])
                        && Character.isLetterOrDigit(points[i + 1]);
                if (!insideWord && "\\`*_{}[]>#|~$!".indexOf(c) >= 0) {
                    safe.append('\\');
                }
                safe.appendCodePoint(c);
            }
        }
        return safe.toString();
    }

    /** The name of a column for Markdown: as code if it is a plain name. */
    static String markdownName(String name) {
        return PLAIN_NAME.matcher(name).matches() ? "`" + name + "`" : markdown(name);
    }

    /** Words in lines of at most 116 characters, each behind the prefix. */
    static List<String> wrap(String prefix, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && prefix.length() + line.length() + 1 + word.length() > 116) {
                lines.add(prefix + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(prefix + line);
        return lines;
    }

    /** A score with four digits after the point, or five digits that count if it is large. */
    static String score(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 10 ? "%.4f" : size < 1000 ? "%.2f" : "%.0f", value);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d", number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The text with a small letter at its beginning, if it begins with a word, and a full stop behind it. */
    static String clause(String text) {
        boolean word =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        String begun = word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH - 3)) + "...";
    }
}
