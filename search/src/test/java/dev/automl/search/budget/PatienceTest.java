package dev.automl.search.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    /** Scores in the order of the trials; a dash is a trial without one. Higher is better. Counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.5, false",
        "0.5 0.4 0.3, false",
        "0.5 0.4 0.3 0.2, true",
        "0.5 0.5 0.5 0.5, true",
        "0.5 0.4 0.3 0.6, false",
        "0.5 0.4 0.3 0.6 0.6 0.1, false",
        "0.5 - - -, true",
        "- - -, true",
        "- - 0.1, false",
    })
    void threeTrialsWithoutABetterScore(String scores, boolean usedUp) {
        List<TrialResult> results = results(scores);
        assertThat(new Patience(Metric.ROC_AUC, OptionalInt.of(3)).isUsedUp(results))
                .isEqualTo(usedUp);
    }

    @Test
    void withoutALimitItIsNeverUsedUp() {
        assertThat(new Patience(Metric.ROC_AUC, OptionalInt.empty()).isUsedUp(results("0.5 0.4 0.4 0.4 0.4")))
                .isFalse();
    }

    private static List<TrialResult> results(String scores) {
        List<TrialResult> results = new ArrayList<>();
        for (String score : scores.split(" ")) {
            int id = results.size();
            results.add(
                    score.equals("-")
                            ? TrialResult.timedOut(Examples.constantTrial(id), "made up", 1)
                            : Examples.complete(id, "constant", Double.parseDouble(score)));
        }
        return results;
    }
}
