package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InvalidClassException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smile.classification.KNN;

class SmileModelFileTest {

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void aModelComesBack() throws IOException {
        SmileModelFile.write(folder, KNN.fit(new double[][] {{0}, {1}, {10}, {11}}, new int[] {0, 0, 1, 1}, 1));

        KNN<double[]> read = SmileModelFile.read(folder, KNN.class);

        assertThat(read.predict(new double[] {9.5})).isEqualTo(1);
    }

    @Test
    void aClassThatIsNotSmilesIsNotLetIn() throws IOException {
        SmileModelFile.write(folder, new File("x"));

        assertThatThrownBy(() -> SmileModelFile.read(folder, File.class)).isInstanceOf(InvalidClassException.class);
    }

    @Test
    void anotherKindOfModelIsToldPlainly() throws IOException {
        SmileModelFile.write(folder, 7);

        assertThatThrownBy(() -> SmileModelFile.read(folder, KNN.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("smile.classification.KNN");
    }
}
