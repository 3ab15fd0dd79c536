package dev.automl.zoo.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, -0.0",
        "+7, 7",
        "007, 7",
        "1., 1",
        ".5, 0.5",
        "-.5e1, -5",
        "1e3, 1000",
        "1E-3, 0.001",
        "1e-999, 0",
        "123456789012345678901234567890, 1.2345678901234568e29"
    })
    void understandsPlainDecimalNotation(String text, double value) {
        assertThat(Numbers.parse(text, '.')).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1 2",
                "1,5",
                "1_000",
                "0x1F",
                "1f",
                "1d",
                "--1",
                "1-",
                "NaN",
                "nan",
                "١٢",
                "1.2.3",
                "infinite",
                "$5",
                "5%"
            })
    void refusesWhatJavaOrOthersWouldTake(String text) {
        assertThat(Numbers.parse(text, '.')).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "Infinity", "+INF", "-inf", "1e999", "-1e999"})
    void tellsInfinityFromText(String text) {
        assertThat(Numbers.parse(text, '.')).isInfinite();
        assertThat(Numbers.parse(text, '.') < 0).isEqualTo(text.startsWith("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5 | 1.5", "-,25 | -0.25", "1,5e2 | 150"})
    void understandsADecimalComma(String text, double value) {
        assertThat(Numbers.parse(text, ',')).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.234,5", "1,234,5"})
    void takesNoPointBesideADecimalComma(String text) {
        assertThat(Numbers.parse(text, ',')).isNaN();
    }

    @Property
    void everyFiniteDoubleComesBackWithItsBits(@ForAll double value) {
        assertThat(Double.doubleToLongBits(Numbers.parse(Double.toString(value), '.')))
                .isEqualTo(Double.doubleToLongBits(value));
    }
}
