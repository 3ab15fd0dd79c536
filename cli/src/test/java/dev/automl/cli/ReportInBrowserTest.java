package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it. Without a browser on the PATH, there is nothing to test with. */
class ReportInBrowserTest {

    /** The browser may still write while it ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    @Test
    void loadsNothingFitsAndSorts() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no chromium on the PATH: the report is not tested in a browser");
        Path report = Runs.penguins().folder().resolve("report.html");
        try (Chromium browser = new Chromium(program.get(), profile)) {
            browser.open(report);

            assertThat(texts(browser.evaluate("[...document.querySelectorAll('main > section')].map(s => s.id)")))
                    .containsExactly(
                            "verdict",
                            "leaderboard",
                            "models",
                            "search",
                            "hyperparameters",
                            "data",
                            "failures",
                            "reproduce",
                            "next");
            browser.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            for (String scheme : List.of("light", "dark")) {
                browser.call(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
                assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                                .asText())
                        .as("the style sheet is applied")
                        .isEqualTo(scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(18, 22, 27)");
            }
            for (int width : new int[] {320, 360, 768, 1280}) {
                browser.call(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
                assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .as("nothing sticks out at " + width)
                        .isLessThanOrEqualTo(width);
            }
            sorts(browser);
            filters(browser);
            switchesTheClass(browser);
            structure(browser);
            // At last, so that everything above is covered.
            assertThat(browser.events("Network.requestWillBeSent"))
                    .extracting(event -> event.at("/request/url").asText())
                    .as("the page itself, and nothing else")
                    .containsExactly(report.toUri().toString());
            assertThat(browser.events("Log.entryAdded")).isEmpty();
            assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
            assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
        }
        assertThat(Files.size(report)).isLessThan(2_000_000);
    }

    private static void sorts(Chromium browser) throws Exception {
        String column = "[...document.querySelectorAll('#trials tbody tr')].map(row => row.cells[0].textContent)";
        List<String> before = texts(browser.evaluate(column));
        browser.evaluate("document.querySelector('#trials th button').click()");
        List<String> rising = texts(browser.evaluate(column));
        assertThat(rising)
                .containsExactlyInAnyOrderElementsOf(before)
                .isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt));
        browser.evaluate("document.querySelector('#trials th button').click()");
        assertThat(texts(browser.evaluate(column)))
                .isSortedAccordingTo(
                        Comparator.<String>comparingInt(Integer::parseInt).reversed());
        assertThat(browser.evaluate("document.querySelector('#trials th').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("descending");
    }

    private static void filters(Chromium browser) throws Exception {
        String shown = "[...document.querySelectorAll('#trials tbody tr')].filter(row => !row.hidden)"
                + ".map(row => row.textContent)";
        for (String wanted : List.of("ensemble", "no such row", "")) {
            browser.evaluate("{ const input = document.querySelector('#trials-filter'); input.value = '" + wanted + "';"
                    + " input.dispatchEvent(new Event('input')); }");
            assertThat(texts(browser.evaluate(shown)))
                    .allMatch(text -> text.contains(wanted))
                    .hasSize(wanted.isEmpty() ? 13 : wanted.equals("ensemble") ? 1 : 0);
        }
    }

    private static void switchesTheClass(Chromium browser) throws Exception {
        String shown = "[...document.querySelectorAll('#model-1-class > .option')].filter(o => !o.hidden)"
                + ".map(o => o.dataset.name)";
        assertThat(texts(browser.evaluate(shown))).containsExactly("'Adelie' against the rest");
        browser.evaluate("{ const select = document.querySelector('#model-1-class select'); select.selectedIndex = 2;"
                + " select.dispatchEvent(new Event('change')); }");
        assertThat(texts(browser.evaluate(shown))).containsExactly("'Gentoo' against the rest");
    }

    /** What a screen reader goes by. */
    private static void structure(Chromium browser) throws Exception {
        assertThat(browser.evaluate("{ const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                                + " ids.length - new Set(ids).size }")
                        .asInt())
                .as("ids that occur twice")
                .isZero();
        List<String> levels = texts(browser.evaluate(
                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]" + ".map(heading => heading.tagName[1])"));
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i)))
                    .as("no level of headings is passed over")
                    .isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
        }
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('svg')].every(svg => svg.getAttribute('role') === 'img'"
                                        + " && svg.getAttribute('aria-label'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('table')].every(table => table.caption"
                                + " && [...table.querySelectorAll('th')].every(th => th.scope))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('nav a, a.skip')].every(a =>"
                                + " document.getElementById(a.getAttribute('href').slice(1)))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("[...document.querySelectorAll('input, select')].every(field =>"
                                + " field.labels.length === 1)")
                        .asBoolean())
                .isTrue();
    }
}
