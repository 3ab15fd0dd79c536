package dev.automl.search.evaluation;

import dev.automl.zoo.pipeline.Predictions;

/** Which class the probabilities of a row come to. */
public final class PredictedClass {

    private PredictedClass() {}

    /**
     * The index of the class that is predicted.
     *
     * @param probabilities of each class
     * @param threshold of two classes, the second is predicted from this probability on; of more it is not looked at
     */
    public static int of(double[] probabilities, double threshold) {
        if (probabilities.length == 2) {
            return probabilities[1] >= threshold ? 1 : 0;
        }
        return Predictions.likeliest(probabilities);
    }
}
