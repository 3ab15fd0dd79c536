package dev.automl.search.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import dev.automl.search.profile.Alert.State;
import dev.automl.search.profile.ColumnStatistics.Dates;
import dev.automl.search.profile.ColumnStatistics.Lengths;
import dev.automl.search.profile.ColumnStatistics.Level;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.inference.InferenceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {

    @TempDir
    Path folder;

    private static ColumnStatistics column(Profile profile, String name) {
        return profile.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresOfEveryKindOfColumn() {
        double[] x = {3, 1, Double.NaN, 4, 1, 5, 9, 2, 6, Double.POSITIVE_INFINITY};
        String[] texts = {"ab", null, "", "abcd", "a", "a", "b", "c", "d", "e"};
        Profile profile = Planted.sizes(6, 4)
                .number("x", row -> x[row])
                .category("c", row -> row < 3 ? "b" : row < 6 ? "a" : row < 8 ? "c" : null)
                .date("d", row -> row == 0 ? Double.NaN : 86_400.0 * row + 1)
                .text("t", row -> texts[row])
                .number("empty", row -> Double.NaN)
                .leftOut("id", "identifier")
                .withoutTest();
        ColumnStatistics numbers = column(profile, "x");
        assertThat(numbers.missing()).isEqualTo(1);
        assertThat(numbers.missingShare()).isEqualTo(0.1);
        assertThat(numbers.distinct()).isEqualTo(8);
        // numpy 2.4.6: v = [3, 1, 4, 1, 5, 9, 2, 6]; mean, median, std(ddof=1), and ((v - mean)**3).mean() / std()**3
        assertThat(numbers.numbers().min()).isEqualTo(1);
        assertThat(numbers.numbers().max()).isEqualTo(9);
        assertThat(numbers.numbers().mean()).isCloseTo(3.875, within(1e-12));
        assertThat(numbers.numbers().median()).isEqualTo(3.5);
        assertThat(numbers.numbers().standardDeviation()).isCloseTo(2.748376143938713, within(1e-12));
        assertThat(numbers.numbers().skewness()).isCloseTo(0.6682892518272332, within(1e-12));
        assertThat(numbers.levels()).isNull();

        assertThat(column(profile, "c").levels())
                .containsExactly(new Level("a", 3), new Level("b", 3), new Level("c", 2));
        assertThat(column(profile, "c").missing()).isEqualTo(2);
        assertThat(column(profile, "d").dates()).isEqualTo(new Dates("1970-01-02T00:00:01", "1970-01-10T00:00:01"));
        assertThat(column(profile, "d").numbers()).isNull();
        assertThat(column(profile, "t").lengths()).isEqualTo(new Lengths(0, 4, 12 / 9.0));
        assertThat(column(profile, "t").distinct()).isEqualTo(8);
        assertThat(column(profile, "empty").numbers()).isNull();
        assertThat(column(profile, "empty").missingShare()).isEqualTo(1);
        assertThat(column(profile, "id").missing()).isNull();
        assertThat(column(profile, "id").reason()).isEqualTo("identifier");
        assertThat(column(profile, "y").levels()).containsExactly(new Level("class0", 6), new Level("class1", 4));
    }

    @Test
    void tablesThatAreTooLargeAreSampled() throws IOException {
        Planted rows = Planted.numbers(60_000);
        Profile profile = rows.withoutTest();
        assertThat(profile.rows()).isEqualTo(60_000);
        assertThat(profile.sampledRows()).isEqualTo(50_000);
        assertThat(rows.withoutTest()).isEqualTo(profile);

        Planted columns = Planted.classes(200, 2);
        Random random = new Random(1);
        IntStream.range(0, 1200).forEach(c -> columns.number("c" + c, row -> random.nextGaussian()));
        Profile wide = columns.withoutTest();
        assertThat(wide.sampledColumns()).isEqualTo(1000);
        assertThat(wide.columns()).hasSize(1203);
        assertThat(wide.columns().stream().filter(column -> column.distinct() == null))
                .hasSize(202);

        Path file = folder.resolve("profile.json");
        Json.write(file, wide);
        assertThat(Json.read(file, Profile.class)).isEqualTo(wide);
    }

    @Test
    void samplesAreDrawnEvenly() {
        int[] drawn = Sample.draw(10_000, 1000, 7, row -> row % 2 == 0);
        assertThat(drawn).hasSize(1000).isSorted().doesNotHaveDuplicates();
        assertThat(IntStream.of(drawn)).allMatch(row -> row % 2 == 0);
        // The mean of a sample of 1,000 of 5,000 numbers from 0 to 9,998 has a standard deviation of 82.
        assertThat(IntStream.of(drawn).average().orElseThrow()).isCloseTo(4999, within(330.0));
    }

    /** Such tables can come from a file; nothing may fail on them. */
    @Test
    void tablesOfNothing() {
        for (Planted planted :
                List.of(Planted.sizes(2, 1), Planted.sizes(1, 1, 1), Planted.numbers(1, 2), Planted.numbers(7))) {
            planted.number("gone", row -> Double.NaN)
                    .category("none", row -> null)
                    .text("silent", row -> null)
                    .date("never", row -> Double.NaN)
                    .date("far", row -> 1e300)
                    .number("infinite", row -> Double.NEGATIVE_INFINITY)
                    .number("huge", row -> row % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE);
            assertThat(planted.profile().alerts()).isNotEmpty();
            assertThat(planted.without("noise1", "noise2", "gone", "none", "silent", "never", "far", "infinite", "huge")
                            .profile()
                            .alerts())
                    .isNotEmpty();
        }
    }

    @Test
    void identifiersThatAreLeftOutAreReadAgain() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("customer_id,x,y"));
        for (int row = 0; row < 400; row++) {
            boolean yes = random.nextBoolean();
            lines.add((yes ? 50_000 : 10_000) + row * 7 % 400 + "," + random.nextGaussian() + ","
                    + (row % 50 == 9 ? "" : yes ? "yes" : "no"));
        }
        Path file = Files.write(folder.resolve("data.csv"), lines);
        DataOptions options = new DataOptions(
                file,
                Optional.empty(),
                new InferenceOptions("y", Optional.empty(), Map.of(), List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.2,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Profile profile = Profiler.profile(PreparedData.prepare(options, 42), options);
        assertThat(profile.alerts(State.ALERTED))
                .singleElement()
                .satisfies(alert -> assertThat(alert.message())
                        .isEqualTo("the identifier 'customer_id', which is left out, tells 'y' (ROC AUC 1 on rows held"
                                + " out)"));
    }

    @Test
    void whatWasDecidedOfColumnsIsTold() {
        ProfiledData data = Planted.classes(50, 2)
                .decided(new ColumnDecision("x", "numeric", "the values are numbers", 3, 0, null))
                .decided(new ColumnDecision("z", "numeric", "the values are numbers", 0, 2, null))
                .decided(new ColumnDecision("day", "date", "dates read as MM/dd/uuuu", 0, 0, "it may be the other way"))
                .data();
        assertThat(new OddCells().check(data)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.DONE);
            assertThat(alert.column()).isEqualTo("x");
            assertThat(alert.message()).startsWith("3 cells of 'x' count as missing");
            assertThat(alert.value()).isEqualTo(3);
        });
        assertThat(new InfiniteValues().check(data)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.ALERTED);
            assertThat(alert.message()).startsWith("'z' is infinite in 2 rows");
        });
        assertThat(new DoubtfulColumns().check(data)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.ALERTED);
            assertThat(alert.message()).isEqualTo("'day' (date): dates read as MM/dd/uuuu; it may be the other way");
            assertThat(alert.action()).endsWith("--types day=date:PATTERN");
        });
        ProfiledData plain = Planted.classes(50, 2).number("x", row -> row).data();
        for (Rule rule : List.of(new OddCells(), new InfiniteValues(), new DoubtfulColumns())) {
            assertThat(rule.check(plain))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.state()).isEqualTo(State.PASSED));
        }
    }
}
