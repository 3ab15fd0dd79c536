package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.search.rules.RuleText;
import dev.automl.search.rules.RuleTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplainRuleCommandTest {

    @Test
    void tellsWhatARuleDoesAndHowToOverrideIt() {
        Cli.Result result = Cli.run("explain-rule", "high-cardinality");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("rule      high-cardinality (checks of the data)\nwhen      A column has more than 100")
                .contains("\nthen      Rare levels share one column;")
                .contains("\noverride  Group levels in the file;");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void namesOfSeveralWordsAndInAnyCase() {
        assertThat(Cli.run("explain-rule", "Names", "of", "the", "rows").out()).contains("first column has no name");
        assertThat(Cli.run("explain-rule", "onehotencoder").out()).startsWith("rule      OneHotEncoder ");
    }

    @Test
    void listsAll() {
        String out = Cli.run("explain-rule").out();
        for (RuleText rule : RuleTexts.ALL) {
            assertThat(out).contains("\n  " + rule.name() + " ");
        }
    }

    @Test
    void printsJson() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(Cli.run("explain-rule", "folds", "--json").out())
                        .at("/0/override")
                        .asText())
                .startsWith("--folds COUNT");
    }

    @Test
    void anUnknownNameIsMetWithTheNearest() {
        Cli.Result result = Cli.run("explain-rule", "target-leakge");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("there is no rule 'target-leakge'; did you mean 'target-leakage'?");
    }

    /** Every step that emitted code gives a reason for is named by its rule, at the beginning of the reason. */
    @Test
    void everyNameInEmittedCodeIsExplained() throws IOException {
        String reasons =
                Files.readString(Path.of("../codegen-templates/src/main/java/dev/automl/codegen/Reasons.java"));
        Matcher names = Pattern.compile("return \"(\\w+): ").matcher(reasons);
        int found = 0;
        while (names.find()) {
            assertThat(RuleTexts.find(names.group(1))).as(names.group(1)).isPresent();
            found++;
        }
        assertThat(found).isGreaterThan(20);
    }
}
