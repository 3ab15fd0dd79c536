package dev.automl.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.reports.html.Block.Bullet;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.reports.html.Block.Fact;
import dev.automl.reports.html.Block.Figure;
import dev.automl.reports.html.Block.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String HOSTILE =
            "</style></script><script>alert(1)</script>\"'&amp; onload=x ${1+1} [=title] [#if] \u0000\u001B\uD83D\uDE00";

    private static final String PLAIN_SVG = "<svg></svg>";

    private static String page(String text) {
        return Page.render(
                text,
                List.of(new Section(
                        "one",
                        text,
                        List.of(
                                new Block.Text(text),
                                new Block.Note(text),
                                new Block.Code(text),
                                new Block.Facts(List.of(new Fact(text, text))),
                                new Block.Bullets(List.of(new Bullet(text, true, text, text))),
                                new Block.Figures(true, List.of(new Figure(text, PLAIN_SVG, text))),
                                new Block.Grid(
                                        "grid",
                                        text,
                                        List.of(new Column(text, true)),
                                        List.of(List.of(new Cell(text, text, "number"))),
                                        true),
                                new Block.Group("group", text, List.of(new Block.Text(text))),
                                new Block.Fold(text, List.of(new Block.Text(text))),
                                new Block.Choice(
                                        "choice", text, List.of(new Option(text, List.of(new Block.Text(text)))))))));
    }

    @Test
    void everyTextIsEscaped() {
        String page = page(HOSTILE);

        assertThat(page).startsWith("<!DOCTYPE html>\n").doesNotContain("\u0000", "\u001B", "alert(1)</script>");
        assertThat(page.split("<script", -1)).as("its own script only").hasSize(2);
        assertThat(page.split("</style>", -1)).hasSize(2);
        // By hand: 30 places take the text; the language of templates in it is text like any other.
        String escaped =
                "&lt;/style&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp; onload=x"
                        + " ${1+1} [=title] [#if] \uFFFD\uFFFD\uD83D\uDE00";
        assertThat(page.split(Pattern.quote(escaped), -1)).hasSizeGreaterThan(25);
        assertThat(page.replace(escaped, "")).doesNotContain("onload=x");
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse() throws Exception {
        String page = page("a");

        assertThat(policy(page))
                .isEqualTo("default-src 'none'; style-src '" + digest(between(page, "<style>", "</style>"))
                        + "'; script-src '" + digest(between(page, "<script>", "</script>"))
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(page).doesNotContain(" style=", " onclick=", "http://", "https://");
    }

    private static String policy(String page) {
        Matcher matcher = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&#39;", "'");
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
