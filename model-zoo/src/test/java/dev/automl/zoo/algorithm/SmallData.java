package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.ArrayList;
import java.util.List;

/** Small data sets with known solutions. */
final class SmallData {

    /**
     * Twelve rows of three columns. In Python: {@code X = [[i*7 % 12 / 4 - 1.25, i*5 % 7 / 3 - 1, i*i % 11 / 5 - 0.8] for
     * i in range(12)]}.
     */
    static final Table TWELVE_ROWS = twelveRows();

    /** In Python: {@code ys = (y - y.mean()) / y.std()} is the scaled target. */
    static final double[] NUMBERS = {3.0, 7.5, 1.0, 8.25, -2.0, 6.0, 4.5, 9.0, 0.5, 2.25, 5.0, 11.0};

    static final double[] TWO_CLASSES = {0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1};

    static final double[] THREE_CLASSES = {0, 1, 2, 1, 0, 1, 2, 2, 0, 0, 1, 2};

    private SmallData() {}

    private static Table twelveRows() {
        double[][] columns = new double[3][12];
        for (int i = 0; i < 12; i++) {
            columns[0][i] = (i * 7 % 12) / 4.0 - 1.25;
            columns[1][i] = (i * 5 % 7) / 3.0 - 1.0;
            columns[2][i] = (i * i % 11) / 5.0 - 0.8;
        }
        return table(columns);
    }

    /** A table of these columns. */
    static Table table(double[]... columns) {
        List<Column> named = new ArrayList<>();
        for (double[] column : columns) {
            named.add(new Column.Numeric("x" + named.size(), column));
        }
        return new Table(columns[0].length, named);
    }

    static Dataset regression(Table features, double... target) {
        return new Dataset(features, new Target(Task.REGRESSION, List.of(), target));
    }

    static Dataset binary(Table features, double... target) {
        return new Dataset(features, new Target(Task.BINARY, List.of("no", "yes"), target));
    }

    static Dataset multiclass(Table features, double... target) {
        return new Dataset(features, new Target(Task.MULTICLASS, List.of("a", "b", "c"), target));
    }

    static double[] column(double[][] predicted, int column, int rows) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = predicted[row][column];
        }
        return values;
    }
}
