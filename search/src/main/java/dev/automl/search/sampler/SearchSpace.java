package dev.automl.search.sampler;

import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every pipeline that may be tried with one algorithm, as the points of a unit cube: a number from 0 to 1 for each
 * hyperparameter, then those that choose the preprocessing.
 */
record SearchSpace(AlgorithmDescription algorithm, PipelineSpace pipelines) {

    int dimensions() {
        return algorithm.hyperparameters().size() + PipelineSpace.DIMENSIONS;
    }

    /** Where in a point the shape of numbers is chosen. */
    int shapePlace() {
        return algorithm.hyperparameters().size() + PipelineSpace.SHAPE;
    }

    Pipeline at(double[] point) {
        List<Hyperparameter> hyperparameters = algorithm.hyperparameters();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < hyperparameters.size(); i++) {
            values.put(hyperparameters.get(i).name(), HyperparameterScale.valueAt(hyperparameters.get(i), point[i]));
        }
        double[] places = new double[PipelineSpace.DIMENSIONS];
        System.arraycopy(point, hyperparameters.size(), places, 0, places.length);
        return pipelines.at(algorithm.create(values), places);
    }

    /** Where the algorithm's initial values behind the usual preprocessing are, as nearly as a point can say it. */
    double[] initialPoint() {
        return pointOf(algorithm.initial(), pipelines.initialPlaces());
    }

    /**
     * Where these values are.
     *
     * @param values of all hyperparameters
     * @param places that choose the preprocessing
     */
    double[] pointOf(Map<String, Object> values, double[] places) {
        double[] point = new double[dimensions()];
        List<Hyperparameter> hyperparameters = algorithm.hyperparameters();
        for (int i = 0; i < hyperparameters.size(); i++) {
            Hyperparameter hyperparameter = hyperparameters.get(i);
            point[i] = HyperparameterScale.placeOf(hyperparameter, values.get(hyperparameter.name()));
        }
        System.arraycopy(places, 0, point, hyperparameters.size(), places.length);
        return point;
    }
}
