package dev.automl.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlgorithmChoiceTest {

    @Test
    void smallDataGetEverythingThatCanDoTheTask() {
        AlgorithmChoice choice = choose(facts(Task.REGRESSION, 100, 5), AlgorithmWishes.NONE);

        assertThat(ids(choice))
                .startsWith("constant")
                .contains("ridge", "lightgbm")
                .doesNotContain("logistic-regression");
        assertThat(choice.leftOut()).isEmpty();
        assertThat(choice.warnings()).isEmpty();
    }

    @Test
    void largeDataLeaveOutTheSlowOnesInOneSentence() {
        AlgorithmChoice choice = choose(facts(Task.BINARY, 1_000_000, 20), AlgorithmWishes.NONE);

        assertThat(ids(choice)).contains("constant", "lightgbm").doesNotContain("nearest-neighbors", "decision-tree");
        assertThat(choice.leftOutByRule())
                .singleElement()
                .asString()
                .contains("decision-tree", "nearest-neighbors", "1,000,000 rows and 20 columns", "--algorithms");
    }

    @Test
    void whatTheUserNamesIsTriedWhateverTheSize() {
        AlgorithmChoice choice =
                choose(facts(Task.BINARY, 1_000_000, 20), AlgorithmWishes.NONE.only("nearest-neighbors"));

        assertThat(ids(choice)).containsExactly("constant", "nearest-neighbors");
        assertThat(choice.warnings()).singleElement().asString().contains("nearest-neighbors", "too slow");
        assertThat(choice.leftOutByRule()).isEmpty();
    }

    @Test
    void whatTheMachineLacksIsAWarningWithTheReason() {
        Map<String, String> missing = Map.of("lightgbm", "install libgomp1", "extra-trees", "install libgomp1");
        AlgorithmChoice choice =
                AlgorithmChoice.choose(facts(Task.BINARY, 100, 5), AlgorithmWishes.NONE.without("xgboost"), missing);

        assertThat(ids(choice)).contains("xgboost-forest").doesNotContain("lightgbm", "extra-trees", "xgboost");
        assertThat(choice.warnings()).containsExactly("lightgbm, extra-trees: install libgomp1");
        assertThat(choice.leftOutByRule()).isEmpty();
        assertThat(choice.leftOut()).contains("xgboost: as asked", "lightgbm, extra-trees: install libgomp1");
    }

    @Test
    void withoutColumnsThereIsOnlyTheBaseline() {
        AlgorithmChoice choice = choose(facts(Task.BINARY, 100, 0), AlgorithmWishes.NONE);

        assertThat(ids(choice)).containsExactly("constant");
        assertThat(choice.warnings()).singleElement().asString().contains("no column to learn from");
    }

    @Test
    void onlyModelsThatAPersonCanRead() {
        AlgorithmWishes readable = new AlgorithmWishes(List.of(), List.of(), true, false, false);
        AlgorithmChoice choice = choose(facts(Task.REGRESSION, 100, 5), readable);

        assertThat(ids(choice)).contains("ridge", "decision-tree").doesNotContain("lightgbm", "nearest-neighbors");
        assertThat(choice.leftOutByRule()).singleElement().asString().contains("lightgbm", "--interpretable");
    }

    @Test
    void onlyWhatCanKeepADirection() {
        AlgorithmWishes monotone = new AlgorithmWishes(List.of(), List.of(), false, false, true);
        AlgorithmChoice choice = choose(facts(Task.BINARY, 100, 5), monotone);

        assertThat(ids(choice))
                .contains("constant", "lightgbm", "lightgbm-dart", "xgboost", "extra-trees")
                .doesNotContain("logistic-regression", "xgboost-linear", "lightgbm-linear", "decision-tree");
        assertThat(choice.leftOutByRule())
                .singleElement()
                .asString()
                .contains("logistic-regression", "lightgbm-linear", "--monotone");
    }

    @Test
    void whatLearnsOnlySomeNumbersIsLeftOutForOthers() {
        AlgorithmChoice zero = choose(new TrainingFacts(Task.REGRESSION, 100, 5, 0), AlgorithmWishes.NONE);
        assertThat(ids(zero)).contains("lightgbm-counts").doesNotContain("lightgbm-gamma");

        AlgorithmChoice negative = choose(new TrainingFacts(Task.REGRESSION, 100, 5, -2), AlgorithmWishes.NONE);
        assertThat(ids(negative)).contains("lightgbm").doesNotContain("lightgbm-counts", "lightgbm-gamma");
    }

    @Test
    void permissiveLicencesLeaveOutWhatUsesSmile() {
        AlgorithmWishes permissive = new AlgorithmWishes(List.of(), List.of(), false, true, false);
        AlgorithmChoice choice = choose(facts(Task.BINARY, 100, 5), permissive);

        assertThat(ids(choice))
                .contains("logistic-regression", "cart", "xgboost-forest", "lightgbm")
                .doesNotContain("decision-tree", "random-forest", "gradient-boosted-trees", "adaboost", "lda");
        assertThat(choice.leftOutByRule())
                .singleElement()
                .asString()
                .contains("random-forest", "lda", "--licenses permissive");
    }

    private static TrainingFacts facts(Task task, int rows, int columns) {
        return new TrainingFacts(task, rows, columns, 1);
    }

    private static AlgorithmChoice choose(TrainingFacts facts, AlgorithmWishes wishes) {
        return AlgorithmChoice.choose(facts, wishes, Map.of());
    }

    private static List<String> ids(AlgorithmChoice choice) {
        return choice.algorithms().stream().map(AlgorithmDescription::id).toList();
    }
}
