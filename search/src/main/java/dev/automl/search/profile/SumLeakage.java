package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A target that is a weighted sum of several columns, such as a total and its parts. The weights are those of least
 * squares over one half of the rows, and are tried on the other.
 */
final class SumLeakage implements Rule {

    private static final double THRESHOLD = 0.9999;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 4_000;
    private static final int ROWS_PER_COLUMN = 10;
    /** Keeps equal columns from making the equations unsolvable. */
    private static final double RIDGE = 1e-9;
    /** Of the target's standard deviation: what a column must move it by to count as a part. */
    private static final double PART = 0.01;

    @Override
    public String code() {
        return "sum-leakage";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        if (data.isClassification()) {
            return List.of(Alert.passed(this, null, null, null, "the target has no numbers"));
        }
        SampledColumn target = data.targetColumn();
        List<SampledColumn> columns = data.columns().stream()
                .filter(column -> column.column() instanceof Column.Numeric && column.missing() == 0)
                .filter(column -> Arrays.stream(column.numbers()).allMatch(Double::isFinite) && column.distinct() > 1)
                .limit(MOST_COLUMNS)
                .toList();
        int[] rows = Sample.draw(target.size(), MOST_ROWS, data.seed(), row -> true);
        if (columns.size() < 2 || rows.length < 2 * ROWS_PER_COLUMN * columns.size()) {
            return List.of(passed(null));
        }
        double[][] x =
                columns.stream().map(column -> standardized(column, rows)).toArray(double[][]::new);
        double[] y = standardized(target, rows);
        double[] weights = weights(x, y);
        double r2 = r2(x, y, weights);
        List<String> parts = IntStream.range(0, weights.length)
                .filter(c -> Math.abs(weights[c]) >= PART)
                .mapToObj(c -> columns.get(c).name())
                .toList();
        if (!(r2 >= THRESHOLD) || parts.size() < 2) {
            return List.of(passed(r2));
        }
        String names = parts.stream().limit(5).map(Words::name).collect(Collectors.joining(", "));
        String more = parts.size() > 5 ? " and " + (parts.size() - 5) + " more" : "";
        return List.of(Alert.alerted(
                this,
                null,
                HeldOutScore.R2,
                r2,
                THRESHOLD,
                Words.name(target.name()) + " is a weighted sum of " + names + more + " (R2 " + Words.number(r2)
                        + " on rows held out)",
                "if they are not known before " + Words.name(target.name()) + ", leave them out: --exclude-columns"));
    }

    private Alert passed(Double r2) {
        return Alert.passed(this, HeldOutScore.R2, r2, THRESHOLD, "the target is no weighted sum of columns");
    }

    private static double[] standardized(SampledColumn column, int[] rows) {
        double[] values = Arrays.stream(rows).mapToDouble(column::number).toArray();
        Moments moments = Moments.of(values);
        double scale = moments.standardDeviation() > 0 ? moments.standardDeviation() : 1;
        return Arrays.stream(values)
                .map(value -> (value - moments.mean()) / scale)
                .toArray();
    }

    /** Least squares over the even rows, by the normal equations; the columns come one after the other. */
    private static double[] weights(double[][] x, double[] y) {
        int count = x.length;
        double[][] equations = new double[count][count + 1];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= count; b++) {
                double[] other = b < count ? x[b] : y;
                for (int row = 0; row < y.length; row += 2) {
                    equations[a][b] += x[a][row] * other[row];
                }
            }
            equations[a][a] += RIDGE * y.length;
        }
        return solve(equations);
    }

    /** Gauss's elimination; the equations are positive definite, so the pivots are on the diagonal. */
    private static double[] solve(double[][] equations) {
        int count = equations.length;
        for (int pivot = 0; pivot < count; pivot++) {
            for (int row = pivot + 1; row < count; row++) {
                double factor = equations[row][pivot] / equations[pivot][pivot];
                for (int c = pivot; c <= count; c++) {
                    equations[row][c] -= factor * equations[pivot][c];
                }
            }
        }
        double[] solution = new double[count];
        for (int row = count - 1; row >= 0; row--) {
            double rest = equations[row][count];
            for (int c = row + 1; c < count; c++) {
                rest -= equations[row][c] * solution[c];
            }
            solution[row] = rest / equations[row][row];
        }
        return solution;
    }

    /** Over the odd rows. */
    private static double r2(double[][] x, double[] y, double[] weights) {
        double errors = 0;
        double squares = 0;
        for (int row = 1; row < y.length; row += 2) {
            double predicted = 0;
            for (int c = 0; c < x.length; c++) {
                predicted += weights[c] * x[c][row];
            }
            errors += (y[row] - predicted) * (y[row] - predicted);
            squares += y[row] * y[row];
        }
        return squares > 0 ? 1 - errors / squares : 0;
    }
}
