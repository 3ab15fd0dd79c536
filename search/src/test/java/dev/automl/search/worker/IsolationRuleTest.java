package dev.automl.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.registry.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationRuleTest {

    /** svm is tried on 4,000 rows and 120,000 cells at most, a fifth of that is 800 and 24,000; lightgbm can be stopped. */
    @ParameterizedTest
    @CsvSource({
        "AUTO, svm, 800, 30, false",
        "AUTO, svm, 801, 1, true",
        "AUTO, svm, 800, 31, true",
        "AUTO, lightgbm, 1000000, 100, false",
        "AUTO, random-forest, 20000, 10, false",
        "AUTO, constant, 1000000, 100, false",
        "THREAD, svm, 4000, 30, false",
        "PROCESS, constant, 10, 1, false",
        "PROCESS, svm, 10, 1, true",
        "PROCESS, lightgbm, 10, 1, true"
    })
    void workersAreForWhatIsLongAndCannotBeStopped(
            Isolation isolation, String algorithm, int rows, int columns, boolean inWorker) {
        assertThat(new IsolationRule(isolation, rows, columns).inWorker(Zoo.algorithm(algorithm)))
                .isEqualTo(inWorker);
    }
}
