package dev.automl.search.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.profile.Alert.State;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.TextColumn;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each trap is found in its column, and nothing is found where there is none. */
class RulesTest {

    private final Random random = new Random(5);

    /** Code and column of what is alerted, such as {@code target-leakage x}. */
    private static List<String> alerts(Profile profile) {
        return profile.alerts(State.ALERTED).stream()
                .map(alert -> alert.code() + (alert.column() == null ? "" : " " + alert.column()))
                .toList();
    }

    private static Alert only(Profile profile, String code) {
        return profile.alerts().stream()
                .filter(alert -> alert.code().equals(code))
                .reduce((a, b) -> {
                    throw new AssertionError(a + " and " + b);
                })
                .orElseThrow();
    }

    // ---- Clean tables

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void noiseRaisesNoAlert(int classes) {
        Profile profile = Planted.classes(1000, classes)
                .category("colour", row -> List.of("red", "green", "blue").get(random.nextInt(3)))
                .date("day", row -> 86_400.0 * random.nextInt(3000))
                .text("note", row -> "note " + random.nextInt(1000) + " of " + random.nextInt(9))
                .profile();
        assertThat(alerts(profile)).isEmpty();
        // Every check says what it came to.
        assertThat(profile.alerts().stream().map(Alert::code).distinct())
                .containsExactlyElementsOf(Rules.ALL.stream().map(Rule::code).toList());
        assertThat(profile.alerts())
                .allSatisfy(alert -> assertThat(alert.message()).isNotBlank().doesNotEndWith("."));
    }

    /** Whatever the size: small tables of many columns of every kind, where luck is most likely. */
    @Test
    void noiseIsNeverTakenForALeak() {
        for (int rows = 2; rows < 90; rows += 3) {
            Planted classes = Planted.classes(rows, 2 + rows % 4);
            Planted numbers = Planted.numbers(rows);
            for (int i = 0; i < 40; i++) {
                int bound = 1 + i;
                for (Planted planted : List.of(classes, numbers)) {
                    planted.number("whole" + i, row -> random.nextInt(bound))
                            .number("gaps" + i, row -> random.nextInt(3) == 0 ? Double.NaN : random.nextGaussian())
                            .category("category" + i, row -> random.nextInt(4) == 0 ? null : "" + random.nextInt(bound))
                            .text("text" + i, row -> random.nextInt(4) == 0 ? null : "t" + random.nextInt(99))
                            .date("date" + i, row -> random.nextInt(1000));
                }
            }
            for (Planted planted : List.of(classes, numbers)) {
                assertThat(alerts(planted.profile()))
                        .noneMatch(alert ->
                                alert.contains("leak") || alert.contains("target ") || alert.contains("predicts"));
            }
        }
    }

    /** Fisher's irises, as it were: three classes that a number tells apart but for some. */
    @Test
    void aStrongFeatureIsNoLeak() {
        Planted planted = Planted.classes(300, 3);
        planted.number("petal", row -> planted.target(row) + 0.25 * random.nextGaussian());
        assertThat(alerts(planted.profile())).isEmpty();

        // An AUC of Phi(2 / sqrt(2)) = 0.921.
        Planted binary = Planted.classes(3000, 2);
        binary.number("strong", row -> 2 * binary.target(row) + random.nextGaussian());
        assertThat(alerts(binary.profile())).isEmpty();
        assertThat(only(binary.profile(), "target-leakage").value()).isCloseTo(0.921, within(0.015));

        // An R2 of 1 / (1 + 0.04) = 0.962.
        Planted numbers = Planted.numbers(3000);
        numbers.number("strong", row -> numbers.target(row) + 0.2 * random.nextGaussian());
        assertThat(alerts(numbers.profile())).isEmpty();
        assertThat(only(numbers.profile(), "target-leakage").value()).isCloseTo(0.962, within(0.01));
    }

    // ---- Leaks

    @Test
    void aCopyOfTheClassWithNoise() {
        Planted planted = Planted.classes(500, 2);
        planted.number("leak", row -> planted.target(row) + 0.01 * random.nextGaussian());
        // One row in 200 says the other class.
        planted.number("flipped", row -> row % 200 == 7 ? 1 - planted.target(row) : planted.target(row));
        assertThat(alerts(planted.profile())).containsExactly("function-of-target leak", "target-leakage flipped");
    }

    @Test
    void aNumberComputedFromTheTarget() {
        Planted planted = Planted.numbers(500);
        planted.number("times", row -> -2.2 * planted.target(row) + 7);
        planted.number("nearly", row -> planted.target(row) + 1e-7 * random.nextGaussian());
        planted.number("exponential", row -> Math.exp(5 * planted.target(row)));
        planted.number("square", row -> Math.pow(planted.target(row), 2));
        planted.number("band", row -> Math.floor(planted.target(row)));
        planted.category("words", row -> planted.target(row) > 1 ? "high" : planted.target(row) > 0 ? "middle" : "low");
        Profile profile = planted.profile();
        assertThat(alerts(profile))
                .contains(
                        "function-of-target times",
                        "function-of-target nearly",
                        "function-of-target exponential",
                        "function-of-target band",
                        "function-of-target words")
                // It does not determine the target, whose sign is lost.
                .doesNotContain("function-of-target square", "target-leakage square");
        assertThat(profile.alerts(State.ALERTED).get(0))
                .isEqualTo(new Alert(
                        "function-of-target",
                        State.ALERTED,
                        "times",
                        "correlation",
                        profile.alerts(State.ALERTED).get(0).value(),
                        0.999,
                        "'times' moves in proportion to the opposite of 'y' (correlation -1)",
                        "if it is not known before 'y', leave it out: --exclude-columns times",
                        "The column is used: only you know whether it is there before the target is."));
        assertThat(profile.alerts(State.ALERTED).get(0).value()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void aFunctionThatIsNotMonotone() {
        // The target is a function of the column, but not the other way round.
        double[] angle = IntStream.range(0, 2000)
                .mapToDouble(row -> Math.floor(40 * random.nextDouble()) / 40)
                .toArray();
        Planted wave = Planted.numbers(IntStream.range(0, 2000)
                .mapToDouble(row -> Math.sin(6.28 * angle[row]) + 0.01 * random.nextGaussian())
                .toArray());
        wave.number("angle", row -> angle[row]);
        assertThat(alerts(wave.profile())).containsExactly("target-leakage angle");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 21})
    void aCategoryThatIsTheClass(int classes) {
        Planted planted = Planted.classes(1000, classes);
        planted.category("code", row -> "code " + (7 * planted.target(row)) % 23);
        // Four categories of each class, but for 3 rows; a class of a few.
        planted.category("branch", row -> row < 3 ? "new" : "b" + planted.target(row) + random.nextInt(4));
        planted.number("shuffled", row -> (7 * planted.target(row)) % 23);
        Profile profile = planted.profile();
        assertThat(alerts(profile))
                .contains("function-of-target code", "target-leakage branch", "function-of-target shuffled");
    }

    @Test
    void aGroupOfClasses() {
        Planted planted = Planted.classes(500, 6);
        planted.category("kingdom", row -> planted.target(row) < 3 ? "plant" : "animal");
        assertThat(alerts(planted.profile())).containsExactly("function-of-target kingdom");
        assertThat(only(planted.profile(), "target-leakage").state()).isEqualTo(State.PASSED);
    }

    @Test
    void whatIsOnlyThereAfterwards() {
        Planted planted = Planted.sizes(900, 100);
        planted.date("cancelled", row -> planted.target(row) == 1 ? 1e9 + random.nextInt(1000) : Double.NaN);
        planted.category("why", row -> planted.target(row) == 1 ? "r" + random.nextInt(4) : null);
        assertThat(alerts(planted.profile()))
                .contains("target-leakage cancelled", "target-leakage why")
                .doesNotContain("target-leakage noise1");
    }

    @Test
    void aTextThatSaysTheClass() {
        Planted planted = Planted.classes(600, 3);
        List<String> decisions = List.of("approved", "declined", "pending");
        planted.text(
                "memo",
                row -> "Case " + random.nextInt(10_000) + ": " + decisions.get((int) planted.target(row)) + " by "
                        + List.of("Ann", "Bob", "Eve").get(random.nextInt(3)));
        Profile profile = planted.profile();
        assertThat(alerts(profile)).containsExactly("text-leakage memo");
        assertThat(only(profile, "text-leakage").message()).contains("'approved, declined, pending'");
    }

    @Test
    void aTotalAndItsParts() {
        double[] casual = random.doubles(800, 0, 300).map(Math::rint).toArray();
        double[] registered = random.doubles(800, 0, 300).map(Math::rint).toArray();
        Planted planted = Planted.numbers(IntStream.range(0, 800)
                .mapToDouble(row -> casual[row] + registered[row])
                .toArray());
        planted.number("casual", row -> casual[row]).number("registered", row -> registered[row]);
        Profile profile = planted.profile();
        assertThat(alerts(profile)).containsExactly("sum-leakage");
        assertThat(only(profile, "sum-leakage").message())
                .contains("'y' is a weighted sum of 'casual', 'registered' (R2");
    }

    @Test
    void aProduct() {
        Planted planted = Planted.numbers(random.doubles(400, 1, 90).toArray());
        double[] quantity = random.ints(400, 1, 30).asDoubleStream().toArray();
        planted.number("quantity", row -> quantity[row])
                .number("unitPrice", row -> planted.target(row) / quantity[row])
                .number("gaps", row -> row % 3 == 0 ? Double.NaN : random.nextDouble());
        assertThat(only(planted.profile(), "sum-leakage").message())
                .startsWith("'y' is a product of powers of 'unitPrice', 'quantity' (R2");
    }

    /** Of more columns than the rows allow to solve for, the parts are found, as they correlate with the sum. */
    @Test
    void partsAmongManyColumns() {
        double[] a = random.doubles(300, 0, 50).toArray();
        double[] b = random.doubles(300, 0, 50).toArray();
        Planted planted = Planted.numbers(
                IntStream.range(0, 300).mapToDouble(row -> a[row] - b[row]).toArray());
        for (int c = 0; c < 200; c++) {
            planted.number("n" + c, row -> random.nextGaussian());
        }
        planted.number("a", row -> row == 7 ? Double.NaN : a[row]).number("b", row -> b[row]);
        Alert alert = only(planted.profile(), "sum-leakage");
        assertThat(alert.state()).isEqualTo(State.ALERTED);
        assertThat(alert.action()).contains("--exclude-columns ").containsPattern("[ ,]a(,|$)");
    }

    @Test
    void anIdentifierThatPredicts() {
        Planted planted = Planted.classes(400, 2);
        Column number = new TextColumn("id", texts(row -> "" + (1000 * (int) planted.target(row) + row)));
        Column prefix = new TextColumn("key", texts(row -> (planted.target(row) == 1 ? "B-" : "A-") + row));
        Column innocent = new TextColumn("code", texts(row -> "C" + row));
        Profile profile = planted.withoutTest(number, prefix, innocent);
        assertThat(alerts(profile)).containsExactly("identifier-predicts id", "identifier-predicts key");
    }

    private static String[] texts(IntFunction<String> text) {
        return IntStream.range(0, 400).mapToObj(text).toArray(String[]::new);
    }

    @Test
    void aTrendThroughTheFile() {
        double[] trend = IntStream.range(0, 500)
                .mapToDouble(row -> row + 20 * random.nextGaussian())
                .toArray();
        Planted planted = Planted.numbers(trend);
        assertThat(alerts(planted.profile())).containsExactly("identifier-predicts");
        assertThat(only(planted.profile(), "identifier-predicts").message())
                .contains("the order of the rows tells 'y' (R2 ");
        // A date is no identifier.
        planted.date("day", row -> 86_400 * row);
        assertThat(alerts(planted.profile())).doesNotContain("identifier-predicts day");
    }

    /** Rows are drawn at random for every split, so that their order does no harm. */
    @Test
    void aSortedFileIsNoAlarm() {
        double[] sorted = new Random(6).doubles(500).sorted().toArray();
        assertThat(alerts(Planted.numbers(sorted).profile())).isEmpty();
        double[] blocks =
                IntStream.range(0, 500).mapToDouble(row -> row / 125 % 2).toArray();
        assertThat(alerts(Planted.classes(blocks, 2).profile())).isEmpty();
    }

    // ---- Rows

    @Test
    void rowsOnBothSidesOfTheSplit() {
        // Every fifth row is a test row; in the second hundred, it is the one before.
        double[] x = random.doubles(500).toArray();
        Planted planted = Planted.classes(500, 2);
        planted.without("noise1", "noise2");
        planted.number("x", row -> x[row >= 100 && row < 200 && row % 5 == 4 ? row - 1 : row]);
        planted.number("z", row -> 2 - x[row >= 100 && row < 200 && row % 5 == 4 ? row - 1 : row]);
        planted.number("unit", row -> row % 7);
        Profile different = planted.profile();
        assertThat(alerts(different)).doesNotContain("duplicates-across-split");

        planted.without("unit")
                .without("z")
                .number("z", row -> 2 - x[row >= 100 && row < 200 && row % 5 == 4 ? row - 1 : row]);
        Alert alert = only(planted.profile(), "duplicates-across-split");
        assertThat(alert.state()).isEqualTo(State.ALERTED);
        assertThat(alert.value()).isEqualTo(0.2);
        assertThat(alert.message())
                .isEqualTo(
                        "20 of 100 test rows (20 %) have the same features as a training row, so the test score may be"
                                + " too good");
    }

    @Test
    void rowsThatAreNearlyOnBothSides() {
        double[][] x = {
            random.doubles(500).toArray(),
            random.doubles(500).toArray(),
            random.doubles(500).toArray()
        };
        Planted planted = Planted.classes(500, 2).without("noise1", "noise2");
        for (int c = 0; c < 3; c++) {
            double[] values = x[c];
            planted.number("x" + c, row -> row % 5 == 4 && row < 250 ? values[row - 1] + 1e-7 : values[row]);
        }
        Alert alert = only(planted.profile(), "duplicates-across-split");
        assertThat(alert.statistic()).isEqualTo("nearlyEqualShare");
        assertThat(alert.state()).isEqualTo(State.ALERTED);
        assertThat(alert.value()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void tablesWithFewDifferentRowsAreNoAlarm() {
        Planted planted = Planted.classes(500, 2).without("noise1", "noise2");
        planted.number("sex", row -> random.nextInt(2)).category("grade", row -> "" + random.nextInt(5));
        Profile profile = planted.profile();
        assertThat(alerts(profile)).isEmpty();
        assertThat(only(profile, "duplicate-rows").message()).contains("equal rows are to be expected");
    }

    @Test
    void repeatedRows() {
        Planted planted = Planted.numbers(
                IntStream.range(0, 300).mapToDouble(row -> Math.sin(row % 290)).toArray());
        planted.without("noise1", "noise2").number("x", row -> row % 290).category("c", row -> "l" + (row % 290) % 13);
        // 80 % of the rows: by hand, rows 290..299 without 294 and 299 repeat rows 0..9 without 4 and 9.
        Alert alert = only(planted.profile(), "duplicate-rows");
        assertThat(alert.state()).isEqualTo(State.ALERTED);
        assertThat(alert.value()).isEqualTo(8.0 / 240);
    }

    @Test
    void fewRowsAndRareClasses() {
        Profile profile = Planted.sizes(70, 3).withoutTest();
        assertThat(alerts(profile)).containsExactly("too-few-rows", "class-below-folds y", "class-imbalance y");
        assertThat(only(profile, "too-few-rows").value()).isEqualTo(73);
        assertThat(only(profile, "class-below-folds").message())
                .isEqualTo("class 'class1' of 'y' has 3 rows to learn from, fewer than the 5 folds");
        assertThat(only(profile, "class-imbalance").value()).isEqualTo(3.0 / 70);

        assertThat(alerts(Planted.sizes(5000, 800, 5).withoutTest())).containsExactly("class-imbalance y");

        // One alert for many classes.
        assertThat(only(Planted.sizes(90, 1, 2, 2, 3, 3, 4).withoutTest(), "class-below-folds")
                        .message())
                .isEqualTo(
                        "6 of 7 classes of 'y' have few rows to learn from, fewer than the 5 folds; of 'class1' there"
                                + " is 1");
    }

    /** Many cells are missing, so that equal rows are mostly empty ones. */
    @Test
    void rowsThatAreEqualBecauseTheyAreEmptyAreNoAlarm() {
        Planted planted = Planted.classes(600, 2).without("noise1", "noise2");
        for (int c = 0; c < 4; c++) {
            planted.number("x" + c, row -> random.nextInt(5) < 2 ? Double.NaN : random.nextGaussian());
        }
        assertThat(alerts(planted.profile())).isEmpty();
    }

    @Test
    void aSkewedTarget() {
        Planted planted = Planted.numbers(IntStream.range(0, 200)
                .mapToDouble(row -> row == 77 ? 1000 : Math.sin(row))
                .toArray());
        Alert alert = only(planted.withoutTest(), "skewed-target");
        assertThat(alert.state()).isEqualTo(State.ALERTED);
        // R 4.2.2: y <- sin(0:199); y[78] <- 1000; m <- y - mean(y); mean(m^3) / mean(m^2)^1.5
        assertThat(alert.value()).isCloseTo(14.0337373749734, within(1e-9));
        assertThat(alert.action()).contains("--metric mae");
    }

    // ---- Columns

    @Test
    void valuesThatAreFarOutside() {
        Planted planted = Planted.classes(1000, 2);
        planted.number("age", row -> row == 3 || row == 6 ? 4000 : 20 + random.nextInt(60));
        planted.number("below", row -> row == 3 ? -1e6 : random.nextGaussian());
        planted.number("minus999", row -> row % 4 == 0 ? -999 : random.nextInt(80));
        planted.number("nines", row -> row % 50 == 0 ? 9999 : 100 * random.nextDouble());
        planted.number("years", row -> 1900 + random.nextInt(120));
        planted.number("upTo9999", row -> random.nextInt(10_000));
        planted.number("income", row -> Math.exp(10 + random.nextGaussian()));
        Profile profile = planted.profile();
        assertThat(alerts(profile))
                .containsExactly(
                        "sentinel-values minus999", "sentinel-values nines", "out-of-range age", "out-of-range below");
        assertThat(profile.alerts(State.ALERTED).get(0).action()).isEqualTo("if so: --missing-values -999");
        assertThat(profile.alerts(State.ALERTED).get(2).message())
                .isEqualTo("2 values of 'age' lie far outside the bulk, up to 4000");
    }

    @Test
    void columnsThatTellLittle() {
        Planted planted = Planted.classes(2000, 2);
        planted.number("constant", row -> row % 1000 == 3 ? 1 : 0);
        planted.category("missing", row -> row % 20 == 0 ? "a" + random.nextInt(3) : null);
        planted.number("gone", row -> row % 500 == 3 ? random.nextGaussian() : Double.NaN);
        planted.category("city", row -> "city " + random.nextInt(150));
        Profile profile = planted.withoutTest();
        assertThat(alerts(profile))
                .containsExactly(
                        "mostly-missing missing",
                        "mostly-missing gone",
                        "near-constant constant",
                        "high-cardinality city");
        assertThat(profile.alerts(State.ALERTED).get(0).value()).isEqualTo(0.95);
        assertThat(only(profile, "near-constant").value()).isEqualTo(0.999);
        assertThat(only(profile, "near-constant").message())
                .isEqualTo("'constant' has the same value in all rows but 2 of 2,000");
        assertThat(only(profile, "high-cardinality").value()).isEqualTo(150);
    }

    @Test
    void columnsThatSayTheSame() {
        Planted planted = Planted.classes(300, 2);
        double[] metres = random.doubles(300, 0, 1000).toArray();
        int[] colour = random.ints(300, 0, 4).toArray();
        planted.number("metres", row -> metres[row]).number("miles", row -> metres[row] / 1609.344 + 1);
        planted.category("colour", row -> "c" + colour[row]).category("farbe", row -> "f" + (7 - colour[row]));
        planted.number("other", row -> metres[row] * (row == 10 ? 2 : 1));
        assertThat(alerts(planted.profile())).containsExactly("duplicate-columns miles", "duplicate-columns farbe");
    }

    @Test
    void whatWasDone() {
        Profile profile = Planted.classes(300, 2)
                .leftOut("id", "identifier: 300 different values")
                .profile();
        assertThat(profile.alerts(State.DONE).stream().map(Alert::message))
                .containsExactly(
                        "'id' is left out: identifier: 300 different values",
                        "3 of 303 rows have no 'y' and are left out");
    }

    /** What does not count for training must not raise an alert. */
    @Test
    void rowsOfWeightZeroArePassedOver() {
        Planted planted = Planted.classes(400, 2);
        planted.number("mark", row -> row % 2 == 0 ? 1 : 5).weights(row -> row % 2);
        assertThat(planted.withoutTest().sampledRows()).isEqualTo(200);
        assertThat(alerts(planted.withoutTest())).containsExactly("near-constant mark");
    }
}
