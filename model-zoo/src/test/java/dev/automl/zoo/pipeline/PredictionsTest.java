package dev.automl.zoo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final List<String> CLASSES = List.of("no", "yes, or \"so\"");
    private static final double[][] PROBABILITIES = {{0.5, 0.5}, {1e-7, 0.9999999}};

    @Test
    void classesAlone() throws IOException {
        assertThat(written(CLASSES, PROBABILITIES, false)).isEqualTo("prediction\nno\n\"yes, or \"\"so\"\"\"\n");
    }

    @Test
    void classesWithProbabilities() throws IOException {
        assertThat(written(CLASSES, PROBABILITIES, true))
                .isEqualTo("prediction,probability_no,\"probability_yes, or \"\"so\"\"\"\n"
                        + "no,0.5,0.5\n"
                        + "\"yes, or \"\"so\"\"\",1.0E-7,0.9999999\n");
    }

    @Test
    void numbersInFullPrecision() throws IOException {
        double[][] predicted = {{0.1 + 0.2}, {-1}};
        assertThat(written(List.of(), predicted, false)).isEqualTo("prediction\n0.30000000000000004\n-1.0\n");
        assertThat(Predictions.label(List.of(), Double.NaN, new double[] {-2.5}))
                .isEqualTo("-2.5");
    }

    @Test
    void theSecondOfTwoClassesFromTheThresholdOn() {
        assertThat(Predictions.label(CLASSES, 0.3, new double[] {0.7, 0.3})).isEqualTo("yes, or \"so\"");
        assertThat(Predictions.label(CLASSES, 0.31, new double[] {0.7, 0.3})).isEqualTo("no");
    }

    @Test
    void noRows() throws IOException {
        assertThat(written(CLASSES, new double[0][], false)).isEqualTo("prediction\n");
    }

    @Test
    void withoutAThresholdTheLikelierOfTwoClassesTheFirstOfEquals() {
        assertThat(Predictions.label(CLASSES, Double.NaN, new double[] {0.4, 0.6}))
                .isEqualTo("yes, or \"so\"");
        assertThat(Predictions.label(CLASSES, Double.NaN, new double[] {0.5, 0.5}))
                .isEqualTo("no");
    }

    private static String written(List<String> classes, double[][] predicted, boolean probabilities)
            throws IOException {
        StringWriter writer = new StringWriter();
        Predictions.write(writer, classes, 0.6, predicted, probabilities);
        return writer.toString();
    }
}
