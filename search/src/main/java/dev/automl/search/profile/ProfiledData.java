package dev.automl.search.profile;

import dev.automl.search.data.PreparedData;
import dev.automl.search.data.UnusedMarks;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.validation.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the rules look at. Of a large table that is a sample: at most {@value #MOST_ROWS} training rows and
 * {@value #MOST_COLUMNS} features, and at most {@value #MOST_CELLS} cells. Rows of weight 0 are passed over.
 *
 * @param train every training row; only for what takes a glance at each row
 * @param test for nothing but equal rows on both sides of the split
 * @param rows the training rows that are looked at, rising
 * @param columns the features that are looked at, with the values of these rows
 * @param target of these rows
 * @param identifiers left-out columns of texts, with one cell for each training row; empty if there are none
 */
record ProfiledData(
        InferredSchema inferred,
        Optional<UnusedMarks> unusedMarks,
        Dataset train,
        Dataset test,
        int folds,
        int[] rows,
        List<SampledColumn> columns,
        Target target,
        Table identifiers,
        long seed) {

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 1_000;
    static final int MOST_CELLS = 5_000_000;

    private static final int MOST_COMPARED_CELLS = 50_000_000;

    static ProfiledData of(PreparedData data, Table identifiers) {
        return of(data.inferred(), data.unusedMarks(), data.split(), data.plan().folds(), identifiers, data.seed());
    }

    /** The rows of a file without a target: all of them are looked at. */
    static ProfiledData of(InferredSchema inferred, Table features, long seed) {
        Target nothing = new Target(Task.REGRESSION, List.of(), new double[features.rows()]);
        Dataset all = new Dataset(features, nothing);
        Split split = new Split(all, all.select(new int[0]));
        return of(inferred, Optional.empty(), split, 0, new Table(features.rows(), List.of()), seed);
    }

    private static ProfiledData of(
            InferredSchema inferred,
            Optional<UnusedMarks> unusedMarks,
            Split split,
            int folds,
            Table identifiers,
            long seed) {
        Dataset train = split.train();
        List<Column> features = train.features().columns();
        int[] chosen = Sample.draw(features.size(), MOST_COLUMNS, seed, column -> true);
        int most = Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, chosen.length));
        double[] weights = train.target().weights();
        int[] rows = Sample.draw(train.rows(), most, seed, row -> weights[row] > 0);
        return new ProfiledData(
                inferred,
                unusedMarks,
                train,
                split.test(),
                folds,
                rows,
                Arrays.stream(chosen)
                        .mapToObj(column -> SampledColumn.of(features.get(column), rows))
                        .toList(),
                train.target().select(rows),
                identifiers,
                seed);
    }

    /** Whether something is to be predicted. Without, the values of the target are all 0. */
    boolean hasTarget() {
        return !targetName().isEmpty();
    }

    boolean isClassification() {
        return target.task().isClassification();
    }

    String targetName() {
        return inferred.schema().target();
    }

    /** The target as a column, so that it can be held against the features; classes are their indexes. */
    SampledColumn targetColumn() {
        return SampledColumn.of(new Column.Numeric(targetName(), target.values()));
    }

    /** The rows to compare with each other as wholes: all of them, but for very large tables. */
    int[] comparedRows(Dataset side) {
        int most = MOST_COMPARED_CELLS / Math.max(1, side.features().columns().size());
        return Sample.draw(side.rows(), most, seed, row -> true);
    }

    /**
     * Whether the features could tell apart so many times the rows that there are: by how often two rows have the same value
     * of a column. If they could not, rows are equal without any fault.
     *
     * @param most so many values of a column, equally frequent, count as different at most
     */
    boolean tellApart(double times, double most) {
        double possible = columns.stream()
                .mapToDouble(column -> Math.min(Math.log(most), column.collisionEntropy()))
                .sum();
        return possible >= Math.log(times * Math.max(1, train.rows()));
    }
}
