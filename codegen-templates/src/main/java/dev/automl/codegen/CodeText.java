package dev.automl.codegen;

/** Java source without its comments and literals, so that what is left are names. */
final class CodeText {

    private CodeText() {}

    /** The source with every comment, string and character literal replaced by a blank. */
    static String of(String source) {
        return replaced(source, false);
    }

    /** The source with every character of a comment or a literal replaced by a blank: all code stays at its place. */
    static String masked(String source) {
        return replaced(source, true);
    }

    private static String replaced(String source, boolean everyCharacter) {
        StringBuilder code = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            int end = skipped(source, i);
            if (end > i) {
                code.append(" ".repeat(everyCharacter ? end - i : 1));
                i = end;
            } else {
                code.append(source.charAt(i++));
            }
        }
        return code.toString();
    }

    /** Where the comment or literal that begins here ends; the same place if none begins. */
    private static int skipped(String source, int start) {
        if (source.startsWith("//", start)) {
            return end(source.indexOf('\n', start), source);
        }
        if (source.startsWith("/*", start)) {
            return end(source.indexOf("*/", start + 2) + 2, source);
        }
        if (source.startsWith("\"\"\"", start)) {
            return literalEnd(source, start + 3, "\"\"\"");
        }
        if (source.charAt(start) == '"' || source.charAt(start) == '\'') {
            return literalEnd(source, start + 1, source.substring(start, start + 1));
        }
        return start;
    }

    private static int literalEnd(String source, int from, String delimiter) {
        int i = from;
        while (i < source.length() && !source.startsWith(delimiter, i)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), i + delimiter.length());
    }

    private static int end(int found, String source) {
        return found <= 1 ? source.length() : found;
    }
}
