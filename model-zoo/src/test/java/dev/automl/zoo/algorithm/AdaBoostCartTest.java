package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import org.junit.jupiter.api.Test;

class AdaBoostCartTest {

    /** Numbers from 1 to 90; those from 31 to 60 are "yes". One question can't tell, but questions can outvote each other. */
    private static Dataset interval() {
        double[] x = new double[90];
        double[] target = new double[90];
        for (int row = 0; row < 90; row++) {
            x[row] = row + 1;
            target[row] = row >= 30 && row < 60 ? 1 : 0;
        }
        return SmallData.binary(SmallData.table(x), target);
    }

    @Test
    void manyStumpsTellWhatOneCannot() {
        // One question at best says "no" always, or is wrong about 30 of the rows: 60 of 90 are right.
        assertThat(right(new AdaBoostCart(1, 1))).isEqualTo(60);
        assertThat(right(new AdaBoostCart(20, 1))).isEqualTo(90);
    }

    private static int right(AdaBoostCart trainer) {
        Dataset data = interval();
        double[][] predicted = trainer.fit(data, 1).predict(data.features());
        int right = 0;
        for (int row = 0; row < 90; row++) {
            right += (predicted[row][1] > 0.5) == (data.target().values()[row] == 1) ? 1 : 0;
        }
        return right;
    }

    @Test
    void classesThatOverlapGetProbabilitiesLikeTheirShares() {
        // At x = -1 one row in four is "yes", at x = 1 three in four: 100 rows each.
        double[] x = new double[200];
        double[] target = new double[200];
        for (int row = 0; row < 200; row++) {
            x[row] = row < 100 ? -1 : 1;
            target[row] = (row % 4 == 0) == (row < 100) ? 1 : 0;
        }
        Dataset data = SmallData.binary(SmallData.table(x), target);
        double[][] predicted = new AdaBoostCart(20, 2).fit(data, 1).predict(SmallData.table(new double[] {-1, 1}));

        assertThat(predicted[0][1]).isCloseTo(0.25, within(0.03));
        assertThat(predicted[1][1]).isCloseTo(0.75, within(0.03));
    }
}
