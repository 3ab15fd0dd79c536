package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final Dataset TWO_CLASSES = SmallData.binary(SmallData.TWELVE_ROWS, SmallData.TWO_CLASSES);

    // scikit-learn 1.2.1: LogisticRegression(C=10, solver="newton-cholesky", tol=1e-10).fit(X, y).predict_proba(X)[:4,
    // 1]
    @Test
    void twoClassesAreScikitLearnsLogisticRegression() {
        double[][] predicted = new LogisticRegression(10, LogisticRegression.Penalty.L2)
                .fit(TWO_CLASSES, 1)
                .predict(TWO_CLASSES.features());

        assertThat(SmallData.column(predicted, 1, 4))
                .containsExactly(
                        new double[] {0.36635732386395303, 0.7036189679726351, 0.18889105785055846, 0.7051844063229531},
                        within(1e-4));
    }

    // The same with C=0.1. The intercept must not be penalised here.
    @Test
    void aSmallCostGivesSmallWeights() {
        double[][] predicted = new LogisticRegression(0.1, LogisticRegression.Penalty.L2)
                .fit(TWO_CLASSES, 1)
                .predict(TWO_CLASSES.features());

        assertThat(SmallData.column(predicted, 1, 4))
                .containsExactly(
                        new double[] {0.44918608140544963, 0.5213227354935074, 0.45382293799177564, 0.5354449828040756},
                        within(1e-4));
    }

    // scikit-learn 1.2.1: OneVsRestClassifier(LogisticRegression(solver="newton-cholesky", tol=1e-10)).fit(X, y)
    // .predict_proba(X)[:2]
    @Test
    void threeClassesAreEachSetAgainstTheOthers() {
        Dataset data = SmallData.multiclass(SmallData.TWELVE_ROWS, SmallData.THREE_CLASSES);
        double[][] predicted = new LogisticRegression(1, LogisticRegression.Penalty.L2)
                .fit(data, 1)
                .predict(data.features());

        assertThat(predicted[0])
                .containsExactly(
                        new double[] {0.3573503476446167, 0.08131135448172597, 0.5613382978736572}, within(1e-4));
        assertThat(predicted[1])
                .containsExactly(
                        new double[] {0.28069784513273843, 0.4179678087901024, 0.30133434607715914}, within(1e-4));
    }

    // scikit-learn 1.9.1: LogisticRegression(penalty="l1", C=1, solver="saga", tol=1e-12, max_iter=10**6).fit(X, y)
    // .predict_proba(X)[:4, 1]; of its coef_ the last two are 0
    @Test
    void anL1PenaltyLeavesOutColumns() {
        double[][] predicted = new LogisticRegression(1, LogisticRegression.Penalty.L1)
                .fit(TWO_CLASSES, 1)
                .predict(TWO_CLASSES.features());

        assertThat(SmallData.column(predicted, 1, 4))
                .containsExactly(
                        new double[] {0.27425846904606027, 0.565962569663249, 0.34994975754960506, 0.6500502424503464},
                        within(1e-3));
    }

    @Test
    void aClassWithoutTrainingRowsHasProbabilityZero() {
        double[] target = SmallData.TWO_CLASSES.clone();
        for (int row = 0; row < target.length; row++) {
            target[row] *= 2; // "a" and "c", never "b"
        }
        Dataset data = SmallData.multiclass(SmallData.TWELVE_ROWS, target);
        double[][] predicted = new LogisticRegression(10, LogisticRegression.Penalty.L2)
                .fit(data, 1)
                .predict(data.features());
        double[][] ofTwo = new LogisticRegression(10, LogisticRegression.Penalty.L2)
                .fit(TWO_CLASSES, 1)
                .predict(TWO_CLASSES.features());

        assertThat(predicted[0]).containsExactly(ofTwo[0][0], 0, ofTwo[0][1]);
    }

    @Test
    void withoutColumnsItPredictsTheShares() {
        Dataset data = SmallData.binary(new Table(4, List.of()), 0, 1, 1, 1);

        assertThat(new LogisticRegression(1, LogisticRegression.Penalty.L2)
                        .fit(data, 1)
                        .predict(data.features())[0])
                .containsExactly(new double[] {0.25, 0.75}, within(1e-3));
    }

    @Test
    void farAwayRowsStillHaveProbabilities() {
        Dataset data = SmallData.multiclass(SmallData.table(new double[] {-1, 0, 1, -1, 0, 1}), 0, 1, 2, 0, 1, 2);
        double[][] predicted = new LogisticRegression(1000, LogisticRegression.Penalty.L2)
                .fit(data, 1)
                .predict(SmallData.table(new double[] {-1e300, 1e9, 1e300}));

        for (double[] row : predicted) {
            assertThat(row[0] + row[1] + row[2]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void anImpossibleCostIsNamed() {
        assertThatThrownBy(() -> new LogisticRegression(-1, LogisticRegression.Penalty.L2))
                .hasMessage("cost must be a number above 0, not -1.0");
    }
}
