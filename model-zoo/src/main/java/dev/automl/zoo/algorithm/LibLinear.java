package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Random;
import java.util.SplittableRandom;

/** Calls LibLinear and takes out the weights, which are all there is to know of a linear model. */
final class LibLinear {

    private static final int MAX_ITERATIONS = 1000;

    private LibLinear() {}

    /**
     * One class against the others, for each class.
     *
     * @param tolerance how exact the solution is, relative to the gradient at the start
     * @return in the order of the target's classes, a function that is positive where the class is likely; null for a
     *     class without training rows
     */
    static LinearFunction[] classify(Dataset train, SolverType solver, double cost, double tolerance, long seed) {
        Parameter parameter = new Parameter(solver, cost, tolerance, MAX_ITERATIONS, 0);
        var model = train(train.features(), train.target().values(), parameter, seed);
        LinearFunction[] functions = new LinearFunction[train.target().classes().size()];
        int[] classes = model.getLabels();
        for (int i = 0; i < classes.length; i++) {
            // Of two classes LibLinear learns one function; it is negative for the second class.
            functions[classes[i]] = classes.length > 2
                    ? function(model, i, classes.length)
                    : function(model, 0, 1).rescaled(i == 0 ? 1 : -1, 0);
        }
        return functions;
    }

    /**
     * A function that predicts the target.
     *
     * @param target one number a row, of mean 0 and standard deviation 1
     * @param epsilon errors up to this count as none
     */
    static LinearFunction regress(
            Table features,
            double[] target,
            SolverType solver,
            double cost,
            double tolerance,
            double epsilon,
            long seed) {
        Parameter parameter = new Parameter(solver, cost, tolerance, MAX_ITERATIONS, epsilon);
        return function(train(features, target, parameter, seed), 0, 1);
    }

    private static de.bwaldvogel.liblinear.Model train(
            Table features, double[] target, Parameter parameter, long seed) {
        Linear.disableDebugOutput();
        parameter.setRandom(new Random(new SplittableRandom(seed).split().nextLong()));
        // The penalty on large weights is not for the intercept; the solvers of the dual problem cannot leave it out.
        parameter.setRegularizeBias(parameter.getSolverType().name().endsWith("_DUAL"));
        double[][] rows = DenseRows.of(features);
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = rows[0].length + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.length][problem.n];
        problem.y = target;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                problem.x[row][column] = new FeatureNode(column + 1, rows[row][column]); // LibLinear counts from 1
            }
            problem.x[row][problem.n - 1] = new FeatureNode(problem.n, problem.bias);
        }
        return Linear.train(problem, parameter);
    }

    /** LibLinear keeps the weights of all functions together, feature by feature, the intercept last. */
    private static LinearFunction function(de.bwaldvogel.liblinear.Model model, int index, int functions) {
        double[] all = model.getFeatureWeights();
        double[] weights = new double[model.getNrFeature()];
        for (int feature = 0; feature < weights.length; feature++) {
            weights[feature] = all[feature * functions + index];
        }
        return new LinearFunction(all[weights.length * functions + index], weights);
    }
}
