package dev.automl.zoo.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {

    @Test
    void meanIsOverTheFoldsInWhichAMetricIsDefined() {
        Scores first = new Scores(Map.of(Metric.ROC_AUC, 0.5, Metric.ACCURACY, 0.25));
        Scores second = new Scores(Map.of(Metric.ACCURACY, 0.75));

        Scores mean = Scores.mean(List.of(first, second));

        assertThat(mean.values()).isEqualTo(Map.of(Metric.ROC_AUC, 0.5, Metric.ACCURACY, 0.5));
        assertThat(mean.get(Metric.MCC)).isNaN();
    }

    @Test
    void jsonKeepsEveryBitAndNamesMetricsByTheirIds(@TempDir Path folder) throws IOException {
        Scores scores = new Scores(Map.of(Metric.F1_MACRO, 0.1 + 0.2, Metric.LOG_LOSS, Math.nextUp(1.0 / 3)));
        Path file = folder.resolve("scores.json");

        Json.write(file, scores);

        assertThat(Json.read(file, Scores.class)).isEqualTo(scores);
        assertThat(Files.readString(file)).contains("\"log_loss\" : 0.33333333333333337");
    }

    @Test
    void textIsInTheOrderOfTheMetrics() {
        assertThat(new Scores(Map.of(Metric.ACCURACY, 0.5, Metric.LOG_LOSS, 0.25)))
                .hasToString("log_loss=0.25, accuracy=0.5");
    }
}
