package dev.automl.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet, light, dark and in print: WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
class ContrastTest {

    @Test
    void everyColourStandsOut() throws IOException {
        assertThat(contrast(0x000000, 0xFFFFFF)).as("by definition").isEqualTo(21);
        List<Map<String, Integer>> themes = themes();
        assertThat(themes).hasSize(3);
        for (Map<String, Integer> theme : themes) {
            int page = theme.get("page");
            for (String text : List.of("text", "soft", "link", "bad", "good")) {
                assertThat(contrast(theme.get(text), page))
                        .as(text + " in " + theme)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(contrast(theme.get(text), theme.get("fill")))
                        .as(text)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String mark : List.of("k0", "k1", "k2", "k3", "k4", "k5", "rest")) {
                assertThat(contrast(theme.get(mark), page))
                        .as(mark + " in " + theme)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static List<Map<String, Integer>> themes() throws IOException {
        try (InputStream stream = ContrastTest.class.getResourceAsStream("report.css")) {
            String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(":root \\{([^}]*)\\}")
                    .matcher(css)
                    .results()
                    .map(block -> colours(block.group(1)))
                    .toList();
        }
    }

    private static Map<String, Integer> colours(String block) {
        Map<String, Integer> colours = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("--(\\w+): #([0-9a-f]{3,6});").matcher(block);
        while (matcher.find()) {
            String digits =
                    matcher.group(2).length() == 3 ? matcher.group(2).replaceAll("(.)", "$1$1") : matcher.group(2);
            colours.put(matcher.group(1), Integer.parseInt(digits, 16));
        }
        return colours;
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return Math.round((lighter + 0.05) / (darker + 0.05) * 1e6) / 1e6;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
