package dev.automl.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlgorithmChoiceTest {

    private static final Map<String, String> NOTHING_MISSING = Map.of();

    @Test
    void smallDataGetEverythingThatCanDoTheTask() {
        AlgorithmChoice choice = AlgorithmChoice.choose(Task.REGRESSION, 100, 5, List.of(), List.of(), NOTHING_MISSING);

        assertThat(ids(choice))
                .startsWith("constant")
                .contains("ridge", "lightgbm")
                .doesNotContain("logistic-regression");
        assertThat(choice.leftOut()).isEmpty();
        assertThat(choice.warnings()).isEmpty();
    }

    @Test
    void largeDataLeaveOutTheSlowOnesInOneSentence() {
        AlgorithmChoice choice =
                AlgorithmChoice.choose(Task.BINARY, 1_000_000, 20, List.of(), List.of(), NOTHING_MISSING);

        assertThat(ids(choice)).contains("constant", "lightgbm").doesNotContain("nearest-neighbors", "decision-tree");
        assertThat(choice.leftOutByRule())
                .singleElement()
                .asString()
                .contains("decision-tree", "nearest-neighbors", "1,000,000 rows and 20 columns", "--algorithms");
    }

    @Test
    void whatTheUserNamesIsTriedWhateverTheSize() {
        AlgorithmChoice choice = AlgorithmChoice.choose(
                Task.BINARY, 1_000_000, 20, List.of("nearest-neighbors"), List.of(), NOTHING_MISSING);

        assertThat(ids(choice)).containsExactly("constant", "nearest-neighbors");
        assertThat(choice.warnings()).singleElement().asString().contains("nearest-neighbors", "may not end in time");
        assertThat(choice.leftOutByRule()).isEmpty();
    }

    @Test
    void whatTheMachineLacksIsAWarningWithTheReason() {
        Map<String, String> missing = Map.of("lightgbm", "install libgomp1", "extra-trees", "install libgomp1");
        AlgorithmChoice choice = AlgorithmChoice.choose(Task.BINARY, 100, 5, List.of(), List.of("xgboost"), missing);

        assertThat(ids(choice)).contains("random-forest").doesNotContain("lightgbm", "extra-trees", "xgboost");
        assertThat(choice.warnings()).containsExactly("lightgbm, extra-trees: install libgomp1");
        assertThat(choice.leftOutByRule()).isEmpty();
        assertThat(choice.leftOut()).contains("xgboost: as asked", "lightgbm, extra-trees: install libgomp1");
    }

    @Test
    void withoutColumnsThereIsOnlyTheBaseline() {
        AlgorithmChoice choice = AlgorithmChoice.choose(Task.BINARY, 100, 0, List.of(), List.of(), NOTHING_MISSING);

        assertThat(ids(choice)).containsExactly("constant");
        assertThat(choice.warnings()).singleElement().asString().contains("no column to learn from");
    }

    private static List<String> ids(AlgorithmChoice choice) {
        return choice.algorithms().stream().map(AlgorithmDescription::id).toList();
    }
}
