package dev.automl.search.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.Split;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldoutPartsTest {

    /** By hand: of 100 rows with the errors 0 to 99 each part has 10, so the ten scores have the mean of all, 49.5. */
    @Test
    void eachScoreLacksATenthOfTheRows() {
        double[] errors = IntStream.range(0, 100).asDoubleStream().toArray();
        Dataset rows = new Dataset(new Table(100, List.of()), new Target(Task.REGRESSION, List.of(), errors));

        List<Double> scores =
                HoldoutParts.of(List.of(new Split(rows, rows))).scoresWithout(Metric.MAE, new double[100][1]);

        assertThat(scores).hasSize(10).doesNotHaveDuplicates();
        assertThat(scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(49.5, within(1e-9));
    }

    @Test
    void aTrialOnAHoldoutHasThemAndOneOnFoldsHasNot() {
        Dataset data = Examples.dataset(200);
        Split holdout = Split.holdout(data, 0.3, 1);

        assertThat(evaluated(List.of(holdout)).withoutPart()).hasSize(10);
        assertThat(evaluated(Split.folds(data, 3, 1)).withoutPart()).isEmpty();
    }

    private static TrialResult evaluated(List<Split> splits) {
        return new TrialEvaluator(splits, () -> 0).search(Examples.constantTrial(0), Metric.LOG_LOSS, Pruner.NONE);
    }
}
