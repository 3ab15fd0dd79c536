package dev.automl.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a file of the zoo what only the search reads: the annotations that describe an algorithm and give the ranges
 * of its hyperparameters, with the imports that only they need. Nothing that runs changes. In a project that is handed over
 * {@code Train.java} shows the ranges, beside the values that were chosen.
 */
final class SearchAnnotations {

    private static final Pattern ANNOTATION = Pattern.compile("@(Algorithm|IntRange|DoubleRange)\\(");
    private static final Pattern RECORD = Pattern.compile("(?m)^\\w[\\w ]*record \\w+\\(");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);\n");
    private static final int MAX_LINE = 120;

    private SearchAnnotations() {}

    /** The file without them; a file that has none stays as it is. */
    static String removed(String java) {
        String text = java;
        for (Matcher found = find(ANNOTATION, text); found.find(); found = find(ANNOTATION, text)) {
            text = without(text, found.start(), closing(text, found.end()));
        }
        return text.equals(java) ? java : withoutUnusedImports(tidied(text));
    }

    /** Looks at code only, not at comments and literals. */
    private static Matcher find(Pattern pattern, String java) {
        return pattern.matcher(CodeText.masked(java));
    }

    /** The place behind the bracket that closes one opened right before. */
    private static int closing(String java, int from) {
        String code = CodeText.masked(java);
        int at = from;
        for (int open = 1; open > 0; at++) {
            open += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
        }
        return at;
    }

    /** Without an annotation and the blank or the line break behind it; without its lines if nothing else is there. */
    private static String without(String java, int from, int to) {
        int lineStart = java.lastIndexOf('\n', from) + 1;
        boolean alone =
                java.charAt(to) == '\n' && java.substring(lineStart, from).isBlank();
        return java.substring(0, alone ? lineStart : from) + java.substring(to + 1);
    }

    /** A record's components without blank lines between them; on one line if they fit. */
    private static String tidied(String java) {
        Matcher record = find(RECORD, java);
        if (!record.find()) {
            return java;
        }
        int end = CodeText.masked(java).indexOf('{', record.end());
        String head = java.substring(record.start(), end);
        String line = head.replaceAll("\\s+", " ").replace("( ", "(");
        return java.substring(0, record.start())
                + (line.length() < MAX_LINE ? line : head.replaceAll("\n\n+", "\n"))
                + java.substring(end);
    }

    private static String withoutUnusedImports(String java) {
        List<String> unused = new ArrayList<>();
        String rest = IMPORT.matcher(java).replaceAll("");
        IMPORT.matcher(java).results().forEach(line -> {
            String name = line.group(1).substring(line.group(1).lastIndexOf('.') + 1);
            if (!Pattern.compile("\\b" + name + "\\b").matcher(rest).find()) {
                unused.add(line.group());
            }
        });
        String text = java;
        for (String line : unused) {
            text = text.replace(line, "");
        }
        return text;
    }
}
