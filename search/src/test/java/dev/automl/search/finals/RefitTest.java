package dev.automl.search.finals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RefitTest {

    private static final long SEED = 42;

    private final Dataset data = Examples.dataset(200);
    private final Split split = Split.holdout(data, 0.25, SEED);

    private static Pipeline pipeline(String id) {
        var algorithm = Zoo.algorithm(id);
        return Preprocessing.pipeline(algorithm.create(algorithm.initial()), Examples.SCHEMA);
    }

    private Leaderboard leaderboard(Pipeline... pipelines) {
        TrialEvaluator evaluator = new TrialEvaluator(Split.folds(split.train(), 3, SEED), () -> 0);
        List<TrialResult> results = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            results.add(evaluator.evaluate(new Trial(results.size(), pipeline, SEED)));
        }
        return Leaderboard.of(Metric.ROC_AUC, results, Map.of());
    }

    @Test
    void anEnsembleOfFittedMembersIsTheFittedEnsemble() throws Exception {
        Pipeline lightGbm = pipeline("lightgbm");
        Pipeline linear = pipeline("logistic-regression");
        Pipeline ensemble = new Pipeline(
                List.of(), new Ensemble(List.of(new Ensemble.Member(2, lightGbm), new Ensemble.Member(1, linear))));
        Leaderboard leaderboard = leaderboard(lightGbm, linear, ensemble);

        Refit.Outcome outcome = new Refit(Metric.ROC_AUC, data, split, false).run(leaderboard.rows(), 2, index -> 100);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.finalists()).hasSize(3).allSatisfy(finalist -> {
            Pipeline pipeline = finalist.result().trial().pipeline();
            assertThat(finalist.test().scores()).isEqualTo(Metric.scores(pipeline, split, SEED));
            assertThat(finalist.model().predict(data.features()))
                    .isDeepEqualTo(pipeline.fit(data, SEED).predict(data.features()));
        });
    }

    @Test
    void aMemberThatFailsFailsTheEnsembleWithItsReason() throws Exception {
        Pipeline constant = new Pipeline(List.of(), new Constant());
        Leaderboard leaderboard = leaderboard(constant);
        Pipeline broken = new Pipeline(List.of(), new Broken());
        Pipeline ensemble = new Pipeline(
                List.of(), new Ensemble(List.of(new Ensemble.Member(1, constant), new Ensemble.Member(1, broken))));
        TrialResult result = Examples.ensemble(1, 0.9);
        TrialResult withBroken = new TrialResult(
                new Trial(1, ensemble, SEED),
                result.state(),
                result.rung(),
                result.folds(),
                result.withoutPart(),
                result.mean(),
                result.threshold(),
                result.fitSeconds(),
                result.predictSeconds(),
                result.predictedRows(),
                List.of(),
                0,
                0,
                0,
                result.error());
        Leaderboard both =
                Leaderboard.of(Metric.ROC_AUC, List.of(leaderboard.rows().get(0).result(), withBroken), Map.of());

        Refit.Outcome outcome = new Refit(Metric.ROC_AUC, data, split, false).run(both.rows(), 2, index -> 100);

        assertThat(outcome.finalists())
                .extracting(finalist -> finalist.result().trial().id())
                .containsExactly(0);
        assertThat(outcome.failures().values()).singleElement().asString().contains("made up");
    }

    @Test
    void eachWinnerHasTimeOfItsOwn() throws Exception {
        Leaderboard leaderboard =
                leaderboard(pipeline("lightgbm"), new Pipeline(List.of(), new Slow()), pipeline("logistic-regression"));
        List<LeaderboardRow> winners = leaderboard.rows().stream()
                .sorted(Comparator.comparingInt(row -> row.result().trial().id()))
                .toList();

        Refit.Outcome outcome =
                new Refit(Metric.ROC_AUC, data, split, false).run(winners, 2, index -> index == 1 ? 0 : 100);

        assertThat(outcome.finalists())
                .extracting(finalist -> finalist.result().trial().id())
                .containsExactly(0, 2);
        assertThat(outcome.failures())
                .containsExactly(Map.entry(winners.get(1), "the refit did not end within the time budget"));
        assertThat(new Refit(Metric.ROC_AUC, data, split, false)
                        .run(winners, 2, index -> 100)
                        .finalists())
                .hasSize(3);
    }

    /** As the baseline, but it takes its time. */
    record Slow() implements Trainer {
        @Override
        public Model fit(Dataset train, long seed) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            return new Constant().fit(train, seed);
        }

        @Override
        public Model load(Path folder) {
            throw new UnsupportedOperationException();
        }
    }

    record Broken() implements Trainer {
        @Override
        public Model fit(Dataset train, long seed) {
            throw new IllegalStateException("made up");
        }

        @Override
        public Model load(Path folder) {
            throw new UnsupportedOperationException();
        }
    }
}
