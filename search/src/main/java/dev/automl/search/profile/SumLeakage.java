package dev.automl.search.profile;

import dev.automl.search.statistics.Moments;
import dev.automl.zoo.data.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A target that is a weighted sum of several columns, such as a total and its parts; or a product, such as of price and
 * quantity. The weights are those of least squares over one half of the rows, and are tried on the other. Of many columns,
 * those that correlate most with the target are looked at.
 */
final class SumLeakage implements Rule {

    private static final double THRESHOLD = 0.9999;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 4_000;
    private static final int ROWS_PER_COLUMN = 10;
    private static final double MOST_MISSING = 0.2;
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
        Fit sum = fit(data, value -> value, value -> true);
        // The logarithm of a product is a sum.
        Fit product = fit(data, Math::log, value -> value > 0);
        if (sum.isLeak()) {
            return List.of(alert(data, sum, "weighted sum"));
        }
        if (product.isLeak()) {
            return List.of(alert(data, product, "product of powers"));
        }
        Double r2 = Double.isNaN(sum.r2) ? null : sum.r2;
        return List.of(Alert.passed(
                this, HeldOutScore.R2, r2, THRESHOLD, "the target is no weighted sum and no product of columns"));
    }

    /**
     * @param parts the columns that count
     * @param r2 {@code NaN} if there are too few columns or rows
     */
    private record Fit(List<String> parts, double r2) {
        private boolean isLeak() {
            return r2 >= THRESHOLD && parts.size() > 1;
        }
    }

    /** @param suits whether a value can be transformed; a column with another one is left out */
    private static Fit fit(ProfiledData data, DoubleUnaryOperator transformed, DoublePredicate suits) {
        SampledColumn target = data.targetColumn();
        Fit none = new Fit(List.of(), Double.NaN);
        if (!Arrays.stream(target.numbers()).allMatch(suits)) {
            return none;
        }
        int[] all = Sample.draw(target.size(), MOST_ROWS, data.seed(), row -> true);
        int most = Math.min(MOST_COLUMNS, all.length / (2 * ROWS_PER_COLUMN));
        List<SampledColumn> columns = data.columns().stream()
                .filter(column -> column.column() instanceof Column.Numeric && column.distinct() > 1)
                .filter(column -> column.missing() <= MOST_MISSING * column.size())
                .filter(column -> Arrays.stream(column.numbers()).allMatch(v -> Double.isFinite(v) && suits.test(v)))
                .sorted(Comparator.comparingDouble(
                        (SampledColumn column) -> -Math.abs(Correlation.pearson(column, target))))
                .limit(most)
                .toList();
        int[] rows = Arrays.stream(all)
                .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
        if (columns.size() < 2
                || rows.length < 2 * ROWS_PER_COLUMN * 2
                || rows.length < ROWS_PER_COLUMN * columns.size()) {
            return none;
        }
        double[][] x = columns.stream()
                .map(column -> standardized(column, rows, transformed))
                .toArray(double[][]::new);
        double[] y = standardized(target, rows, transformed);
        double[] weights = weights(x, y);
        List<String> parts = IntStream.range(0, weights.length)
                .filter(c -> Math.abs(weights[c]) >= PART)
                .mapToObj(c -> columns.get(c).name())
                .toList();
        return new Fit(parts, r2(x, y, weights));
    }

    private Alert alert(ProfiledData data, Fit fit, String what) {
        String target = Words.name(data.targetName());
        String names = fit.parts.stream().limit(5).map(Words::name).collect(Collectors.joining(", "));
        String more = fit.parts.size() > 5 ? " and " + (fit.parts.size() - 5) + " more" : "";
        return Alert.alerted(
                this,
                null,
                HeldOutScore.R2,
                fit.r2,
                THRESHOLD,
                target + " is a " + what + " of " + names + more + " (R2 " + Words.number(fit.r2)
                        + " on rows held out)",
                "if they are not known before " + target + ", leave them out: --exclude-columns "
                        + fit.parts.stream().limit(5).map(Words::option).collect(Collectors.joining(",")));
    }

    private static double[] standardized(SampledColumn column, int[] rows, DoubleUnaryOperator transformed) {
        double[] values =
                Arrays.stream(rows).mapToDouble(column::number).map(transformed).toArray();
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
