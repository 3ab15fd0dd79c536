package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.Transformer;
import java.util.ArrayList;
import java.util.List;

/** Puts before a trainer the transformers that its input asks for, and no more than the columns need. */
public final class DefaultPreprocessing {

    private static final int MAX_ONE_HOT_LEVELS = 50;
    private static final int MIN_ONE_HOT_ROWS = 3;
    private static final int MAX_NATIVE_LEVELS = 200;

    private static final Imputer IMPUTER = new Imputer(Imputer.Strategy.MEDIAN, List.of());

    private DefaultPreprocessing() {}

    /** The trainer behind the transformers it needs for the columns of the schema. */
    public static Pipeline pipeline(Trainer trainer, Schema schema) {
        boolean categories = schema.features().stream().anyMatch(field -> field.kind() == Schema.Kind.CATEGORICAL);
        List<Transformer> transformers = new ArrayList<>();
        switch (PipelineJson.description(trainer).annotation().input()) {
            case ANYTHING -> {}
            case CATEGORIES -> {
                if (categories) {
                    transformers.add(new CategoryCodes(MAX_NATIVE_LEVELS));
                }
            }
            case COUNTS -> {
                transformers.add(IMPUTER);
                if (categories) {
                    transformers.add(new OneHotEncoder(MAX_ONE_HOT_LEVELS, MIN_ONE_HOT_ROWS));
                }
                transformers.add(new MinMaxScaler());
            }
            case NUMBERS -> {
                if (categories) {
                    transformers.add(new OrdinalEncoder());
                }
                transformers.add(IMPUTER);
            }
            case SCALED_NUMBERS -> {
                transformers.add(IMPUTER);
                if (categories) {
                    transformers.add(new OneHotEncoder(MAX_ONE_HOT_LEVELS, MIN_ONE_HOT_ROWS));
                }
                transformers.add(new StandardScaler());
            }
        }
        return new Pipeline(transformers, trainer);
    }
}
