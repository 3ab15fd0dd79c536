package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table in sample-data/README.md holds; rows and missing targets were counted with Python's csv module. */
class SampleDataTest {

    @ParameterizedTest
    @CsvSource({
        "penguins.csv, species, MULTICLASS, 344, 0, 7",
        "bird_strikes.csv, Effect Amount of damage, BINARY, 1667, 0, 10",
        "breast_cancer.csv, diagnosis, BINARY, 569, 0, 30",
        "weather.csv, temp_max, REGRESSION, 2922, 0, 6",
        "penguins_raw.csv, Clutch Completion, BINARY, 344, 0, 14",
        "penguins_raw.csv, Body Mass (g), REGRESSION, 344, 2, 14"
    })
    void isUnderstood(String name, String target, Task task, int rows, int withoutTarget, int features)
            throws IOException {
        Path file = Path.of("..", "sample-data", name);
        CsvFormatDetector.Detected detected = CsvFormatDetector.detect(file);
        InferredSchema inferred = SchemaInference.infer(
                file, detected.format(), new InferenceOptions(target, Optional.empty(), Map.of(), List.of()));

        assertThat(detected.notices()).isEmpty();
        assertThat(inferred.schema().task()).isEqualTo(task);
        assertThat(inferred.rows()).isEqualTo(rows);
        assertThat(inferred.rowsWithoutTarget()).isEqualTo(withoutTarget);
        assertThat(inferred.schema().fields()).hasSize(features);
        assertThat(SchemaReader.read(file, detected.format(), inferred.schema()).rows())
                .isEqualTo(rows - withoutTarget);
    }
}
