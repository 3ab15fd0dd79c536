package dev.automl.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.reports.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static TextTable leaderboard() {
        return new TextTable(List.of(
                        Column.numbers("rank"),
                        Column.words("pipeline").shortenedTo(10),
                        Column.numbers("log loss"),
                        Column.numbers("fit").dropped(1),
                        Column.words("state").dropped(2)))
                .highlightedRow("1", "lightgbm", "0.0391", "0.2 s", "COMPLETE")
                .row("12", "logistic-regression, one-hot", "0.0420", "41 ms", "FAILED");
    }

    @Test
    void numbersStandAtTheRightAndLinesHaveNoTrailingBlanks() {
        assertThat(leaderboard().lines(80, false))
                .containsExactly(
                        "rank  pipeline                      log loss    fit  state",
                        "   1  lightgbm                        0.0391  0.2 s  COMPLETE",
                        "  12  logistic-regression, one-hot    0.0420  41 ms  FAILED");
    }

    @Test
    void shortensFirst() {
        assertThat(leaderboard().lines(50, false))
                .containsExactly(
                        "rank  pipeline           log loss    fit  state",
                        "   1  lightgbm             0.0391  0.2 s  COMPLETE",
                        "  12  logistic-regre...    0.0420  41 ms  FAILED");
    }

    @Test
    void thenLeavesOutTheLeastImportantColumns() {
        assertThat(leaderboard().lines(40, false))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(leaderboard().lines(40, false).get(0)).contains("fit").doesNotContain("state");
        assertThat(leaderboard().lines(30, false).get(0))
                .doesNotContain("fit", "state")
                .contains("log loss");
    }

    @Test
    void whatMayNotGoStays() {
        assertThat(leaderboard().lines(5, false).get(1)).isEqualTo("   1  lightgbm      0.0391");
    }

    @Test
    void colourOnlyWhereItIsWanted() {
        assertThat(leaderboard().text(80, false)).doesNotContain("\u001B");
        assertThat(leaderboard().lines(80, true).get(1)).startsWith("\u001B[1m").endsWith("\u001B[0m");
        assertThat(leaderboard().lines(80, true).get(2)).doesNotContain("\u001B");
    }

    @Test
    void cellsCantSteerTheTerminalOrBreakTheLine() {
        TextTable table = new TextTable(List.of(Column.words("name"), Column.words("x"))).row("a\n\u001B[31mb", "1");
        assertThat(table.lines(80, false)).containsExactly("name       x", "a\\n?[31mb  1");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        TextTable table = new TextTable(List.of(Column.words("name"), Column.words("x")))
                .row("\u4E2D\u6587\u5B57", "1")
                .row("e\u0301", "2");
        assertThat(table.lines(80, false)).containsExactly("name    x", "\u4E2D\u6587\u5B57  1", "e\u0301       2");
        assertThat(TextWidth.shorten("\u4E2D\u6587\u5B57", 5)).isEqualTo("\u4E2D...");
    }

    @Test
    void aRowOfAnotherLengthIsAMistake() {
        assertThatThrownBy(() -> leaderboard().row("1")).hasMessageContaining("1 cells for 5 columns");
    }

    @Test
    void wrapsAtBlanks() {
        assertThat(TextWidth.wrap("one two  three incomprehensible", 9))
                .containsExactly("one two", "three", "incomprehensible");
        assertThat(TextWidth.wrap("", 9)).containsExactly("");
    }
}
