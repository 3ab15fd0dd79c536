package dev.automl.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.algorithm.InRounds;
import dev.automl.zoo.algorithm.LightGbm;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsSearchTest {

    private static final int ROUNDS = 800;

    private final Dataset train = noisy(1);
    private final Dataset test = noisy(2);

    /** With so high a rate a few rounds learn what there is to learn; the others learn noise. */
    private static LightGbm trainer(double learningRate) {
        return new LightGbm(ROUNDS, learningRate, 7, 5, 1, 1, 0);
    }

    private static Dataset noisy(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(300).toArray();
        double[] y = IntStream.range(0, x.length)
                .mapToDouble(row -> x[row] + 0.5 * random.nextGaussian())
                .toArray();
        return new Dataset(
                new Table(x.length, List.of(new Column.Numeric("x", x))), new Target(Task.REGRESSION, List.of(), y));
    }

    private RoundsSearch.Fit fit(RoundsSearch search, RoundsSearch.More more) {
        return search.fit(train, 7, test.features(), test.target(), more);
    }

    private static int rounds(RoundsSearch.Fit fit) {
        return ((InRounds) fit.trainer()).rounds();
    }

    @Test
    void fewRoundsAreFoundWithoutFittingAll() {
        RoundsSearch search = new RoundsSearch(Metric.RMSE, trainer(0.5));

        RoundsSearch.Fit first = fit(search, RoundsSearch.More.ALWAYS);
        assertThat(search.best()).isLessThan(26);
        // A part of a part: 800 / 1.4^8.
        assertThat(rounds(first)).isEqualTo(54);
        RoundsSearch.Fit second = fit(search, RoundsSearch.More.ALWAYS);
        assertThat(rounds(second)).isBetween(2 * search.best(), 54);
    }

    @Test
    void theBestNumberIsThatOfAFitInAllRounds() {
        for (double rate : new double[] {0.003, 0.02, 0.1, 0.5}) {
            RoundsSearch search = new RoundsSearch(Metric.RMSE, trainer(rate));
            fit(search, RoundsSearch.More.ALWAYS);

            Model.OfRounds all = (Model.OfRounds) trainer(rate).fit(train, 7);
            double best = Metric.RMSE.of(
                    test.target(),
                    all.predict(test.features(), search.best()),
                    test.target().weights());
            for (LearningPoint point : search.curve()) {
                double score = Metric.RMSE.of(
                        test.target(),
                        all.predict(test.features(), point.rounds()),
                        test.target().weights());
                assertThat(point.score()).isEqualTo(score);
                assertThat(score).isGreaterThanOrEqualTo(best);
            }
        }
    }

    @Test
    void withoutTimeTheRoundsSoFarMustDo() {
        RoundsSearch search = new RoundsSearch(Metric.RMSE, trainer(0.003));
        List<Double> asked = new ArrayList<>();

        RoundsSearch.Fit fit = fit(search, (rounds, seconds) -> rounds == 54 && !asked.add(seconds));
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).isPositive();
        assertThat(rounds(fit)).isEqualTo(54);
        assertThat(search.best()).isEqualTo(54);

        // With time all rounds are used, since the best number is beyond the stages.
        RoundsSearch patient = new RoundsSearch(Metric.RMSE, trainer(0.003));
        assertThat(rounds(fit(patient, RoundsSearch.More.ALWAYS))).isEqualTo(ROUNDS);
        assertThat(patient.best()).isGreaterThan(208);
    }

    /** What lets a run be repeated that had no time for more: its log tells which stage was the last. */
    @Test
    void theCurveTellsHowFarTheFirstFoldWent() {
        for (double rate : new double[] {0.003, 0.01, 0.02, 0.05, 0.1, 0.5}) {
            for (int stages = 0; stages < 4; stages++) {
                RoundsSearch search = new RoundsSearch(Metric.RMSE, trainer(rate));
                List<Integer> asked = new ArrayList<>();
                int limit = stages;
                fit(search, (rounds, seconds) -> asked.add(rounds) && asked.size() <= limit);
                fit(search, RoundsSearch.More.ALWAYS);
                int most = search.curve().get(search.curve().size() - 1).rounds();

                RoundsSearch again = new RoundsSearch(Metric.RMSE, trainer(rate));
                fit(again, (rounds, seconds) -> rounds < most);
                fit(again, RoundsSearch.More.ALWAYS);
                assertThat(again.curve()).isEqualTo(search.curve());
            }
        }
    }
}
