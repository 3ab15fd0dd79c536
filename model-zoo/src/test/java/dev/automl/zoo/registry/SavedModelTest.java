package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelTest {

    private static final Schema SCHEMA =
            Schema.classification("y", "no", "yes\n\"*/").numeric("x").categorical("${colour}");
    private static final CsvFormat FORMAT = new CsvFormat('\t', "ISO-8859-1", ',', List.of("-999", "?"));
    private static final Dataset DATA = new Dataset(
            new Table(
                    6,
                    List.of(
                            new Column.Numeric("x", new double[] {1, 2, Double.NaN, 4, 5, 0.1 + 0.2}),
                            new Column.Categorical(
                                    "${colour}", new int[] {0, 1, 0, 1, -1, 0}, List.of("red", "dark blue")))),
            new Target(Task.BINARY, SCHEMA.classes(), new double[] {0, 1, 0, 1, 1, 0}));

    @TempDir
    Path folder;

    @Test
    void whatIsSavedPredictsTheSameBits() throws IOException {
        AlgorithmDescription algorithm = Zoo.algorithm("logistic-regression");
        Pipeline pipeline = Preprocessing.pipeline(algorithm.create(algorithm.initial()), SCHEMA);
        SavedModel model = new SavedModel(SCHEMA, FORMAT, 0.25, pipeline, pipeline.fit(DATA, 42));
        Path into = folder.resolve("not there yet");
        assertThat(SavedModel.isIn(into)).isFalse();

        model.save(into);

        assertThat(SavedModel.isIn(into)).isTrue();
        SavedModel loaded = SavedModel.load(into);
        assertThat(loaded.schema()).isEqualTo(SCHEMA);
        assertThat(loaded.format()).isEqualTo(FORMAT);
        assertThat(loaded.threshold()).isEqualTo(0.25);
        assertThat(loaded.pipeline()).isEqualTo(pipeline);
        assertThat(loaded.fitted().predict(DATA.features()))
                .isDeepEqualTo(model.fitted().predict(DATA.features()));
    }

    @Test
    void anAlgorithmThatIsNotKnown() throws IOException {
        AlgorithmDescription algorithm = Zoo.algorithm("constant");
        Pipeline pipeline = Preprocessing.pipeline(algorithm.create(algorithm.initial()), SCHEMA);
        new SavedModel(SCHEMA, FORMAT, 0.25, pipeline, pipeline.fit(DATA, 42)).save(folder);
        Path file = folder.resolve("pipeline.json");
        Files.writeString(file, Files.readString(file).replace("constant", "oracle"));

        assertThatThrownBy(() -> SavedModel.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no algorithm 'oracle'");
    }
}
