package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ridge, lasso and elastic net have one best solution each; scikit-learn 1.2.1 finds the same. */
class PenalisedRegressionTest {

    private static final Dataset DATA = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);

    // m = Ridge(alpha=0.1 * 12, solver="cholesky").fit(X, ys); (m.predict(X) * y.std() + y.mean())[:3]
    @Test
    void ridgeIsScikitLearnsRidge() {
        assertThat(firstPredictions(new Ridge(0.1), DATA))
                .containsExactly(new double[] {5.366228367668636, 5.182451813000231, 3.575939886066687}, within(1e-5));
    }

    // m = Lasso(alpha=0.1, tol=1e-14).fit(X, ys); (m.predict(X) * y.std() + y.mean())[:3]
    @Test
    void lassoIsScikitLearnsLasso() {
        assertThat(firstPredictions(new Lasso(0.1), DATA))
                .containsExactly(new double[] {4.89640700262911, 4.995293431337823, 4.146434080983913}, within(1e-5));
    }

    // m = ElasticNet(alpha=0.1, l1_ratio=0.5, tol=1e-14).fit(X, ys); (m.predict(X) * y.std() + y.mean())[:3]
    @Test
    void elasticNetIsScikitLearnsElasticNet() {
        assertThat(firstPredictions(new ElasticNet(0.1, 0.5), DATA))
                .containsExactly(new double[] {5.16943496717223, 5.106335367595659, 3.82788384059649}, within(1e-5));
    }

    @Test
    void columnsNeedNotHaveMeanZero() {
        double[] shifted = new double[12];
        for (int row = 0; row < 12; row++) {
            shifted[row] = SmallData.TWELVE_ROWS.columns().get(0).number(row) + 1000;
        }
        List<Column> columns = List.of(
                new Column.Numeric("shifted", shifted),
                SmallData.TWELVE_ROWS.columns().get(1),
                SmallData.TWELVE_ROWS.columns().get(2));
        Dataset data = SmallData.regression(new Table(12, columns), SmallData.NUMBERS);

        assertThat(firstPredictions(new Lasso(0.1), data))
                .containsExactly(firstPredictions(new Lasso(0.1), DATA), within(1e-4));
        assertThat(firstPredictions(new Ridge(0.1), data))
                .containsExactly(firstPredictions(new Ridge(0.1), DATA), within(1e-4));
    }

    @Test
    void aLargePenaltyPredictsTheMean() {
        double mean = Arrays.stream(SmallData.NUMBERS).average().orElseThrow();

        // At penalty 1 the lasso of scaled data keeps no column (scikit-learn: all of coef_ are 0).
        assertThat(firstPredictions(new Lasso(1), DATA))
                .containsExactly(new double[] {mean, mean, mean}, within(1e-12));
    }

    @Test
    void aConstantTargetIsPredicted() {
        double[] sevens = new double[12];
        Arrays.fill(sevens, 7);
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, sevens);

        for (Trainer trainer : List.of(new Ridge(0.001), new Lasso(0.001), new ElasticNet(0.001, 0.5))) {
            assertThat(firstPredictions(trainer, data)).containsExactly(7, 7, 7);
        }
    }

    // One column, twice: the sum of the two weights matters. Ridge shares it equally, by symmetry.
    @Test
    void equalColumnsAndMoreColumnsThanRowsAreFine() {
        double[] x = {-1, 0, 1};
        Dataset data = SmallData.regression(SmallData.table(x, x, x, x, new double[3]), -2, 0, 2);

        for (Trainer trainer : List.of(new Ridge(1e-6), new Lasso(1e-4), new ElasticNet(1e-4, 0.5))) {
            assertThat(firstPredictions(trainer, data)).containsExactly(new double[] {-2, 0, 2}, within(0.001));
        }
    }

    @Test
    void impossibleHyperparametersAreNamed() {
        assertThatThrownBy(() -> new Ridge(0)).hasMessage("penalty must be a number above 0, not 0.0");
        assertThatThrownBy(() -> new Lasso(Double.NaN)).hasMessage("penalty must be a number above 0, not NaN");
        assertThatThrownBy(() -> new ElasticNet(1, 0)).hasMessage("l1Ratio must be from 0.001 to 1, not 0.0");
    }

    private static double[] firstPredictions(Trainer trainer, Dataset data) {
        return SmallData.column(trainer.fit(data, 1).predict(data.features()), 0, 3);
    }
}
