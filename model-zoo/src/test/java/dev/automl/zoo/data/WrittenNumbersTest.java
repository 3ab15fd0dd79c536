package dev.automl.zoo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50 | 1234.5",
                "$1,234.50 | 1234.5",
                "-$5 | -5",
                "$ -5 | -5",
                "\u22125 \u20ac | -5",
                "(1,000) | -1000",
                "($88.43) | -88.43",
                "1.234,50 \u20ac | 1234.5",
                "12,5 | 12.5",
                "1,234 | 1234",
                "0,123 | 0.123",
                "1.234.567 | 1234567",
                "1 234 567,8 | 1234567.8",
                "1'234.5 | 1234.5",
                "12,34,567 | 1234567",
                "12 % | 12",
                "98.2% | 98.2",
                "USD 5 | 5",
                "5 EUR | 5",
                "US$3 | 3",
                "565K | 565000",
                "\u20ac110.5M | 110500000",
                "1.5B | 1.5e9",
                ".5% | 0.5",
                "1e3 | 1000"
            })
    void understandsNumbersAsPeopleWriteThem(String text, double value) {
        assertThat(WrittenNumbers.parse(text, '.')).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "%",
                "abc",
                "12 34",
                "1,23,4",
                "1.2.3",
                "192.168.1.1",
                "12.34,50",
                "1,2.3,4",
                "5 kg",
                "--5",
                "(-5)",
                "(5",
                "5)",
                "2024-01-31",
                "10:30",
                "5'11",
                "1/2",
                "ABC 123",
                "inf",
                "1e999"
            })
    void refusesOtherTexts(String text) {
        assertThat(WrittenNumbers.parse(text, '.')).isNaN();
    }

    /** What could be either mark is what the file says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234 | 1234", "1,234 | 1.234", "1.234,5 | 1234.5", "1,234.5 | 1234.5", "1.5 | 1.5"})
    void theFileSaysWhatAMarkIs(String text, double value) {
        assertThat(WrittenNumbers.parse(text, ',')).isEqualTo(value);
    }

    /** Of java.text, which writes them. */
    @Property
    void readsWhatOthersWrite(@ForAll @BigRange(min = "-1e9", max = "1e9") BigDecimal any) {
        BigDecimal amount = any.setScale(2, RoundingMode.HALF_EVEN);
        for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.UK}) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(2);
            assertThat(WrittenNumbers.parse(format.format(amount), '.')).isEqualTo(amount.doubleValue());
        }
        // This format puts a currency before the number.
        String currency = NumberFormat.getCurrencyInstance(Locale.US).format(amount.abs());
        assertThat(WrittenNumbers.parse(currency, '.')).isEqualTo(amount.abs().doubleValue());
    }
}
