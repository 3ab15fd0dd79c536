package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancedClassesTest {

    /** Keeps what it is to learn from. */
    private static final class Recording implements Trainer {
        private Dataset train;
        private long seed;

        @Override
        public Model fit(Dataset train, long seed) {
            this.train = train;
            this.seed = seed;
            return null;
        }

        @Override
        public Model load(Path folder) {
            throw new UnsupportedOperationException();
        }
    }

    private static double[] weights(double[] values, double[] weights) {
        Recording trainer = new Recording();
        Target target = new Target(Task.MULTICLASS, List.of("a", "b", "c", "d"), values, weights);
        new BalancedClasses(trainer).fit(new Dataset(new Table(values.length, List.of()), target), 5);
        assertThat(trainer.seed).isEqualTo(5);
        assertThat(trainer.train.target().values()).isEqualTo(values);
        return trainer.train.target().weights();
    }

    /**
     * scikit-learn 1.2.1: {@code compute_class_weight("balanced", classes=np.unique(y), y=y)} of these classes gives
     * 0.55555556, 1.11111111, 3.33333333; the fourth class has no row, and does not count.
     */
    @Test
    void weightsAsScikitLearnDoes() {
        double[] values = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2};

        double[] weights = weights(values, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});

        double[] expected = {0.55555556, 1.11111111, 3.33333333};
        for (int row = 0; row < values.length; row++) {
            assertThat(weights[row]).isCloseTo(expected[(int) values[row]], within(1e-8));
        }
    }

    /** A weight of 2 is a row that is there twice, a weight of 0 one that is not there: by hand, n = 6, k = 2. */
    @Test
    void weightsAreFactorsAndCountRows() {
        double[] weights = weights(new double[] {0, 0, 0, 1, 1, 2}, new double[] {2, 1, 1, 2, 0, 0});

        assertThat(weights).containsExactly(2 * 6 / 8.0, 6 / 8.0, 6 / 8.0, 2 * 6 / 4.0, 0, 0);
    }

    @Test
    void numbersHaveNoClasses() {
        Target target = new Target(Task.REGRESSION, List.of(), new double[] {1, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BalancedClasses(new Recording()).fit(new Dataset(new Table(2, List.of()), target), 1))
                .withMessageContaining("classes");
    }
}
