package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvmTest {

    // scikit-learn 1.9.1: SVC(C=1, gamma=1/3, tol=1e-10).fit(X, y).decision_function(X)[:4]
    @Test
    void theMarginsAreScikitLearnsSvc() {
        Dataset data = SmallData.binary(SmallData.TWELVE_ROWS, SmallData.TWO_CLASSES);
        RbfKernel kernel = new RbfKernel(1.0 / 3);
        KernelFunction function = LibSvm.classify(data, kernel, 1);
        double[][] rows = data.features().toRows();

        double[] expected = {-0.7199017623519246, 0.5872181819582603, -0.9999999846372675, 0.5900253325880126};
        for (int row = 0; row < 4; row++) {
            assertThat(function.at(kernel.to(rows, rows[row]))).isCloseTo(expected[row], within(2e-3));
        }
    }

    // scikit-learn 1.9.1: m = SVR(C=1, epsilon=0.1, gamma=1/3, tol=1e-10).fit(X, ys); (m.predict(X) * y.std() +
    // y.mean())[:4]
    @Test
    void regressionIsScikitLearnsSvr() {
        Dataset data = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
        double[][] predicted = new Svm(1, 1).fit(data, 1).predict(data.features());

        assertThat(SmallData.column(predicted, 0, 4))
                .containsExactly(
                        new double[] {3.371418085756403, 6.191545467844218, 2.322383063322981, 5.848773874782254},
                        within(0.01));
    }

    // If three classes have the probabilities 0.5, 0.3 and 0.2, the second of a pair has 3/8, 2/7 or 2/5 against the
    // first.
    @Test
    void probabilitiesOfPairsThatAgreeGiveThoseOfTheClasses() {
        List<KernelModel.Pair> pairs = List.of(pair(0, 1, 3 / 8.0), pair(0, 2, 2 / 7.0), pair(1, 2, 2 / 5.0));
        KernelModel model =
                KernelModel.classifier(new RbfKernel(1), new double[][] {{0}}, pairs, new int[] {4, 4, 4, 0});

        assertThat(model.predict(SmallData.table(new double[] {0}))[0])
                .containsExactly(new double[] {0.5, 0.3, 0.2, 0}, within(1e-12));
    }

    private static KernelModel.Pair pair(int first, int second, double probability) {
        KernelFunction nothing = new KernelFunction(0, new int[] {0}, new double[] {0});
        return new KernelModel.Pair(
                first, second, nothing, new PlattScaling(1, Math.log(probability / (1 - probability))));
    }

    /** A disc in a square: no linear model can tell it from the rest. */
    @Test
    void itFollowsCurvesAndPrintsNothing() {
        double[] x = new double[400];
        double[] y = new double[400];
        double[] inside = new double[400];
        for (int row = 0; row < 400; row++) {
            x[row] = row % 20 / 9.5 - 1;
            y[row] = row / 20 / 9.5 - 1;
            inside[row] = x[row] * x[row] + y[row] * y[row] < 0.6 ? 1 : 0;
        }
        Table features = SmallData.table(x, y);
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        double[][] predicted;
        try {
            predicted =
                    new Svm(10, 2).fit(SmallData.binary(features, inside), 1).predict(features);
        } finally {
            System.setOut(out);
        }

        int right = 0;
        for (int row = 0; row < 400; row++) {
            right += (predicted[row][1] > 0.5) == (inside[row] == 1) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(390);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
