package dev.automl.cli;

import java.util.Map;
import java.util.Properties;

/**
 * Where the output goes.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param width in characters
 * @param colour whether colour is wanted on a terminal
 */
record Terminal(boolean out, boolean err, int width, boolean colour) {

    static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;

    /** No terminal: a file or a pipe. */
    static final Terminal NONE = new Terminal(false, false, DEFAULT_WIDTH, false);

    /**
     * What the launcher found out, as the properties {@code automl.terminal} (such as {@code out,err}) and {@code
     * automl.width}; and the environment: NO_COLOR, TERM, COLUMNS.
     */
    static Terminal detect(Properties properties, Map<String, String> environment) {
        String terminals = properties.getProperty("automl.terminal", "");
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"))
                && !properties.getProperty("os.name", "").startsWith("Windows");
        int width = number(properties.getProperty("automl.width"), number(environment.get("COLUMNS"), DEFAULT_WIDTH));
        return new Terminal(terminals.contains("out"), terminals.contains("err"), Math.max(LEAST_WIDTH, width), colour);
    }

    private static int number(String text, int otherwise) {
        try {
            int number = Integer.parseInt(text);
            return number > 0 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
