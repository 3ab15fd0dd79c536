package dev.automl.zoo.inference;

/**
 * What a column of the file is used as, and why.
 *
 * @param use {@code target}, {@code numeric}, {@code boolean}, {@code categorical} and so on; for columns that are no
 *     features {@code weight}, {@code group}, {@code time}, {@code split} or {@code left out}
 * @param reason one sentence without a full stop, such as "344 different values in 344 rows"
 */
public record ColumnDecision(String name, String use, String reason) {

    public static final String TARGET = "target";
    public static final String LEFT_OUT = "left out";
}
