package dev.automl.zoo.transform;

import static dev.automl.zoo.Tables.NAN;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.cells;
import static dev.automl.zoo.Tables.column;
import static dev.automl.zoo.Tables.names;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.regression;
import static dev.automl.zoo.Tables.table;
import static dev.automl.zoo.Tables.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Table;
import dev.automl.zoo.transform.Imputer.Rule;
import dev.automl.zoo.transform.Imputer.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImputerTest {

    /** Two ways to say the same. */
    static List<Transformer> medians() {
        return List.of(new MedianImputer(), new Imputer(Strategy.MEDIAN, List.of()));
    }

    /** The median of 0.1, 1 and 4 is 1. */
    @ParameterizedTest
    @MethodSource("medians")
    void fillsGapsWithTheTrainingMedianAndTellsWhereTheyWere(Transformer median) {
        Table train =
                table(numeric("x", 1, NAN, 4, 0.1), categorical("c", "a", null, "a", "b"), numeric("full", 1, 1, 1, 2));
        Table other = table(numeric("x", NAN, 7), categorical("c", null, "b"), numeric("full", NAN, 5));

        Table filled = fit(median, train).apply(other);

        assertThat(names(filled)).containsExactly("x", "x is missing", "c", "full");
        assertThat(values(filled, "x")).containsExactly(1, 7);
        assertThat(values(filled, "x is missing")).containsExactly(1, 0);
        assertThat(column(filled, "c")).isSameAs(other.columns().get(1));
        assertThat(values(filled, "full")).containsExactly(1, 5);
    }

    /** By hand; the mean of the second line as SimpleImputer of scikit-learn 1.2.1 has it, 6.52. */
    @Test
    void everyStrategyFillsInWhatItsNameSays() {
        assertThat(filling(Strategy.MEDIAN, NAN, 4, 1, 2, 30)).isEqualTo(3);
        assertThat(filling(Strategy.MEAN, NAN, 1, 4, 0.1, 30, -2.5)).isCloseTo(6.52, within(1e-14));
        assertThat(filling(Strategy.MOST_FREQUENT, NAN, 3, 1, 3, 1, 2))
                .as("of equals the smallest")
                .isEqualTo(1);
        assertThat(filling(Strategy.MOST_FREQUENT, NAN, 1, 2, 3, 3)).isEqualTo(3);
        assertThat(filling(Strategy.CONSTANT, NAN, 3, 1)).isEqualTo(0);
        assertThat(filling(Strategy.NONE, NAN, 3, 1)).isNaN();
    }

    @Test
    void survivesHugeNumbersAndColumnsWithoutAny() {
        assertThat(filling(Strategy.MEDIAN, NAN, 1e308, 1.5e308)).isEqualTo(1.25e308);
        assertThat(filling(Strategy.MEAN, NAN, 1e308, 1.5e308)).isEqualTo(1.25e308);
        for (Strategy strategy : List.of(Strategy.MEDIAN, Strategy.MEAN, Strategy.MOST_FREQUENT, Strategy.CONSTANT)) {
            assertThat(filling(strategy, NAN)).isZero();
        }
    }

    @Test
    void rulesGoBeforeTheStrategy() {
        Imputer imputer = new Imputer(
                Strategy.NONE,
                List.of(
                        new Rule("a", Strategy.CONSTANT, -1),
                        new Rule("b", Strategy.MEAN, 0),
                        new Rule("colour", Strategy.MOST_FREQUENT, 0),
                        new Rule("not there", Strategy.MEAN, 0)));
        Table train = table(
                numeric("a", 5, NAN, 7),
                numeric("b", 1, 2, 6),
                numeric("c", NAN, 1, 1),
                categorical("colour", "red", null, "red"));

        Transformer.Fitted fitted = fit(imputer, train);

        assertThat(names(fitted.apply(train)))
                .containsExactly("a", "a is missing", "b", "c", "colour", "colour is missing");
        assertThat(cells(fitted.apply(
                        table(numeric("a", NAN), numeric("b", NAN), numeric("c", NAN), categorical("colour", (String)
                                null)))))
                .containsExactly(List.of("-0x1.0p0", "0x1.0p0", "0x1.8p1", "NaN", "'red'", "0x1.0p0"));
    }

    @ParameterizedTest
    @MethodSource("medians")
    void inventsNewNames(Transformer median) {
        Table train = table(numeric("x is missing", 1), numeric("x", NAN), numeric("x is missing 2", 1));

        assertThat(names(fit(median, train).apply(train)))
                .containsExactly("x is missing", "x", "x is missing 3", "x is missing 2");
    }

    @Test
    void wrongRulesAreRejected() {
        Rule rule = new Rule("c", Strategy.MEAN, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imputer(Strategy.MEAN, List.of(rule, rule)))
                .withMessageContaining("two rules");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("c", Strategy.CONSTANT, NAN))
                .withMessageContaining("finite constant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(new Imputer(Strategy.MEAN, List.of(rule)), table(categorical("c", "x"))))
                .withMessageContaining("the gaps in 'c' can't be filled by MEAN");
    }

    private static double filling(Strategy strategy, double... values) {
        Table train = table(numeric("x", values));
        return values(fit(new Imputer(strategy, List.of()), train).apply(train), "x")[0];
    }

    private static Transformer.Fitted fit(Transformer imputer, Table train) {
        return imputer.fit(regression(train, new double[train.rows()]));
    }
}
