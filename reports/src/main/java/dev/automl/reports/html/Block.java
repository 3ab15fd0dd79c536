package dev.automl.reports.html;

import java.util.List;
import java.util.Locale;

/** A piece of the report. Texts are plain text; the template escapes them. */
public sealed interface Block {

    /** The name by which the template knows what to do with it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** A remark that explains how to read what stands above, or what was left out. */
    record Note(String text) implements Block {}

    /** Commands, to be copied. */
    record Code(String text) implements Block {}

    /** Names and values. */
    record Facts(List<Fact> facts) implements Block {}

    /** @param name what the value is of */
    record Fact(String name, String value) {}

    /** A list of points. */
    record Bullets(List<Bullet> bullets) implements Block {}

    /**
     * @param label one word that stands out before the text; empty for none
     * @param bad whether the label warns
     * @param code a command below the text; empty for none
     */
    record Bullet(String label, boolean bad, String text, String code) {}

    /**
     * Charts beside each other, as many as have room.
     *
     * @param small whether they may be small
     */
    record Figures(boolean small, List<Figure> figures) implements Block {}

    /** @param svg as the package {@code chart} makes it, escaped already */
    record Figure(String title, String svg, String caption) {}

    /**
     * A table.
     *
     * @param id unique in the page
     * @param sortable whether it can be sorted and filtered
     */
    record Grid(String id, String caption, List<Column> columns, List<List<Cell>> rows, boolean sortable)
            implements Block {}

    /** @param number whether its cells are numbers */
    record Column(String title, boolean number) {}

    /**
     * @param sort what it is sorted by, if that is not its text: a number in full precision; else empty
     * @param type a class of the style sheet; empty for none
     */
    record Cell(String text, String sort, String type) {

        static Cell of(String text) {
            return new Cell(text, "", "");
        }

        /** A number for people, sorted by its value. */
        static Cell number(String text, double value) {
            return new Cell(text, Double.isNaN(value) ? "" : Double.toString(value), "number");
        }
    }

    /** Blocks under a heading of their own. */
    record Group(String id, String title, List<Block> blocks) implements Block {}

    /** Blocks that are shown on demand. */
    record Fold(String summary, List<Block> blocks) implements Block {}

    /** Blocks of which one at a time can be shown; without a script all of them are. */
    record Choice(String id, String label, List<Option> options) implements Block {}

    /** One of the blocks to choose from. */
    record Option(String name, List<Block> blocks) {}
}
