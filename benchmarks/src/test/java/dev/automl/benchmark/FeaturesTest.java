package dev.automl.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void numbersStayAndOtherValuesGetColumns() {
        CsvTable train = table(new String[] {"1.5", "red"}, new String[] {"NA", "blue"}, new String[] {"2", "red"});
        Features features = new Features(train);
        assertThat(features.of(train)).isEqualTo(new double[][] {{1.5, 1, 0}, {Double.NaN, 0, 1}, {2, 1, 0}});
        assertThat(features.of(table(new String[] {"?", "green"}))).isEqualTo(new double[][] {{Double.NaN, 0, 0}});
    }

    @Test
    void gapsAreFilledWithTheMedianOfTheFirstRows() {
        double[][] train = {{3}, {1}, {Double.NaN}, {9}};
        double[][] test = {{Double.NaN}};
        Features.fillGaps(train, test);
        assertThat(train).isEqualTo(new double[][] {{3}, {1}, {3}, {9}});
        assertThat(test).isEqualTo(new double[][] {{3}});
    }

    private static CsvTable table(String[]... rows) {
        return new CsvTable(List.of("size", "colour"), List.of(rows));
    }
}
