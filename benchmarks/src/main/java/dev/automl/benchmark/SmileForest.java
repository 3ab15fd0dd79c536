package dev.automl.benchmark;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;

/** Smile's random forests, for classes and for numbers in the same way. */
final class SmileForest {

    private static final String TARGET = "target";
    private static final int DEEPEST = 60;

    private final Problem problem;
    private final DataFrame train;
    private final DataFrame test;

    SmileForest(Problem problem) {
        this.problem = problem;
        String[] names = IntStream.range(0, problem.train()[0].length)
                .mapToObj(column -> "x" + column)
                .toArray(String[]::new);
        DataFrame features = DataFrame.of(problem.train(), names);
        this.train = problem.classes().isEmpty()
                ? features.merge(DoubleVector.of(TARGET, problem.target()))
                : features.merge(classes());
        this.test = DataFrame.of(problem.test(), names);
    }

    private IntVector classes() {
        NominalScale scale = new NominalScale(problem.classes());
        int[] codes =
                Arrays.stream(problem.target()).mapToInt(code -> (int) code).toArray();
        return IntVector.of(new StructField(TARGET, DataTypes.IntegerType, scale), codes);
    }

    /** Grows trees on the rows to learn from, and predicts the others. */
    double[][] predict(int columns, int leaf, int trees, int seed) {
        Formula formula = Formula.lhs(TARGET);
        // Smile takes no notice of seeds below 2.
        LongStream seeds = LongStream.range(2L + seed, 2L + seed + trees);
        int rows = train.size();
        if (problem.classes().isEmpty()) {
            smile.regression.RandomForest forest =
                    smile.regression.RandomForest.fit(formula, train, trees, columns, DEEPEST, rows, leaf, 1.0, seeds);
            return predicted(row -> new double[] {forest.predict(row)});
        }
        RandomForest forest =
                RandomForest.fit(formula, train, trees, columns, SplitRule.GINI, DEEPEST, rows, leaf, 1.0, null, seeds);
        return predicted(row -> {
            double[] probabilities = new double[problem.classes().size()];
            forest.predict(row, probabilities);
            return probabilities;
        });
    }

    /** Row after row: the first prediction changes the model, which is not made for several threads. */
    private double[][] predicted(Function<Tuple, double[]> model) {
        return IntStream.range(0, test.size()).mapToObj(test::get).map(model).toArray(double[][]::new);
    }
}
