package dev.automl.zoo.algorithm;

import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.liblinear.LibLinearRegressionTrainer;
import org.tribuo.regression.liblinear.LinearRegressionType;

/**
 * Calls LibLinear through Tribuo and takes out the weights, which are all there is to know of a linear model. (Tribuo
 * would save a LibLinear model by Java serialization.)
 */
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
    static LinearFunction[] classify(
            Dataset train, LinearClassificationType.LinearType solver, double cost, double tolerance, long seed) {
        LibLinearClassificationTrainer trainer =
                new LibLinearClassificationTrainer(
                        new LinearClassificationType(solver), cost, MAX_ITERATIONS, tolerance, seed) {
                    @Override
                    protected Parameter setupParameters(ImmutableOutputInfo<Label> labels) {
                        return withFreeIntercept(super.setupParameters(labels));
                    }
                };
        LinearFunction[] functions = new LinearFunction[train.target().classes().size()];
        LibLinearModel<Label> fitted = trainer.train(TribuoData.classification(train));
        Model model = fitted.getInnerModels().get(0);
        int[] ids = model.getLabels();
        for (int i = 0; i < ids.length; i++) {
            int index =
                    Integer.parseInt(fitted.getOutputIDInfo().getOutput(ids[i]).getLabel());
            // Of two classes LibLinear learns one function; it is negative for the second class.
            functions[index] = ids.length > 2
                    ? function(model, i, ids.length)
                    : function(model, 0, 1).rescaled(i == 0 ? 1 : -1, 0);
        }
        return functions;
    }

    /** @param target one number a row, of mean 0 and standard deviation 1 */
    static LinearFunction regress(
            Table features,
            double[] target,
            LinearRegressionType.LinearType solver,
            double cost,
            double tolerance,
            double epsilon,
            long seed) {
        LibLinearRegressionTrainer trainer =
                new LibLinearRegressionTrainer(
                        new LinearRegressionType(solver), cost, MAX_ITERATIONS, tolerance, epsilon, seed) {
                    @Override
                    protected Parameter setupParameters(ImmutableOutputInfo<Regressor> outputs) {
                        return withFreeIntercept(super.setupParameters(outputs));
                    }
                };
        LibLinearModel<Regressor> fitted = trainer.train(TribuoData.regression(features, target));
        return function(fitted.getInnerModels().get(0), 0, 1);
    }

    /** The penalty on large weights is not for the intercept; the solvers of the dual problem cannot leave it out. */
    private static Parameter withFreeIntercept(Parameter parameters) {
        parameters.setRegularizeBias(parameters.getSolverType().name().endsWith("_DUAL"));
        return parameters;
    }

    /** LibLinear keeps the weights of all functions together, feature by feature, the intercept last. */
    private static LinearFunction function(Model model, int index, int functions) {
        double[] all = model.getFeatureWeights();
        double[] weights = new double[model.getNrFeature()];
        for (int feature = 0; feature < weights.length; feature++) {
            weights[feature] = all[feature * functions + index];
        }
        return new LinearFunction(all[weights.length * functions + index], weights);
    }
}
