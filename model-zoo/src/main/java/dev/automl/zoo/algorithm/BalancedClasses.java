package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Lets every class count the same in training, however rare it is: a row of class c is weighted by n / (k n<sub>c</sub>),
 * with n rows, k classes among them, and n<sub>c</sub> rows of the class, as scikit-learn does for {@code balanced}; rows
 * that have a weight count by it, and keep it as a factor. The predicted probabilities are those of a world in which all
 * classes are equally frequent: rare classes are found more often, at the price of false alarms.
 *
 * <p>King and Zeng, Logistic regression in rare events data, Political Analysis, 2001.
 *
 * @param trainer of a classifier
 */
public record BalancedClasses(Trainer trainer) implements Wrapper {

    @Override
    public Model fit(Dataset train, long seed) {
        Target target = train.target();
        if (!target.task().isClassification()) {
            throw new IllegalArgumentException("only classes can be balanced, not numbers");
        }
        double[] inClass = new double[target.classes().size()];
        double all = 0;
        for (int row = 0; row < target.rows(); row++) {
            inClass[target.classIndex(row)] += target.weights()[row];
            all += target.weights()[row];
        }
        int present = 0;
        for (double weight : inClass) {
            present += weight > 0 ? 1 : 0;
        }
        double[] weights = target.weights().clone();
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                weights[row] *= all / (present * inClass[target.classIndex(row)]);
            }
        }
        Target balanced = new Target(target.task(), target.classes(), target.values(), weights);
        return trainer.fit(new Dataset(train.features(), balanced, train.keys()), seed);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return trainer.load(folder);
    }
}
