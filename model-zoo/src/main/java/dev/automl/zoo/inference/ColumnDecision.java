package dev.automl.zoo.inference;

/**
 * What a column of the file is used as, and why.
 *
 * @param use {@code target}, {@code numeric}, {@code boolean}, {@code categorical} and so on; for columns that are no
 *     features {@code weight}, {@code group}, {@code time}, {@code split} or {@code left out}
 * @param reason one sentence without a full stop, such as "344 different values in 344 rows"
 * @param oddCells cells that count as missing because they are not what the others are
 * @param infiniteCells infinite numbers, which count as missing
 * @param doubt why the column may be something else, for which the user should look at it; or {@code null}
 */
public record ColumnDecision(String name, String use, String reason, long oddCells, long infiniteCells, String doubt) {

    public static final String TARGET = "target";
    public static final String LEFT_OUT = "left out";

    /** What every cell agrees with. */
    public ColumnDecision(String name, String use, String reason) {
        this(name, use, reason, 0, 0, null);
    }
}
