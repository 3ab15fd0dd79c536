package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report as a browser shows it. Without a browser on the PATH, there is nothing to test with. */
class ReportInBrowserTest {

    /** Where the test leaves pictures, for people to look at. */
    private static final Path PICTURES = Path.of("target", "report-pictures");

    /** The browser may still write while it ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Chromium browser;
    private static Path report;

    @TempDir
    Path folder;

    private Path opened;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no chromium on the PATH: the report is not tested in a browser");
        report = Runs.penguins().folder().resolve("report.html");
        browser = new Chromium(program.get(), profile);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.width(1280);
        browser.scheme("light");
        opened = report;
        browser.open(opened);
    }

    @AfterEach
    void loadsAndLogsNothing() {
        assertThat(browser.events("Network.requestWillBeSent"))
                .extracting(event -> event.at("/request/url").asText())
                .as("the page itself, and nothing else")
                .containsExactly(opened.toUri().toString());
        assertThat(browser.events("Log.entryAdded"))
                .filteredOn(event -> !event.at("/entry/source").asText().equals("rendering")) // of axe, how it draws
                .isEmpty();
        assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
        assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static void unfold() throws Exception {
        browser.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
    }

    @Test
    void everySectionIsThere() throws Exception {
        assertThat(texts(browser.evaluate("[...document.querySelectorAll('main > section')].map(s => s.id)")))
                .containsExactly(
                        "verdict",
                        "leaderboard",
                        "models",
                        "subgroups",
                        "search",
                        "hyperparameters",
                        "data",
                        "failures",
                        "reproduce",
                        "next");
        assertThat(Files.size(report)).isLessThan(2_000_000);
    }

    @Test
    void fitsInWidthAndIsAccessible() throws Exception {
        fitsInWidthAndIsAccessible("");
    }

    /** Groups that are predicted worse than others, and fairness: of two classes, and of numbers. */
    @ParameterizedTest
    @CsvSource({"outcome, logistic-regression, 'group,age=30/50'", "age, ridge, 'group,outcome'"})
    void theSectionsThatNotEveryRunHas(String target, String algorithm, String sensitive) throws Exception {
        Path run = folder.resolve("run");
        Cli.Result result = Cli.run(
                "train",
                FairnessTest.unfair(folder.resolve("data.csv"), 1500).toString(),
                "--target=" + target,
                "--algorithms=" + algorithm,
                "--max-trials=4",
                "--sensitive=" + sensitive,
                "--no-verify",
                "--output=" + run);
        assertThat(result.exitCode()).as(result.err()).isZero();
        opened = run.resolve("report.html");
        browser.open(opened);
        assertThat(texts(browser.evaluate("[...document.querySelectorAll('main > section')].map(s => s.id)")))
                .contains("subgroups", "fairness");
        fitsInWidthAndIsAccessible("fairness-" + target + "-");
    }

    private static void fitsInWidthAndIsAccessible(String name) throws Exception {
        Files.createDirectories(PICTURES);
        unfold();
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .as("the style sheet is applied")
                    .isEqualTo(scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(18, 22, 27)");
            for (int width : new int[] {320, 360, 768, 1280}) {
                browser.width(width);
                assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .as("nothing sticks out at " + width)
                        .isLessThanOrEqualTo(width);
                // Each scheme and each width once: together they have no rules of their own.
                if (width == (scheme.equals("light") ? 360 : 1280)) {
                    assertThat(Axe.violations(browser))
                            .as(scheme + " at " + width)
                            .isEmpty();
                }
                if (width == 360 || width == 1280) {
                    Files.write(PICTURES.resolve(name + scheme + "-" + width + ".png"), browser.picture());
                }
            }
        }
    }

    /** Whoever has no mouse gets everywhere, in the order of the page, and sees where they are. */
    @Test
    void theKeyboardReachesEverything() throws Exception {
        unfold();
        browser.evaluate("{ let next = 0; document.querySelectorAll('a[href], button, input, select, summary,"
                + " [tabindex=\"0\"]').forEach(e => { if (e.checkVisibility()) e.dataset.stop = next++; }); }");
        int stops = browser.evaluate("document.querySelectorAll('[data-stop]').length")
                .asInt();
        assertThat(stops).isGreaterThan(30);
        for (int stop = 0; stop < stops; stop++) {
            browser.press("Tab", 9);
            JsonNode focus =
                    browser.evaluate("{ const e = document.activeElement; const box = e.getBoundingClientRect();"
                            + " ({stop: e.dataset.stop, outline: getComputedStyle(e).outlineStyle, inSight: box.bottom > 0"
                            + " && box.top < innerHeight && box.right > 0, html: e.outerHTML.slice(0, 200)}) }");
            assertThat(focus.path("stop").asText())
                    .as("stop %d: %s", stop, focus)
                    .isEqualTo(String.valueOf(stop));
            assertThat(focus.path("outline").asText())
                    .as("stop %d: %s", stop, focus)
                    .isEqualTo("solid");
            assertThat(focus.path("inSight").asBoolean())
                    .as("stop %d: %s", stop, focus)
                    .isTrue();
        }
    }

    /** On paper everything is unfolded, and nothing can be scrolled to. */
    @Test
    void prints() throws Exception {
        Files.createDirectories(PICTURES);
        byte[] pdf = browser.print();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(PICTURES.resolve("print.pdf"), pdf);
        assertThat(browser.evaluate("[...document.querySelectorAll('details')].every(fold => fold.open)")
                        .asBoolean())
                .isTrue();
        browser.scheme("dark");
        browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.width(718); // A4 without its margins, at 96 dots an inch
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('nav')).display")
                        .asText())
                .isEqualTo("none");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.evaluate("[...document.querySelectorAll('.option')].every(o => o.checkVisibility())")
                        .asBoolean())
                .as("every class")
                .isTrue();
        assertThat(texts(browser.evaluate("[...document.querySelectorAll('.scroll, pre')].filter(e =>"
                        + " e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)"
                        + ".map(e => e.outerHTML.slice(0, 150) + ' ' + e.scrollWidth + ' > ' + e.clientWidth)")))
                .as("what is cut off on paper")
                .isEmpty();
        browser.call("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void sortsByClickAndByKey() throws Exception {
        unfold();
        String column = "[...document.querySelectorAll('#trials tbody tr')].map(row => row.cells[0].textContent)";
        List<String> before = texts(browser.evaluate(column));
        browser.click("#trials th button");
        List<String> rising = texts(browser.evaluate(column));
        assertThat(rising)
                .containsExactlyInAnyOrderElementsOf(before)
                .isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt));
        browser.press("Enter", 13);
        assertThat(texts(browser.evaluate(column)))
                .isSortedAccordingTo(
                        Comparator.<String>comparingInt(Integer::parseInt).reversed());
        assertThat(browser.evaluate("document.querySelector('#trials th').getAttribute('aria-sort')")
                        .asText())
                .isEqualTo("descending");
    }

    @Test
    void filters() throws Exception {
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

    @Test
    void switchesTheClass() throws Exception {
        String shown = "[...document.querySelectorAll('#model-1-class > .option')].filter(o => !o.hidden)"
                + ".map(o => o.dataset.name)";
        assertThat(texts(browser.evaluate(shown))).containsExactly("'Adelie' against the rest");
        browser.evaluate("{ const select = document.querySelector('#model-1-class select'); select.selectedIndex = 2;"
                + " select.dispatchEvent(new Event('change')); }");
        assertThat(texts(browser.evaluate(shown))).containsExactly("'Gentoo' against the rest");
    }

    /** What a screen reader goes by. */
    @Test
    void structure() throws Exception {
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
