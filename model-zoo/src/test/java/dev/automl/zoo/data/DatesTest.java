package dev.automl.zoo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** Expected: GNU date 9.1, {@code date -u -d TEXT +%s}; a year of two digits written out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuuu-MM-dd | 2024-02-29 | 1709164800",
                "uuuu-MM-dd'T'HH:mm:ssXXX | 2024-02-29T12:30:00Z | 1709209800",
                "uuuu-MM-dd'T'HH:mm:ssXXX | 2024-02-29T12:30:00+02:00 | 1709202600",
                "uuuu-MM-dd HH:mm:ssXX | 2024-02-29 12:30:00-0500 | 1709227800",
                "d/M/uuuu | 29/2/2024 | 1709164800",
                "MM/dd/uuuu hh:mm a | 02/29/2024 01:05 pm | 1709211900",
                "dd.MM.uu | 31.12.39 | 2208902400",
                "dd.MM.uu | 31.12.40 | -915235200",
                "dd-MMM-uu HH:mm | 29-Feb-24 01:00 | 1709168400",
                "EEE, dd MMM uuuu | Thu, 29 Feb 2024 | 1709164800",
                "uuuuMMdd | 20240229 | 1709164800",
                "uuuu-MM | 2024-02 | 1706745600",
                "HH:mm:ss[.SSS][.SS] | 00:01:30.25 | 90",
                "epoch-milliseconds | 1709164800000 | 1709164800"
            })
    void understandsPatterns(String pattern, String text, double seconds) {
        assertThat(new Dates(List.of(pattern)).parse(text)).isEqualTo(seconds);
    }

    @Test
    void theFirstPatternThatFitsIsTaken() {
        Dates dates = new Dates(List.of("dd/MM/uuuu", "MM/dd/uuuu", "uuuu-MM-dd"));
        assertThat(dates.parse("01/02/2024")).isEqualTo(dates.parse("2024-02-01"));
        assertThat(dates.parse("12/31/2024")).isEqualTo(dates.parse("2024-12-31"));
        assertThat(dates.parse("31/31/2024")).isNaN();
        assertThat(dates.parse("2023-02-29")).isNaN();
        assertThat(dates.parse(null)).isNaN();
    }
}
