package dev.automl.zoo.transform;

import static dev.automl.zoo.Tables.NAN;
import static dev.automl.zoo.Tables.binary;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.names;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.regression;
import static dev.automl.zoo.Tables.table;
import static dev.automl.zoo.Tables.values;
import static dev.automl.zoo.Tables.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Interactions and the selection of columns. */
class TargetAwareTransformersTest {

    @Test
    void ranksShareTheMeanOfTies() {
        assertThat(Ranks.of(new double[] {3, NAN, -1, 3, 0.0, -0.0}, -7)).containsExactly(4.5, -7, 1, 4.5, 2.5, 2.5);
    }

    /** scipy.stats.spearmanr of SciPy 1.10.1, squared; with a gap numpy.corrcoef of the ranks, squared, where the gap has
     * the middle rank of 3.5. */
    @Test
    void strengthIsTheSquaredRankCorrelation() {
        Target target = regression(table(numeric("x", 0, 0, 0, 0, 0, 0, 0)), 2, 7, 1, 8, 2, 8, 1.5)
                .target();

        assertThat(Ranks.strength(new double[] {3, 1, 4, 1, 5, 9, 2}, target))
                .isCloseTo(0.01422558922558923, within(1e-14));
        assertThat(Ranks.strength(new double[] {3, 1, 4, 1, NAN, 9, 2}, target))
                .isCloseTo(0.04411764705882354, within(1e-14));
        assertThat(Ranks.strength(new double[] {5, 5, 5, 5, 5, 5, 5}, target)).isZero();
    }

    /** scipy.stats.kruskal of SciPy 1.10.1: H / (rows - 1). */
    @Test
    void strengthForClassesIsThatOfKruskalAndWallis() {
        Target target = new Target(Task.MULTICLASS, List.of("a", "b", "c"), new double[] {0, 1, 2, 0, 1, 2, 0});

        assertThat(Ranks.strength(new double[] {3, 1, 4, 1, 5, 9, 2}, target))
                .isCloseTo(0.4439393939393937, within(1e-14));
    }

    /** The target is a / b; its ranks go with a, against b, and c is noise. */
    @Test
    void interactionsAreMadeOfTheMostUsefulColumns() {
        Random random = new Random(4);
        double[] a = random.doubles(300).toArray();
        double[] b = random.doubles(300).toArray();
        double[] c = random.doubles(300).toArray();
        double[] target =
                IntStream.range(0, 300).mapToDouble(i -> a[i] * a[i] / b[i]).toArray();
        Table train = table(numeric("c", c), numeric("b", b), numeric("a", a), categorical("k", new String[300]));

        Transformer.Fitted fitted = new Interactions(2).fit(regression(train, target));
        Table other = fitted.apply(table(
                numeric("c", 1, 1, 1, 1, 1),
                numeric("b", 2, 0, NAN, 1e-300, 0),
                numeric("a", 3, 3, 3, 1e300, 0),
                categorical("k", new String[5])));

        assertThat(names(other)).containsExactly("c", "b", "a", "k", "a * b", "a / b");
        assertThat(values(other, "a * b")).containsExactly(6, 0, NAN, 1, 0);
        assertThat(values(other, "a / b")).containsExactly(1.5, NAN, NAN, NAN, NAN);
    }

    @Test
    void interactionsAreBounded() {
        Dataset data = friedman(200, 10);

        assertThat(new Interactions(4).fit(data).apply(data.features()).columns())
                .hasSize(15 + 12);
        assertThat(new Interactions(100).fit(data).apply(data.features()).columns())
                .hasSize(15 + 15 * 14);
    }

    @Test
    void interactionsLeaveFlagsAndConstantsOut() {
        Table train = table(numeric("flag", 0, 1, 1, 0), numeric("one", 1, 1, 1, NAN), numeric("x", 1, 2, 3, 4));

        assertThat(names(new Interactions(3).fit(regression(train, 1, 2, 3, 4)).apply(train)))
                .containsExactly("flag", "one", "x");
    }

    /** Friedman's first function: ten columns, of which five count (Multivariate adaptive regression splines, 1991). */
    @Test
    void selectorKeepsWhatTellsMoreThanNoise() {
        Dataset data = friedman(500, 30);

        Transformer.Fitted fitted = new FeatureSelector(20).fit(data);

        assertThat(names(fitted.apply(data.features()))).containsExactly("x0", "x1", "x2", "x3", "x4");
    }

    @Test
    void selectorJudgesCategoriesAndKeepsDatesAndTexts() {
        Random random = new Random(6);
        int rows = 400;
        String[] useful = new String[rows];
        String[] useless = new String[rows];
        String[] id = new String[rows];
        double[] target = new double[rows];
        double[] gaps = new double[rows];
        for (int row = 0; row < rows; row++) {
            int level = random.nextInt(12);
            useful[row] = "level " + level;
            useless[row] = "level " + random.nextInt(12);
            id[row] = "id " + row;
            boolean gap = random.nextInt(4) == 0;
            gaps[row] = gap ? NAN : random.nextDouble();
            target[row] = random.nextDouble() < 0.2 + (level % 3 == 0 ? 0.4 : 0) + (gap ? 0.3 : 0) ? 1 : 0;
        }
        Table train = table(
                categorical("id", id),
                categorical("useless", useless),
                categorical("useful", useful),
                numeric("gaps", gaps),
                new DateColumn("day", new double[rows]),
                new TextColumn("note", new String[rows]));

        assertThat(names(new FeatureSelector(20).fit(binary(train, target)).apply(train)))
                .containsExactly("useful", "gaps", "day", "note");
    }

    @Test
    void selectorNeverDropsAll() {
        Dataset data = friedman(500, 30);
        double[] coins = new Random(7).ints(500, 0, 2).asDoubleStream().toArray();

        Dataset noise = binary(data.features(), coins);
        assertThat(new FeatureSelector(20).fit(noise).apply(data.features())).isEqualTo(data.features());
        Dataset constant = regression(data.features(), new double[500]);
        assertThat(new FeatureSelector(20).fit(constant).apply(data.features())).isEqualTo(data.features());
    }

    @Test
    void rowsOfWeightZeroAreNotLookedAt() {
        Dataset data = friedman(300, 5);
        double[] weights = IntStream.range(0, 300).mapToDouble(row -> row % 3).toArray();
        double[] spoilt = data.target().values().clone();
        Arrays.setAll(spoilt, row -> weights[row] == 0 ? 1e6 * row : spoilt[row]);
        Dataset some = weighted(data, weights);
        Dataset others = weighted(regression(data.features(), spoilt), weights);

        assertThat(new FeatureSelector(5).fit(others)).isEqualTo(new FeatureSelector(5).fit(some));
        assertThat(new Interactions(3).fit(others)).isEqualTo(new Interactions(3).fit(some));
        assertThat(new Interactions(3).fit(regression(data.features(), spoilt)))
                .as("with them it is another ranking")
                .isNotEqualTo(new Interactions(3).fit(some));
    }

    @Test
    void wrongArgumentsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interactions(1))
                .withMessage("columns must be at least 2, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureSelector(0))
                .withMessage("rounds must be at least 1, not 0");
    }

    private static Dataset friedman(int rows, int noise) {
        Random random = new Random(3);
        double[][] x = new double[5 + noise][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (double[] column : x) {
                column[row] = random.nextDouble();
            }
            target[row] = 10 * Math.sin(Math.PI * x[0][row] * x[1][row])
                    + 20 * (x[2][row] - 0.5) * (x[2][row] - 0.5)
                    + 10 * x[3][row]
                    + 5 * x[4][row]
                    + random.nextGaussian();
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < x.length; c++) {
            columns.add(numeric("x" + c, x[c]));
        }
        return regression(new Table(rows, columns), target);
    }
}
