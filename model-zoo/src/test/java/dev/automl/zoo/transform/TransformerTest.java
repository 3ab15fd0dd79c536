package dev.automl.zoo.transform;

import static dev.automl.zoo.Tables.NAN;
import static dev.automl.zoo.Tables.categorical;
import static dev.automl.zoo.Tables.names;
import static dev.automl.zoo.Tables.numeric;
import static dev.automl.zoo.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The encoders and the scaler that most pipelines begin with. */
class TransformerTest {

    /** Training rows with everything in them: gaps, a constant, rare levels, levels of the dictionary that don't occur. */
    private static final Table TRAIN = table(
            numeric("x", 1, NAN, 4, 0.1),
            categorical("c", "red", "blue", null, "red"),
            numeric("constant", 0.1, 0.1, 0.1, 0.1));

    /** Other rows: an unseen level, the same level under another code, gaps where training had none. */
    private static final Table OTHER =
            table(numeric("x", NAN, 7), categorical("c", "green", "blue"), numeric("constant", NAN, 5));

    @Test
    void oneHotEncoderGivesEachLevelAColumn() {
        Table encoded = fit(new OneHotEncoder(10, 1), TRAIN)
                .apply(table(
                        numeric("x", 1, 2, 3, 4),
                        categorical("c", "blue", "red", null, "green"),
                        numeric("constant", 1, 2, 3, 4)));

        assertThat(names(encoded)).containsExactly("x", "c = red", "c = blue", "c is missing", "constant");
        assertThat(encoded.toRows())
                .isDeepEqualTo(new double[][] {{1, 0, 1, 0, 1}, {2, 1, 0, 0, 2}, {3, 0, 0, 1, 3}, {4, 0, 0, 0, 4}});
    }

    @Test
    void oneHotEncoderLetsRareLevelsShareAColumn() {
        Table train = table(categorical("c", "b", "b", "a", "a", "d", "d", "d", "rare"));
        Table test = table(categorical("c", "a", "b", "d", "rare", "new", null));

        Table byRows = fit(new OneHotEncoder(10, 2), train).apply(test);
        assertThat(names(byRows)).containsExactly("c = d", "c = a", "c = b", "c is other");
        assertThat(byRows.toRows()).isDeepEqualTo(new double[][] {
            {0, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 0}
        });
        assertThat(names(fit(new OneHotEncoder(2, 1), train).apply(test)))
                .as("ties by name")
                .containsExactly("c = d", "c = a", "c is other");
        assertThat(names(fit(new OneHotEncoder(2, 9), train).apply(test))).containsExactly("c is other");
    }

    @Test
    void oneHotEncoderInventsNewNames() {
        Table train = table(categorical("a", "b = c"), categorical("a = b", "c"), numeric("a = b = c", 1));

        assertThat(names(fit(new OneHotEncoder(9, 1), train).apply(train)))
                .containsExactly("a = b = c 2", "a = b = c 3", "a = b = c");
    }

    @Test
    void ordinalEncoderNumbersSortedLevels() {
        Table train = table(categorical("c", "z", "b", "b", "a", null));

        Table encoded = fit(new OrdinalEncoder(), train).apply(table(categorical("c", "b", "z", "new", null, "a")));

        assertThat(values(encoded, 0)).containsExactly(1, 2, NAN, NAN, 0);
    }

    @Test
    void levelsThatOnlyTheDictionaryHoldsAreNotLearned() {
        Column.Categorical column = new Column.Categorical("c", new int[] {2, 0}, List.of("c", "b", "a"));
        Table encoded = fit(new OrdinalEncoder(), table(column)).apply(table(categorical("c", "a", "b", "c")));

        assertThat(values(encoded, 0)).containsExactly(0, NAN, 1);
    }

    @Test
    void categoryCodesKeepTheirDictionary() {
        Table train = table(categorical("c", "red", "blue", "blue", "green"));
        Table test = table(categorical("c", "green", "new", null, "blue"));

        Column.Categorical all = (Column.Categorical)
                fit(new CategoryCodes(3), train).apply(test).columns().get(0);
        assertThat(all.levels()).containsExactly("blue", "green", "red");
        assertThat(all.codes()).containsExactly(1, -1, -1, 0);

        Column.Categorical one = (Column.Categorical)
                fit(new CategoryCodes(1), train).apply(test).columns().get(0);
        assertThat(one.levels()).containsExactly("blue", "other");
        assertThat(one.codes()).containsExactly(1, 1, -1, 0);
    }

    @Test
    void categoryCodesTellOtherFromALevelOfThatName() {
        Table train = table(categorical("c", "other", "other", "x"));
        Column.Categorical coded = (Column.Categorical)
                fit(new CategoryCodes(1), train).apply(train).columns().get(0);

        assertThat(coded.levels()).containsExactly("other", "other 2");
        assertThat(coded.codes()).containsExactly(0, 0, 1);
    }

    /** scikit-learn 1.2.1: StandardScaler().fit([[1], [nan], [4], [.1]]).transform([[nan], [7]]). */
    @Test
    void standardScalerScalesByTheTrainingRows() {
        Transformer.Fitted fitted = fit(new StandardScaler(), TRAIN);

        Table scaled = fitted.apply(OTHER);
        assertThat(values(scaled, 0)[0]).isNaN();
        assertThat(values(scaled, 0)[1]).isCloseTo(3.178728762691556, within(1e-14));
        assertThat(scaled.columns().get(1)).isSameAs(OTHER.columns().get(1));
        assertThat(values(scaled, 2)).containsExactly(NAN, 0);

        double[] train = Arrays.stream(values(fitted.apply(TRAIN), 0))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        assertThat(Arrays.stream(train).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(train).map(value -> value * value).sum() / 3).isCloseTo(1, within(1e-12));
    }

    @Test
    void standardScalerSurvivesHugeAndMissingColumns() {
        Table train = table(numeric("huge", -1e308, 1e308, 1.7e308), numeric("gone", NAN, NAN, NAN));
        Table scaled = fit(new StandardScaler(), train).apply(train);

        assertThat(values(scaled, 0)).containsOnly(0);
        assertThat(values(scaled, 1)).containsOnly(NAN);
    }

    @Test
    void wrongArgumentsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneHotEncoder(0, 1))
                .withMessage("maxLevels must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneHotEncoder(1, -3))
                .withMessage("minRows must be at least 1, not -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryCodes(0))
                .withMessage("maxLevels must be at least 1, not 0");
    }

    private static Transformer.Fitted fit(Transformer transformer, Table train) {
        return transformer.fit(new Dataset(train, new Target(Task.REGRESSION, List.of(), new double[train.rows()])));
    }

    private static double[] values(Table table, int column) {
        Column values = table.columns().get(column);
        return IntStream.range(0, table.rows()).mapToDouble(values::number).toArray();
    }
}
