package dev.automl.search.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HalvingPrunerTest {

    private static final int FEW = 2_000;
    private static final int ALL = 16_000;

    private static Trial trial(int id, String algorithm) {
        var description = Zoo.algorithm(algorithm);
        return new Trial(id, new Pipeline(List.of(), description.create(description.initial())), 42);
    }

    private static TrialResult result(Trial trial, double rung, Optional<Double> logLoss) {
        Optional<Scores> scores = logLoss.map(score -> new Scores(Map.of(Metric.LOG_LOSS.id(), score)));
        return new TrialResult(
                trial,
                scores.isPresent() ? TrialState.COMPLETE : TrialState.PRUNED,
                Optional.of(new Rung(FEW, rung)),
                scores.stream().toList(),
                List.of(),
                scores,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                0,
                1,
                Optional.empty());
    }

    private static List<TrialResult> known(String algorithm, double... rungs) {
        List<TrialResult> known = new ArrayList<>();
        for (double rung : rungs) {
            known.add(result(trial(known.size(), algorithm), rung, Optional.of(rung)));
        }
        return known;
    }

    private static Optional<String> reason(Metric metric, List<TrialResult> known, double rung) {
        Trial trial = trial(known.size(), "lightgbm");
        return HalvingPruner.of(metric, trial, known).reasonToStop(new Rung(FEW, rung));
    }

    @Test
    void theFirstThreeTrialsOfAnAlgorithmGoOn() {
        assertThat(reason(Metric.LOG_LOSS, known("lightgbm"), 9)).isEmpty();
        assertThat(reason(Metric.LOG_LOSS, known("lightgbm", 0.1, 0.2), 9)).isEmpty();
        assertThat(reason(Metric.LOG_LOSS, known("xgboost", 0.1, 0.2, 0.3, 0.4), 9))
                .isEmpty();
    }

    @Test
    void thenTheBestThirdGoesOn() {
        // Of six trials, the new one included, two go on.
        List<TrialResult> known = known("lightgbm", 0.5, 0.1, 0.4, 0.2, 0.3);

        assertThat(reason(Metric.LOG_LOSS, known, 0.05)).isEmpty();
        assertThat(reason(Metric.LOG_LOSS, known, 0.2)).isEmpty();
        assertThat(reason(Metric.LOG_LOSS, known, 0.21))
                .contains("rung 1 of 2: log loss of 0.2100 after learning from 2,000 rows, not among the best 2 of its"
                        + " algorithm's 6 trials so far, which begin at 0.2000");
        assertThat(reason(Metric.ROC_AUC, known, 0.4)).isEmpty();
        assertThat(reason(Metric.ROC_AUC, known, 0.39)).isPresent();
        assertThat(reason(Metric.LOG_LOSS, known, Double.NaN)).isEmpty();
    }

    @Test
    void foldsAreJudgedByTheMedian() {
        List<TrialResult> known = known("lightgbm", 0.5, 0.1, 0.4, 0.2, 0.3);
        Pruner pruner = HalvingPruner.of(Metric.LOG_LOSS, trial(5, "lightgbm"), known);

        assertThat(pruner.reasonToStop(List.of(new Scores(Map.of("log_loss", 0.25)))))
                .isEmpty();
        assertThat(pruner.reasonToStop(List.of(new Scores(Map.of("log_loss", 0.35)))))
                .isPresent();
    }

    /**
     * 300 configurations whose log loss is a + b / sqrt(rows) with a and b drawn independently: the shape of learning
     * curves. Random search with the pruner, and without, until the best 2 % of all are met.
     */
    @Test
    void findsAGoodConfigurationForLessThanWithoutIt() {
        double with = 0;
        double without = 0;
        for (int seed = 0; seed < 200; seed++) {
            with += costToFindAGoodOne(seed, true);
            without += costToFindAGoodOne(seed, false);
        }

        assertThat(without / with).isGreaterThan(1.8);
    }

    /** In fits on all rows. */
    private static double costToFindAGoodOne(int seed, boolean pruned) {
        Random random = new Random(seed);
        int count = 300;
        double[] ends = new double[count];
        double[] slopes = new double[count];
        double[] all = new double[count];
        for (int i = 0; i < count; i++) {
            ends[i] = 0.3 + 0.1 * Math.abs(random.nextGaussian());
            slopes[i] = 1 + 2 * random.nextDouble();
            all[i] = ends[i] + slopes[i] / Math.sqrt(ALL);
        }
        double good = java.util.Arrays.stream(all).sorted().toArray()[5];
        List<TrialResult> known = new ArrayList<>();
        double cost = 0;
        for (int i = 0; i < count; i++) {
            Trial trial = trial(i, "lightgbm");
            Rung rung = new Rung(FEW, ends[i] + slopes[i] / Math.sqrt(FEW) + 0.01 * random.nextGaussian());
            boolean stop = false;
            if (pruned) {
                cost += (double) FEW / ALL;
                stop = HalvingPruner.of(Metric.LOG_LOSS, trial, known)
                        .reasonToStop(rung)
                        .isPresent();
            }
            cost += stop ? 0 : 1;
            if (!stop && all[i] <= good) {
                return cost;
            }
            known.add(result(trial, rung.score(), stop ? Optional.empty() : Optional.of(all[i])));
        }
        return cost;
    }

    @Test
    void aTrialLearnsFromAPartFirstWhereAFitIsExpensive() {
        List<Split> splits = List.of(Split.holdout(Examples.numbers(20_000, 25), 0.2, 1)); // 16,000 rows, 400,000 cells
        Trial trial = trial(0, "decision-tree");
        TrialEvaluator evaluator = new TrialEvaluator(splits, () -> 0);

        Rung rung = evaluator.search(trial, Metric.ROC_AUC, Pruner.NONE).rung().orElseThrow();
        assertThat(rung.rows()).isEqualTo(2_000);
        assertThat(rung.score()).isBetween(0.95, 1.0);

        TrialResult stopped = evaluator.search(trial, Metric.ROC_AUC, Examples.STOPPED_AT_THE_RUNG);
        assertThat(stopped.state()).isEqualTo(TrialState.PRUNED);
        assertThat(stopped.folds()).isEmpty();
        assertThat(stopped.mean()).isEmpty();
        assertThat(stopped.error().orElseThrow().message()).isEqualTo("made up");
    }

    @Test
    void theRungOfABoostedModelHasItsBestNumberOfRounds() {
        List<Split> splits = List.of(Split.holdout(Examples.numbers(20_000, 25), 0.2, 1));
        Rung rung = new TrialEvaluator(splits, () -> 0)
                .search(trial(0, "xgboost"), Metric.LOG_LOSS, Examples.STOPPED_AT_THE_RUNG)
                .rung()
                .orElseThrow();

        assertThat(rung.score()).isLessThan(0.1);
    }

    @Test
    void cheapFitsHaveNoRung() {
        for (Dataset cheap :
                List.of(Examples.numbers(20_000, 24), Examples.numbers(12_000, 60), Examples.dataset(200))) {
            List<Split> splits = List.of(Split.holdout(cheap, 0.2, 1));
            assertThat(RungSample.of(splits.get(0))).isEmpty();
        }
        Split large = RungSample.of(Split.holdout(Examples.numbers(400_000, 2), 0.2, 1))
                .orElseThrow();
        assertThat(large.train().rows()).isEqualTo(20_000);
        assertThat(large.test().rows()).isEqualTo(20_000);
        Split expensive = Split.holdout(Examples.numbers(20_000, 25), 0.2, 1);
        assertThat(new TrialEvaluator(List.of(expensive), () -> 0)
                        .evaluate(trial(0, "decision-tree"))
                        .rung())
                .isEmpty();
    }

    @Test
    void withAClockWhatWouldNotEndInTimeIsStopped() {
        Pruner pruner = new TimedPruner(Pruner.NONE, () -> 20);
        assertThat(pruner.reasonToStop(19.5)).isEmpty();
        assertThat(pruner.reasonToStop(53.2))
                .contains("on all rows it would take about 53 s, of the search 20 s are left");
    }
}
