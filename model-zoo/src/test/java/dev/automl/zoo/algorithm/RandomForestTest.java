package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomForestTest {

    private static final long SEED = 5;
    private static final Table TWO_VALUES = SmallData.table(new double[] {0, 0, 1, 1});

    @Test
    void theShareOfAClassIsTheAverageOverTheTrees() {
        Dataset data = SmallData.binary(TWO_VALUES, 0, 1, 1, 1);
        double smoothing = 2;

        double[][] predicted =
                new RandomForest(3, 5, 1, 1, 1, smoothing).fit(data, SEED).predict(TWO_VALUES);

        // By hand: what each tree is grown on, and the leaf that the value 0 is in.
        Random random = new Random(SEED);
        double sum = 0;
        for (int tree = 0; tree < 3; tree++) {
            int[] copies = SmileTrees.draw(4, new double[] {1, 1, 1, 1}, random);
            int rows = copies[0] + copies[1];
            int yes = copies[1];
            // Without a row of either value there is nothing to ask; nor if all rows are "yes", or if all leaves are.
            boolean one = rows == 0 || rows == 4 || yes >= copies[0];
            int inLeaf = one ? 4 : rows;
            int yesInLeaf = one ? 4 - copies[0] : yes;
            sum += (yesInLeaf + smoothing * 0.75) / (inLeaf + smoothing);
        }
        assertThat(predicted[0][1]).isCloseTo(sum / 3, within(1e-15));
    }

    @Test
    void aNumberIsTheAverageOverTheTrees() {
        Dataset data = SmallData.regression(TWO_VALUES, 1, 1, 5, 5);

        double[][] predicted =
                new RandomForest(20, 5, 1, 1, 0.5, 0).fit(data, SEED).predict(TWO_VALUES);

        // A tree that has seen both values knows them; one that has seen one value predicts it everywhere.
        Random random = new Random(SEED);
        double first = 0;
        for (int tree = 0; tree < 20; tree++) {
            int[] copies = SmileTrees.draw(2, new double[] {1, 1, 1, 1}, random);
            first += copies[0] + copies[1] > 0 ? 1 : 5;
        }
        assertThat(first).isBetween(21.0, 99.0);
        assertThat(predicted[0][0]).isCloseTo(first / 20, within(1e-12));
    }

    @Test
    void heavyRowsAreDrawnMoreOften() {
        int[] copies = SmileTrees.draw(100_000, new double[] {1, 0, 2, 1}, new Random(1));

        // Four standard deviations are 4 * sqrt(100000 * 0.5 * 0.5) = 632.
        assertThat(copies[0]).isBetween(24_368, 25_632);
        assertThat(copies[1]).isZero();
        assertThat(copies[2]).isBetween(49_368, 50_632);
        assertThat(copies[0] + copies[2] + copies[3]).isEqualTo(100_000);
    }

    @Test
    void aRareClassIsNoTrouble() {
        // Smile's own forest fails where the rows that a tree has not seen hold the first and the third class only.
        List<String> classes = new ArrayList<>(List.of("never", "often", "once", "twice"));
        double[] values = new double[60];
        double[] x = new double[60];
        for (int row = 0; row < 60; row++) {
            x[row] = row;
            values[row] = row == 0 ? 2 : row < 3 ? 3 : 1;
        }
        Table table = SmallData.table(x);
        Target target = new Target(Task.MULTICLASS, classes, values);

        double[][] predicted = new RandomForest(50, 20, 1, 1, 1, 0.1)
                .fit(new Dataset(table, target), SEED)
                .predict(table);

        for (double[] row : predicted) {
            assertThat(row[0]).isZero();
            assertThat(row[1]).isPositive();
            assertThat(row[2]).isPositive();
            assertThat(row[3]).isPositive();
        }
        assertThat(predicted[0][2] + predicted[0][3]).isGreaterThan(0.5);
        assertThat(predicted[59][1]).isGreaterThan(0.99);
    }
}
