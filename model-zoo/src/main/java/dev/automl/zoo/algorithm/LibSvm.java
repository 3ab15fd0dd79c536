package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Calls LIBSVM for one function at a time. Its random numbers are for probabilities only, which are not asked of it, so it
 * always finds the same function. (Tribuo would let only one thread at a time train.)
 */
final class LibSvm {

    private static final double TOLERANCE = 1e-3;
    private static final double CACHE_MEGABYTES = 100;

    static {
        svm.svm_set_print_string_function(text -> {}); // or it would report its progress on the screen
    }

    private LibSvm() {}

    /**
     * A function that is positive for the second of two classes and negative for the first.
     *
     * @return null if a class has no rows
     */
    static KernelFunction classify(Dataset train, RbfKernel kernel, double cost) {
        int[] counts = train.target().classCounts();
        if (counts[0] == 0 || counts[1] == 0) {
            return null;
        }
        svm_parameter parameters = parameters(kernel, cost);
        parameters.svm_type = svm_parameter.C_SVC;
        double[] signs = Arrays.stream(train.target().values())
                .map(value -> value == 1 ? 1 : -1)
                .toArray();
        double[][] rows = train.features().toRows();
        svm_model model = svm.svm_train(problem(rows, signs), parameters);
        return function(model, model.label[0]);
    }

    /**
     * A function that is near the target.
     *
     * @param epsilon errors up to this do not count
     */
    static KernelFunction regress(double[][] rows, double[] target, RbfKernel kernel, double cost, double epsilon) {
        svm_parameter parameters = parameters(kernel, cost);
        parameters.svm_type = svm_parameter.EPSILON_SVR;
        parameters.p = epsilon;
        return function(svm.svm_train(problem(rows, target), parameters), 1);
    }

    private static svm_parameter parameters(RbfKernel kernel, double cost) {
        svm_parameter parameters = new svm_parameter();
        parameters.kernel_type = svm_parameter.RBF;
        parameters.gamma = kernel.gamma();
        parameters.C = cost;
        parameters.eps = TOLERANCE;
        parameters.cache_size = CACHE_MEGABYTES;
        parameters.shrinking = 1;
        return parameters;
    }

    private static svm_problem problem(double[][] rows, double[] target) {
        svm_problem problem = new svm_problem();
        problem.l = rows.length;
        problem.y = target;
        problem.x = new svm_node[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            problem.x[row] = new svm_node[rows[row].length];
            for (int column = 0; column < rows[row].length; column++) {
                svm_node node = new svm_node();
                node.index = column + 1;
                node.value = rows[row][column];
                problem.x[row][column] = node;
            }
        }
        return problem;
    }

    /** @param sign -1 if the function of the model is to be turned round */
    private static KernelFunction function(svm_model model, int sign) {
        int[] vectors = new int[model.l];
        double[] weights = new double[model.l];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = model.sv_indices[i] - 1;
            weights[i] = sign * model.sv_coef[0][i];
        }
        return new KernelFunction(-sign * model.rho[0], vectors, weights);
    }
}
