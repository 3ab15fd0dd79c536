package dev.automl.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Several values in one argument, with commas between them. A comma that belongs to a value is written {@code \,} and a
 * backslash before a comma or at the end {@code \\}; any other backslash stands for itself.
 */
final class Lists {

    private Lists() {}

    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape =
                    c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == ',' || text.charAt(i + 1) == '\\');
            if (escape) {
                value.append(text.charAt(++i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    /** A value as {@link #split} reads it. */
    static String escape(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,");
    }
}
