package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("max-trials", "metric", "target", "task", "test", "log_loss");

    @Test
    void slipsAreUnderstood() {
        assertThat(Suggestions.nearest("tagret", KNOWN)).contains("target");
        assertThat(Suggestions.nearest("TARGET", KNOWN)).contains("target");
        assertThat(Suggestions.nearest("max_trials", KNOWN)).contains("max-trials");
        assertThat(Suggestions.nearest("log-loss", KNOWN)).contains("log_loss");
        assertThat(Suggestions.nearest("metr", KNOWN)).contains("metric");
    }

    @Test
    void whatIsFarAwayIsNotSuggested() {
        assertThat(Suggestions.nearest("quux", KNOWN)).isEmpty();
        assertThat(Suggestions.nearest("", KNOWN)).isEmpty();
    }
}
