package dev.automl.codegen;

import java.util.stream.Collectors;

/**
 * A step of the notebook: a paragraph, then code. Either may be empty.
 *
 * @param id letters, digits and hyphens; no two cells share one
 * @param text in Markdown; its first line is the heading
 * @param code without a line break at its end
 * @param collapsed whether it is shown only when asked for
 * @param output what the code printed in the search, as far as that is known
 * @param picture what the code draws, as SVG, as far as that is known
 */
record Cell(String id, String text, String code, boolean collapsed, String output, String picture) {

    static Cell text(String id, String text) {
        return new Cell(id, text, "", false, "", "");
    }

    static Cell code(String id, String text, String code) {
        return new Cell(id, text, code, false, "", "");
    }

    /** Source that is copied: collapsed, without a paragraph of its own. */
    static Cell plumbing(String id, String code) {
        return new Cell(id, "", code, true, "", "");
    }

    Cell printing(String lines) {
        return new Cell(id, text, code, collapsed, lines, picture);
    }

    Cell showing(String svg) {
        return new Cell(id, text, code, collapsed, output, svg);
    }

    /** Code from a class, without the blanks that all of its lines begin with there. */
    static String outdented(String code, int blanks) {
        return code.stripTrailing()
                .lines()
                .map(line -> line.isEmpty() ? line : line.substring(blanks))
                .collect(Collectors.joining("\n"));
    }
}
