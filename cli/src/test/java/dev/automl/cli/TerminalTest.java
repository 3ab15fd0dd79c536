package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static Terminal detect(String terminal, String width, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("automl.terminal", terminal);
        properties.setProperty("automl.width", width);
        properties.setProperty("os.name", "Linux");
        return Terminal.detect(properties, environment);
    }

    @Test
    void whatTheLauncherFound() {
        assertThat(detect("out,err", "120", Map.of())).isEqualTo(new Terminal(true, true, 120, true));
        assertThat(detect(",err", "120", Map.of())).isEqualTo(new Terminal(false, true, 120, true));
        assertThat(detect("", "", Map.of())).isEqualTo(new Terminal(false, false, 80, true));
    }

    @Test
    void noColourIfNotWanted() {
        assertThat(detect("out", "80", Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(detect("out", "80", Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(detect("out", "80", Map.of("TERM", "dumb")).colour()).isFalse();
    }

    @Test
    void widthsOfLastResort() {
        assertThat(detect("", "", Map.of("COLUMNS", "100")).width()).isEqualTo(100);
        assertThat(detect("", "0", Map.of("COLUMNS", "x")).width()).isEqualTo(80);
        assertThat(detect("", "10", Map.of()).width()).isEqualTo(40);
    }
}
