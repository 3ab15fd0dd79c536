package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Numbers of 64 bits that are equal for equal rows, and else different but for one pair in 10^19. */
final class RowHash {

    private RowHash() {}

    /**
     * One number for each of these rows.
     *
     * @param steps for numbers that are close to each other to count as equal, their distance, by name of the column; texts
     *     then count as equal if they have the same letters and digits. Empty for exact equality.
     */
    static long[] of(Table table, int[] rows, Map<String, Double> steps, boolean near) {
        long[] hashes = new long[rows.length];
        for (Column column : table.columns()) {
            add(hashes, rows, cells(column, steps.getOrDefault(column.name(), 0.0), near));
        }
        return hashes;
    }

    static void add(long[] hashes, int[] rows, IntToLongFunction cells) {
        for (int i = 0; i < rows.length; i++) {
            hashes[i] = mix(hashes[i] * 0x9e3779b97f4a7c15L + cells.applyAsLong(rows[i]));
        }
    }

    private static IntToLongFunction cells(Column column, double step, boolean near) {
        if (column instanceof TextColumn text) {
            return row -> near ? letters(text.texts()[row]) : exact(text.texts()[row]);
        }
        if (column instanceof Column.Categorical categorical) {
            // By name, not by code: a test file numbers its categories in its own way.
            long[] levels =
                    categorical.levels().stream().mapToLong(RowHash::exact).toArray();
            return row -> categorical.codes()[row] < 0 ? 0 : levels[categorical.codes()[row]];
        }
        return row -> number(column.number(row), step);
    }

    /** Equal for numbers of the same multiple of the step; a step of 0 stands for exact equality. */
    static long number(double number, double step) {
        return Double.doubleToLongBits((step > 0 ? Math.rint(number / step) : number) + 0.0);
    }

    private static long exact(String text) {
        long hash = text == null ? 0 : 1;
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long letters(String text) {
        long hash = text == null ? 0 : 1;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            hash = Character.isLetterOrDigit(c) ? (hash ^ Character.toLowerCase(c)) * 0x100000001b3L : hash;
        }
        return hash;
    }

    /** The final mixing of MurmurHash3. */
    static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
