package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.Directed;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Imputer.Rule;
import dev.automl.zoo.transform.Imputer.Strategy;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.Transformer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    private static final Schema SCHEMA = Schema.regression("y").numeric("age").categorical("town");

    static List<Transformer> transformers() {
        return List.of(
                new FeatureSelector(20),
                new FrequencyEncoder(50),
                new HashingEncoder(50, 16),
                new Imputer(Strategy.MEDIAN, List.of()),
                new MedianImputer(),
                new Interactions(3),
                new MinMaxScaler(),
                new PowerTransformer(1),
                new QuantileTransformer(1000, QuantileTransformer.Output.NORMAL),
                new RobustScaler(),
                new TargetEncoder(50, 10));
    }

    @ParameterizedTest
    @MethodSource("transformers")
    void everyStepHasAReasonAndEveryFileARole(Transformer step) {
        assertThat(Reasons.of(step, SCHEMA))
                .startsWith(step.getClass().getSimpleName() + ": ")
                .endsWith(".");
        assertThat(ZooSources.closure(Map.of(step.getClass(), List.of("Train"))).all())
                .allSatisfy(source -> assertThat(
                                FileRoles.of(source, Set.of(Constant.class)).does())
                        .as(source.className())
                        .doesNotStartWith("helps "));
    }

    @Test
    void theReasonOfDirectionsNamesTheColumns() {
        Directed booster = (Directed)
                Zoo.algorithm("xgboost").create(Zoo.algorithm("xgboost").initial());

        assertThat(Reasons.of(new Monotone(booster, List.of("income", "*/ x"), List.of("debt"))))
                .isEqualTo("Monotone: as asked, predictions never fall with income, ?/ x, and never rise with debt, all"
                        + " else being equal; whatever noise in the data says.");
    }

    @Test
    void theReasonOfAnImputerNamesItsRules() {
        List<Rule> rules = List.of(new Rule("age", Strategy.MOST_FREQUENT, 0), new Rule("*/ x", Strategy.MEAN, 0));

        assertThat(Reasons.of(new Imputer(Strategy.MEAN, rules), SCHEMA))
                .isEqualTo("Imputer: the algorithm takes no gaps, so a missing number becomes the mean of its column."
                        + " Filled by a rule of their own: age (most frequent), ?/ x (mean).");
        assertThat(Reasons.of(new Imputer(Strategy.NONE, rules), SCHEMA))
                .endsWith("those of some columns are to be filled: age (most frequent), ?/ x (mean).");
    }
}
