package dev.automl.search.evaluation;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.TextColumn;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values of a table as people read them. */
public final class CellText {

    private static final int LONGEST = 200;

    /** Farther than this, a calendar does not reach. */
    private static final double FARTHEST_SECONDS = 3e16;

    private CellText() {}

    /** Empty where the value is missing; a long text is cut. */
    public static String of(Column column, Schema.Field field, int row) {
        String text = whole(column, field, row);
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }

    private static String whole(Column column, Schema.Field field, int row) {
        if (column instanceof TextColumn texts) {
            return texts.texts()[row] == null ? "" : texts.texts()[row];
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            return "";
        }
        if (column instanceof Column.Categorical categories) {
            return categories.levels().get((int) value);
        }
        if (column instanceof DateColumn) {
            return Math.abs(value) > FARTHEST_SECONDS
                    ? number(value)
                    : LocalDateTime.ofEpochSecond((long) Math.floor(value), 0, ZoneOffset.UTC)
                            .toString();
        }
        boolean named = field.kind() == Schema.Kind.BOOLEAN || field.kind() == Schema.Kind.ORDINAL;
        return named ? field.labels().get((int) value) : number(value);
    }

    /** Whole numbers without a decimal point. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
