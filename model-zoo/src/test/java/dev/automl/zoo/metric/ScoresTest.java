package dev.automl.zoo.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {

    @Test
    void meanIsOverTheFoldsInWhichAMetricIsDefined() {
        Scores first = new Scores(Map.of("roc_auc", 0.5, "accuracy", 0.25));
        Scores second = new Scores(Map.of("accuracy", 0.75));

        Scores mean = Scores.mean(List.of(first, second));

        assertThat(mean.values()).isEqualTo(Map.of("roc_auc", 0.5, "accuracy", 0.5));
        assertThat(mean.get("mcc")).isNaN();
    }

    @Test
    void jsonKeepsEveryBitAndNamesMetricsByTheirIds(@TempDir Path folder) throws IOException {
        Scores scores = new Scores(Map.of("f1_macro", 0.1 + 0.2, "log_loss", Math.nextUp(1.0 / 3)));
        Path file = folder.resolve("scores.json");

        Json.write(file, scores);

        assertThat(Json.read(file, Scores.class)).isEqualTo(scores);
        assertThat(Files.readString(file)).contains("\"log_loss\" : 0.33333333333333337");
    }

    @Test
    void namesTheMetricsOfTheTaskInTheirOrder() {
        assertThat(Metric.scores(
                                new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 1}),
                                new double[][] {{0.75, 0.25}, {0.25, 0.75}})
                        .values())
                .containsOnlyKeys(ids(Task.BINARY));
        assertThat(Metric.scores(
                                new Target(Task.MULTICLASS, List.of("a", "b"), new double[] {0, 1}),
                                new double[][] {{1, 0}, {0, 1}})
                        .values())
                .containsOnlyKeys(ids(Task.MULTICLASS));
        Scores regression =
                Metric.scores(new Target(Task.REGRESSION, List.of(), new double[] {1, 2}), new double[][] {{1}, {2.5}});
        assertThat(regression.values()).containsOnlyKeys(ids(Task.REGRESSION));
        assertThat(regression.toString()).startsWith("rmse=0.3535533905932738, mae=0.25, r2=0.5, rmsle=");
    }

    private static String[] ids(Task task) {
        return Stream.of(Metric.values())
                .filter(metric -> metric.supports(task))
                .map(Metric::id)
                .toArray(String[]::new);
    }

    @Test
    void whatIsNotDefinedIsNotThere() {
        assertThat(new Scores(Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", 1.0)).values())
                .isEqualTo(Map.of("c", 1.0));
    }
}
