package dev.automl.search.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.explanation.ModelExplanation.Sentence;
import dev.automl.search.explanation.ModelExplanation.Surrogate;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurrogateTreeTest {

    private static final int ROWS = 400;

    private final double[] age =
            IntStream.range(0, ROWS).mapToDouble(row -> row * 7 % 20 * 4).toArray();
    private final int[] sex = IntStream.range(0, ROWS).map(row -> row / 3 % 2).toArray();
    private final Table table = new Table(
            ROWS, List.of(new Column.Numeric("age", age), new Column.Categorical("sex", sex, List.of("f", "m"))));

    private Surrogate of(double[] predicted) {
        return SurrogateTree.of(
                        table,
                        predicted,
                        (column, row) -> column == 0
                                ? String.valueOf((int) age[row])
                                : List.of("f", "m").get(sex[row]),
                        7)
                .orElseThrow();
    }

    @Test
    void aModelThatIsATreeIsToldAsItIs() {
        double[] predicted = IntStream.range(0, ROWS)
                .mapToDouble(row -> sex[row] == 0 ? 0.9 : age[row] < 40 ? 0.6 : 0.2)
                .toArray();
        Surrogate surrogate = of(predicted);
        assertThat(surrogate.fidelity()).isCloseTo(1, within(1e-12));
        assertThat(surrogate.sentences())
                .extracting(Sentence::condition)
                .containsExactlyInAnyOrder(
                        "sex is f", "sex is not f and age is below 40", "sex is not f and age is 40 or more");
        assertThat(surrogate.sentences().stream().mapToDouble(Sentence::share).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(surrogate.sentences())
                .filteredOn(sentence -> sentence.condition().equals("sex is f"))
                .allSatisfy(sentence -> assertThat(sentence.prediction()).isCloseTo(0.9, within(1e-12)));
    }

    @Test
    void whatIsMissingIsSaidSoThatItCanBeRead() {
        double[] gaps =
                Arrays.stream(age).map(years -> years == 0 ? Double.NaN : years).toArray();
        Table withGaps = new Table(
                ROWS, List.of(new Column.Numeric("age", gaps), table.columns().get(1)));
        double[] predicted = IntStream.range(0, ROWS)
                .mapToDouble(row -> gaps[row] < 40 ? 0.9 : sex[row] == 0 ? 0.6 : 0.2)
                .toArray();
        assertThat(SurrogateTree.of(
                                withGaps,
                                predicted,
                                (column, row) -> column == 0
                                        ? String.valueOf((int) gaps[row])
                                        : List.of("f", "m").get(sex[row]),
                                7)
                        .orElseThrow()
                        .sentences())
                .extracting(Sentence::condition)
                .containsExactlyInAnyOrder(
                        "age is below 40",
                        "age is 40 or more, or missing, and sex is f",
                        "age is 40 or more, or missing, and sex is not f");
    }

    /** Were the halves even and odd rows, each would hold one kind of rows only. */
    @Test
    void rowsThatAlternateAreInBothHalves() {
        int[] alternating = IntStream.range(0, ROWS).map(row -> row % 2).toArray();
        Table kinds = new Table(ROWS, List.of(new Column.Categorical("kind", alternating, List.of("a", "b"))));
        double[] predicted =
                Arrays.stream(alternating).mapToDouble(kind -> 0.1 + 0.8 * kind).toArray();
        assertThat(SurrogateTree.of(kinds, predicted, (column, row) -> "ab".substring(row % 2, row % 2 + 1), 7))
                .hasValueSatisfying(
                        surrogate -> assertThat(surrogate.fidelity()).isCloseTo(1, within(1e-12)));
    }

    @Test
    void aModelThatIsNoneIsNotTold() {
        double[] predicted = Arrays.stream(age).map(years -> Math.sin(years)).toArray();
        assertThat(SurrogateTree.of(table, predicted, (column, row) -> "", 7)).isEmpty();
    }

    @Test
    void thereIsNothingToSayWhereAllAreAlike() {
        assertThat(SurrogateTree.of(table, new double[ROWS], (column, row) -> "", 7))
                .isEmpty();
    }
}
