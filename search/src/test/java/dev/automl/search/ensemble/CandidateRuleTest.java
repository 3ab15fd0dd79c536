package dev.automl.search.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateRuleTest {

    private static final List<String> ALGORITHMS = List.of("lightgbm", "xgboost", "random-forest", "constant");

    private static List<Integer> ids(Collection<TrialResult> results) {
        return results.stream().map(result -> result.trial().id()).toList();
    }

    /** Few different scores, so that some are equal. */
    private static List<TrialResult> trials(Random random, int count) {
        List<TrialResult> trials = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            String algorithm = ALGORITHMS.get(random.nextInt(ALGORITHMS.size()));
            trials.add(Examples.complete(id, algorithm, random.nextInt(12) / 12.0));
        }
        return trials;
    }

    @Test
    void theBestOfEachAlgorithmComesFirstThenTheBestOfTheOthers() {
        List<TrialResult> trials = List.of(
                Examples.complete(0, "constant", 0.99),
                Examples.complete(1, "lightgbm", 0.9),
                Examples.complete(2, "lightgbm", 0.8),
                Examples.complete(3, "lightgbm", 0.7),
                Examples.complete(4, "xgboost", 0.6),
                Examples.complete(5, "xgboost", 0.5),
                Examples.ensemble(6, 0.95));

        assertThat(ids(new CandidateRule(Metric.ROC_AUC, 3).choose(trials))).containsExactly(1, 2, 4);
        assertThat(ids(new CandidateRule(Metric.ROC_AUC, 1).choose(trials))).containsExactly(1);
        assertThat(ids(new CandidateRule(Metric.ROC_AUC, 9).choose(trials))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatIsChosenAmongAllIsChosenAmongAnyPart() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<TrialResult> all = trials(random, 20);
            List<TrialResult> part =
                    all.stream().filter(trial -> random.nextBoolean()).toList();
            CandidateRule rule = new CandidateRule(Metric.ROC_AUC, 1 + random.nextInt(6));
            List<TrialResult> expected = new ArrayList<>(rule.choose(all));
            expected.retainAll(part);

            assertThat(ids(rule.choose(part))).as("seed %d", seed).containsAll(ids(expected));
        }
    }

    @Test
    void theStoreHoldsTheSameInWhateverOrderTrialsEnd() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<TrialResult> trials = trials(random, 20);
            int capacity = 1 + random.nextInt(6);
            PredictionStore store = new PredictionStore(Metric.ROC_AUC, new SelectionLimits(capacity, 10, 0));
            List<TrialResult> shuffled = new ArrayList<>(trials);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(trial -> store.accept(trial, List.of()));

            List<Integer> held =
                    ids(trials).stream().filter(id -> store.get(id).isPresent()).toList();

            assertThat(held)
                    .as("seed %d", seed)
                    .isEqualTo(ids(new CandidateRule(Metric.ROC_AUC, capacity).choose(trials)));
        }
    }
}
