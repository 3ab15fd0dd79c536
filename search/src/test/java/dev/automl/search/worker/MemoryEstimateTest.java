package dev.automl.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.trial.Trial;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.Transformer;
import dev.automl.zoo.validation.ValidationPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand, for 1,000 rows of a number and a category with 80 levels, on a holdout or in 5 folds. */
class MemoryEstimateTest {

    private static final long FIXED = 48 * 1024 * 1024;
    private static final int ROWS = 1_000;
    private static final Dataset DATA = new Dataset(
            new Table(
                    ROWS,
                    List.of(
                            new Column.Numeric("x", new double[ROWS]),
                            new Column.Categorical(
                                    "c",
                                    new int[ROWS],
                                    IntStream.range(0, 80).mapToObj(i -> "" + i).toList()))),
            new Target(Task.REGRESSION, List.of(), new double[ROWS]));

    private static MemoryEstimate estimate(ValidationPlan plan) {
        return new MemoryEstimate(new WorkerData(DATA, plan, 1));
    }

    private static Trial trial(String id, Transformer... transformers) {
        AlgorithmDescription algorithm = Zoo.algorithm(id);
        return new Trial(0, new Pipeline(List.of(transformers), algorithm.create(algorithm.initial())), 1);
    }

    @Test
    void countsTheDataTheFoldsAndTheCopiesOfTheLibrary() {
        // 2 columns, and once more in each of 5 folds; prepared in 5 folds, and 6 times in LIBLINEAR's form.
        assertThat(estimate(new ValidationPlan(5, 0.2)).of(Zoo.algorithm("ridge")))
                .isEqualTo(FIXED + 8 * 1_000 * (2 * 6 + 2 * 11));
        // A fifth of the rows on a holdout; XGBoost holds them 4 times.
        assertThat(estimate(new ValidationPlan(1, 0.2).sampled(0.2)).of(Zoo.algorithm("xgboost")))
                .isEqualTo(FIXED + 8 * (2 * (1_000 + 200) + 2 * 200 * 5));
    }

    @Test
    void countsTheColumnsThatTransformersMake() {
        // 1 number, 50 of 80 levels, and 4 x 3 / 2 interactions.
        assertThat(estimate(new ValidationPlan(1, 0.2))
                        .of(trial("ridge", new Interactions(4), new OneHotEncoder(50, 3))))
                .isEqualTo(FIXED + 8 * 1_000 * (2 * 2 + 57 * 7));
    }

    @Test
    void aGaussianProcessHoldsEveryPairOfRowsTwice() {
        assertThat(estimate(new ValidationPlan(1, 0.2)).of(Zoo.algorithm("gaussian-process")))
                .isEqualTo(FIXED + 8 * (1_000 * (2 * 2 + 2 * 5) + 2 * 1_000_000));
    }

    @Test
    void saysWhatIsTooMuchAndHowMuchThereIs() {
        // Of 2 GB one half is for workers, less 200 MB for Java.
        MemoryLimit limit = new MemoryLimit(1L << 30);
        assertThat(MemoryEstimate.tooMuch(824L << 20, limit)).isEmpty();
        assertThat(MemoryEstimate.tooMuch(3_300L << 20, limit))
                .isEqualTo(Optional.of("needs about 3.2 GB, but 824 MB is left for a trial (--memory)"));
    }
}
