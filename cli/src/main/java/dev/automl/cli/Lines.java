package dev.automl.cli;

import dev.automl.reports.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Lines with a label at the left, and the text beside it. */
final class Lines {

    private static final int INDENT = 12;

    /** On a terminal that is too narrow for text beside a label, text is not broken any further. */
    private static final int LEAST_WIDTH = 20;

    private Lines() {}

    /** A sentence, which may hold anything from the data, broken at blanks where it does not fit. */
    static List<String> of(String label, String text, int width) {
        return of(label, INDENT, text, width);
    }

    /**
     * The same, for labels of another length.
     *
     * @param indent where the text begins
     */
    static List<String> of(String label, int indent, String text, int width) {
        List<String> lines = new ArrayList<>();
        String beside = label;
        for (String line : TextWidth.wrap(TextWidth.printable(text), Math.max(LEAST_WIDTH, width - indent))) {
            lines.add(labelled(beside, indent, line));
            beside = "";
        }
        return lines;
    }

    /** A text that is to be copied. */
    static String unbroken(String label, String text) {
        return labelled(label, INDENT, text);
    }

    private static String labelled(String label, int indent, String text) {
        return String.format("%-" + (indent - 1) + "s %s", label, text);
    }
}
