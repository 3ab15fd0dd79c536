package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.SolverType;
import dev.automl.zoo.data.Dataset;
import org.junit.jupiter.api.Test;

class LinearSvmTest {

    // scipy.optimize.minimize of w @ w / 2 + sum(maximum(0, 1 - z * (X @ w + b)) ** 2), z = -1 or 1, BFGS, gtol=1e-10
    @Test
    void theMarginsMinimiseTheSquaredHingeLoss() {
        Dataset data = SmallData.binary(SmallData.TWELVE_ROWS, SmallData.TWO_CLASSES);
        LinearFunction yes = LibLinear.classify(data, SolverType.L2R_L2LOSS_SVC, 1, 1e-6, 1)[1];

        assertThat(yes.weights())
                .containsExactly(
                        new double[] {0.6723477917666671, -0.3067634197787637, -0.46180178317333836}, within(1e-4));
        assertThat(yes.intercept()).isCloseTo(-0.09599439933582714, within(1e-4));
    }

    // scikit-learn 1.2.1: m = LinearSVR(C=1, epsilon=0.1, tol=1e-10).fit(X, ys); (m.predict(X) * y.std() +
    // y.mean())[:3]
    @Test
    void regressionIsScikitLearnsLinearSvr() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
        double[][] predicted = new LinearSvm(1).fit(data, 1).predict(data.features());

        assertThat(SmallData.column(predicted, 0, 3))
                .containsExactly(
                        new double[] {3.371418078385802, 3.9518105728686628, 1.8086123501897362}, within(0.05));
    }

    @Test
    void classesThatOverlapGetProbabilitiesLikeTheirShares() {
        // At x = -1 one row in four is "yes", at x = 1 three in four: 40 rows each.
        double[] x = new double[80];
        double[] target = new double[80];
        for (int row = 0; row < 80; row++) {
            x[row] = row < 40 ? -1 : 1;
            target[row] = (row % 4 == 0) == (row < 40) ? 1 : 0;
        }
        Dataset data = SmallData.binary(SmallData.table(x), target);
        double[][] predicted = new LinearSvm(1).fit(data, 1).predict(SmallData.table(new double[] {-1, 1}));

        assertThat(predicted[0][1]).isCloseTo(0.25, within(0.03));
        assertThat(predicted[1][1]).isCloseTo(0.75, within(0.03));
    }

    // scipy.optimize.minimize of the log loss against Platt's goals, BFGS, gtol=1e-11; scikit-learn's
    // _SigmoidCalibration gives the same to six digits
    @Test
    void theSigmoidIsTheBestOne() {
        double[] margins = {-2.0, -1.5, -1.0, -0.3, 0.1, 0.2, 0.8, 1.5, 2.5, -0.1};
        boolean[] positive = {false, false, true, false, false, true, true, true, true, false};
        PlattScaling sigmoid = PlattScaling.fit(margins, positive, 10);

        assertThat(sigmoid.slope()).isCloseTo(0.8086255720247516, within(1e-4));
        assertThat(sigmoid.intercept()).isCloseTo(0.0033962031979183145, within(1e-4));
    }

    @Test
    void theSigmoidStaysFiniteForSeparatedMargins() {
        PlattScaling sigmoid =
                PlattScaling.fit(new double[] {-1e6, -1e6, 1e6, 1e6}, new boolean[] {false, false, true, true}, 4);

        // Platt's goals for two rows each are 1/4 and 3/4, so the log odds are -+ log(3).
        assertThat(sigmoid.slope() * 1e6 + sigmoid.intercept()).isCloseTo(Math.log(3), within(1e-3));
        assertThat(sigmoid.slope() * -1e6 + sigmoid.intercept()).isCloseTo(-Math.log(3), within(1e-3));
    }
}
