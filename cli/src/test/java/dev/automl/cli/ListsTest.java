package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    @Test
    void commasSeparate() {
        assertThat(Lists.split("a,b c,d")).containsExactly("a", "b c", "d");
        assertThat(Lists.split("a,,")).containsExactly("a", "", "");
    }

    @Test
    void aCommaCanBelongToAName() {
        assertThat(Lists.split("a\\,b,c")).containsExactly("a,b", "c");
        assertThat(Lists.split("a\\\\,b")).containsExactly("a\\", "b");
        assertThat(Lists.split("C:\\dir\\u0041")).containsExactly("C:\\dir\\u0041");
        assertThat(Lists.split("end\\")).containsExactly("end\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a,b", "\\", "\\,", "\\\\", "a\\,b\\\\,c\\", ",", "\\u0041=", "\n"})
    void whatIsEscapedIsReadBack(String name) {
        assertThat(Lists.split(Lists.escape(name) + "," + Lists.escape(name))).isEqualTo(List.of(name, name));
    }
}
