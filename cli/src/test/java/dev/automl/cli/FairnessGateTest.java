package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.search.fairness.Fairness;
import dev.automl.search.fairness.Fairness.Group;
import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class FairnessGateTest {

    private static Grouping grouping(String by, Double value) {
        List<Group> groups = List.of(
                new Group("a", 40, false, 0.9, List.of(), null, null),
                new Group("b", 5, value == null, 0.9, List.of(), null, null));
        Measured measured = value == null
                ? new Measured("equal-opportunity", null, null, null, null, null, null, null, null, null, List.of("b"))
                : new Measured(
                        "equal-opportunity",
                        value,
                        value - 0.1,
                        value + 0.1,
                        "yes",
                        "true-positive-rate",
                        "b",
                        0.5,
                        "a",
                        0.8,
                        List.of());
        return new Grouping(by, groups, List.of(measured));
    }

    private static Judgement judge(Grouping... groupings) {
        return FairnessGate.parse("equal-opportunity>=0.8").judge(new Fairness.Model(1, List.of(groupings)));
    }

    @Test
    void theLimitItselfIsKeptTo() {
        assertThat(judge(grouping("sex", 0.8)).passed()).isTrue();
        assertThat(judge(grouping("sex", 0.7999)).passed()).isFalse();
        assertThat(judge(grouping("sex", 0.625)).why())
                .isEqualTo(
                        "--fairness equal-opportunity>=0.8 failed by sex: 0.6250 (0.525 to 0.725), true positive rate (class 'yes')"
                                + " 0.5000 of 'b', 0.8000 of 'a'");
    }

    /** The worst column decides; and all columns together, if that can be judged. */
    @Test
    void theWorstDecides() {
        assertThat(judge(grouping("sex", 0.9), grouping("age", 0.7), grouping("sex and age", 0.95))
                        .why())
                .contains("failed by age");
        assertThat(judge(grouping("sex", 0.9), grouping("age", 0.9), grouping("sex and age", 0.5))
                        .why())
                .contains("failed by sex and age");
        assertThat(judge(grouping("sex", 0.9), grouping("age", 0.85), grouping("sex and age", null))
                        .why())
                .contains("holds by age");
    }

    /** What was not looked at does not pass. */
    @Test
    void whatCannotBeJudgedFails() {
        assertThat(judge(grouping("sex", null)).passed()).isFalse();
        assertThat(judge(grouping("sex", 0.9), grouping("age", null), grouping("sex and age", 0.9))
                        .why())
                .contains("failed by age: it can't be judged, because fewer than two groups have 30 test rows, 10 of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "equal-oportunity>=0.8; did you mean 'equal-opportunity'",
                "equal-opportunity<=0.8; write >=",
                "equal-opportunity-difference>=0.1; write <=",
                "equal-opportunity; must be a measure, >= or <=, and a number",
                "equal-opportunity>=; must be a measure, >= or <=, and a number",
                "equal-opportunity>=80; is from 0 to 1",
                "equal-opportunity-difference<=-1; is never below 0",
                "equal-opportunity>=1e; '1e' is no number",
            })
    void whatIsNotUnderstood(String text, String why) {
        assertThatThrownBy(() -> FairnessGate.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining(why);
    }

    @Test
    void cutPoints() {
        assertThat(FairnessValues.column("age=18/30.5").cuts()).containsExactly(18.0, 30.5);
        assertThat(FairnessValues.column("t=-5/0").cuts()).containsExactly(-5.0, 0.0);
        assertThat(FairnessValues.column("a=b").name()).isEqualTo("a=b");
        assertThat(FairnessValues.column("sex").cuts()).isEmpty();
        for (String wrong : List.of("age=30/18", "age=18/18", "age=1e999", "age=-", "age=1..2")) {
            assertThatThrownBy(() -> FairnessValues.column(wrong))
                    .as(wrong)
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessageContaining("such as age=18/30/60");
        }
    }
}
