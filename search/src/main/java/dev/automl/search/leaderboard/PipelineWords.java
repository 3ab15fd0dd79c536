package dev.automl.search.leaderboard;

import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.algorithm.YeoJohnsonTarget;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.Transformer;

/** A pipeline in a few words, such as {@code logistic-regression, one-hot} or {@code ensemble of 4}. */
public final class PipelineWords {

    private PipelineWords() {}

    public static String of(Pipeline pipeline) {
        if (pipeline.trainer() instanceof Ensemble ensemble) {
            return "ensemble of " + ensemble.members().size();
        }
        StringBuilder words =
                new StringBuilder(PipelineJson.description(pipeline.trainer()).id());
        for (Transformer transformer : pipeline.transformers()) {
            if (transformer instanceof OneHotEncoder) {
                words.append(", one-hot");
            } else if (transformer instanceof OrdinalEncoder) {
                words.append(", ordinal codes");
            }
        }
        for (Trainer trainer = pipeline.trainer(); trainer instanceof Wrapper wrapper; trainer = wrapper.trainer()) {
            if (wrapper instanceof BalancedClasses) {
                words.append(", balanced");
            } else if (wrapper instanceof Calibrated) {
                words.append(", calibrated");
            } else if (wrapper instanceof LogTarget) {
                words.append(", log of the target");
            } else if (wrapper instanceof Monotone) {
                words.append(", monotone");
            } else if (wrapper instanceof YeoJohnsonTarget) {
                words.append(", power of the target");
            }
        }
        return words.toString();
    }
}
