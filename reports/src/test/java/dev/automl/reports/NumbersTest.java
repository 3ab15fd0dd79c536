package dev.automl.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.041234, 0.0412", "1.0402, 1.0402", "-0.5, -0.5000", "0, 0.0000", "12.34567, 12.346", "123.4567, 123.46",
        "4832.12, 4832.1", "48321.6, 48322", "0.000041, 4.10e-05", "3e12, 3.00e+12", "NaN, -", "Infinity, inf",
        "-Infinity, -inf"
    })
    void shortButPreciseEnough(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @Test
    void aSpreadHasOneDecimalLessThanItsValue() {
        assertThat(Numbers.spread(0.0412, 0.01208)).isEqualTo("0.012");
        assertThat(Numbers.spread(48321.2, 120.7)).isEqualTo("121");
        assertThat(Numbers.spread(0.0412, Double.NaN)).isEqualTo("-");
        assertThat(Numbers.spread(0, 0)).isEqualTo("0.0000");
    }

    @Test
    void theSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.text(0.5)).isEqualTo("0.5000");
            assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
            assertThat(Durations.ofSeconds(1.26)).isEqualTo("1.3 s");
        } finally {
            Locale.setDefault(before);
        }
    }
}
