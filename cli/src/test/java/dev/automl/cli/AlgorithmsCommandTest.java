package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Licences;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlgorithmsCommandTest {

    @Test
    void theTextNamesEveryAlgorithmAndHyperparameterAndFits() {
        Cli.Result result = Cli.run("algorithms");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        for (AlgorithmDescription algorithm : Zoo.algorithms()) {
            assertThat(result.out().lines()).contains(algorithm.id());
            algorithm.hyperparameters().forEach(h -> assertThat(result.out()).contains("\n  " + h.name()));
        }
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void oneAlgorithm() {
        assertThat(Cli.run("algorithms", "constant").out())
                .startsWith("constant\n  library     none\n  tasks       binary, multiclass, regression\n")
                .contains("  strengths   Always works; shows what a score is worth.\n");
    }

    @Test
    void jsonHoldsEveryField() throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(Cli.run("algorithms", "--json").out());
        assertThat(list).hasSameSizeAs(Zoo.algorithms());
        for (int i = 0; i < list.size(); i++) {
            AlgorithmDescription algorithm = Zoo.algorithms().get(i);
            JsonNode json = list.get(i);
            assertThat(json.get("id").asText()).isEqualTo(algorithm.id());
            assertThat(json.get("tasks")).hasSameSizeAs(algorithm.tasks());
            assertThat(json.get("hyperparameters")).hasSameSizeAs(algorithm.hyperparameters());
            assertThat(json.get("hyperparameters"))
                    .allSatisfy(h -> assertThat(h.has("initial")).isTrue());
            boolean library = !json.get("library").asText().equals("none");
            assertThat(json.get("licence").asText().isEmpty()).isEqualTo(!library);
        }
    }

    /** As the libraries' own pages state them. */
    @Test
    void licences() {
        assertThat(Licences.of(Zoo.algorithm("constant"))).isEmpty();
        assertThat(Licences.of(Zoo.algorithm("xgboost"))).isEqualTo("Apache-2.0");
        assertThat(Licences.of(Zoo.algorithm("logistic-regression"))).isEqualTo("BSD-3-Clause");
    }
}
