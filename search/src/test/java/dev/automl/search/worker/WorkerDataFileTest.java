package dev.automl.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.validation.SplitMethod;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerDataFileTest {

    private static final WorkerData DATA = new WorkerData(
            new Dataset(
                    new Table(
                            3,
                            List.of(
                                    new Column.Numeric("a, \"b\"", new double[] {-0.0, Double.NaN, 0.1 + 0.2}),
                                    new Column.Categorical(
                                            "größe", new int[] {1, Column.Categorical.MISSING, 0}, List.of("", "ü")),
                                    new DateColumn("day", new double[] {Double.MIN_VALUE, 1e300, Double.NaN}),
                                    // The last one is half a pair of surrogates.
                                    new TextColumn("text", new String[] {"", null, "\uD83D"}))),
                    new Target(Task.MULTICLASS, List.of("x", "y", "z"), new double[] {2, 0, 1}, new double[] {
                        0, 0.5, Double.MAX_VALUE
                    }),
                    Map.of("GROUP", new Column.Categorical("key", new int[] {0, 0, 1}, List.of("g", "h")))),
            new ValidationPlan(SplitMethod.RANDOM, SplitMethod.GROUP, 4, 0.25, 0.125),
            -7);

    @TempDir
    Path folder;

    @Test
    void everythingComesBackWithTheSameBits() throws Exception {
        Path file = folder.resolve("data.bin");
        WorkerDataFile.write(file, DATA);
        WorkerData read = WorkerDataFile.read(file);

        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType(
                        (one, other) -> Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other),
                        Double.class)
                .isEqualTo(DATA);
    }

    @Test
    void halfAFileIsNoFile() throws Exception {
        Path file = folder.resolve("data.bin");
        WorkerDataFile.write(file, DATA);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> WorkerDataFile.read(file)).isInstanceOf(EOFException.class);
    }
}
