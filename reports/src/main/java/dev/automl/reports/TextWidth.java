package dev.automl.reports;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal, and text of a wanted width. */
public final class TextWidth {

    private static final String ELLIPSIS = "...";

    private TextWidth() {}

    /** Columns on a terminal: 2 for East Asian characters and emoji, 0 for marks that sit on the character before. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text itself if it fits, else its beginning and three dots. */
    public static String shorten(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        int room = width - ELLIPSIS.length();
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > room) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return width < ELLIPSIS.length()
                ? ".".repeat(Math.max(0, width))
                : kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** The text as lines of at most this width, broken at blanks; a word that is longer has a line of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && of(line.toString()) + 1 + of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** On one line and free of control characters: data must not steer the terminal. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n') {
                printable.append("\\n");
            } else if (codePoint == '\t') {
                printable.append("\\t");
            } else if (codePoint == '\r') {
                printable.append("\\r");
            } else if (Character.isISOControl(codePoint) || isLineOrDirection(codePoint)) {
                printable.append('?');
            } else {
                printable.appendCodePoint(codePoint);
            }
        });
        return printable.toString();
    }

    /** Ends a line, or turns the direction of what follows. */
    private static boolean isLineOrDirection(int codePoint) {
        return codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
