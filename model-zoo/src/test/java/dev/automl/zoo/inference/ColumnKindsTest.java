package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column is taken for, and what is read of it then. */
class ColumnKindsTest {

    private static final int ROWS = 200;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    private InferredSchema infer(String name, IntFunction<Object> cell, DeclaredKind... declared) throws IOException {
        String text = IntStream.range(0, ROWS)
                .mapToObj(i ->
                        "\"" + cell.apply(i).toString().replace("\"", "\"\"") + "\"," + (i % 2 == 0 ? "no" : "yes"))
                .collect(Collectors.joining("\n", name + ",y\n", "\n"));
        Map<String, DeclaredKind> types = declared.length == 0 ? Map.of() : Map.of(name, declared[0]);
        return SchemaInference.infer(
                Files.writeString(folder.resolve("data.csv"), text),
                CsvFormat.STANDARD,
                new InferenceOptions("y", Optional.empty(), types, List.of()));
    }

    private ColumnDecision decision(IntFunction<Object> cell) throws IOException {
        return infer("c", cell).columns().get(0);
    }

    private Field field(IntFunction<Object> cell) throws IOException {
        return infer("c", cell).schema().fields().get(0);
    }

    /** The numbers that a reader gets with the schema that was inferred. */
    private double[] read(IntFunction<Object> cell, DeclaredKind... declared) throws IOException {
        Schema schema = infer("c", cell, declared).schema();
        Column column = SchemaReader.readFeatures(folder.resolve("data.csv"), CsvFormat.STANDARD, schema)
                .columns()
                .get(0);
        return IntStream.range(0, ROWS).mapToDouble(column::number).toArray();
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    // ---- Numbers

    @Test
    void numbersAsPeopleWriteThem() throws IOException {
        assertThat(field(i -> String.format(Locale.US, "$%,.2f", i * 77.5)))
                .isEqualTo(new Field("c", Kind.NUMERIC_TEXT, List.of()));
        assertThat(read(i -> String.format(Locale.GERMANY, "%,.2f \u20ac", 1000 + i * 77.5))[2])
                .isEqualTo(1155);
        assertThat(decision(i -> i + " %"))
                .isEqualTo(new ColumnDecision("c", "numeric", "numbers with signs or marks, such as '0 %'"));
    }

    @Test
    void numbersWithAUnit() throws IOException {
        assertThat(field(i -> i + " kg")).isEqualTo(new Field("c", Kind.NUMERIC_TEXT, List.of("kg")));
        assertThat(read(i -> i + ".5 kg")[3]).isEqualTo(3.5);
        // Of two units, no number follows.
        assertThat(field(i -> i % 50 + (i % 2 == 0 ? " kg" : " lb")).kind()).isEqualTo(Kind.CATEGORICAL);
        assertThat(read(i -> i == 5 ? "5 lb" : i + " kg")[5]).isNaN();
    }

    @Test
    void infiniteNumbersCountAsMissing() throws IOException {
        assertThat(decision(i -> i % 40 == 7 ? "-Inf" : i * 1.5))
                .isEqualTo(new ColumnDecision(
                        "c",
                        "numeric",
                        "the values are numbers; 5 infinite ones count as missing, such as '-Inf' in line 9",
                        0,
                        5,
                        null));
        assertThat(read(i -> i % 40 == 7 ? "-Inf" : i * 1.5)).startsWith(0, 1.5).contains(Double.NaN);
    }

    @Test
    void aFewOddCellsCountAsMissing() throws IOException {
        IntFunction<Object> cell = i -> i == 40 ? "#REF!" : i == 41 ? "oops" : i % 19;
        assertThat(decision(cell))
                .isEqualTo(new ColumnDecision(
                        "c",
                        "numeric",
                        "the values are numbers; 2 other cells count as missing, such as '#REF!' in line 42",
                        2,
                        0,
                        null));
        assertThat(read(cell)[40]).isNaN();
        assertThat(read(cell)[42]).isEqualTo(42 % 19);
        // More than 1 % of few values: they mean something.
        assertThat(decision(i -> i < 3 ? "x" + i : i % 9).use()).isEqualTo("categorical");
    }

    @Test
    void oneWordAmongManyNumbersIsAMark() throws IOException {
        ColumnDecision decision = decision(i -> i % 3 == 0 ? "unknown" : i * 10);
        assertThat(decision.use()).isEqualTo("numeric");
        assertThat(decision.oddCells()).isEqualTo(67);
        assertThat(decision.doubt()).isNull();
        assertThat(decision(i -> i % 3 == 0 ? "unknown" : i % 5).use()).isEqualTo("categorical");
    }

    @Test
    void manyOddCellsLeaveADoubt() throws IOException {
        ColumnDecision decision = decision(i -> i % 20 == 0 ? "about " + i : i * 10);
        assertThat(decision.use()).isEqualTo("numeric");
        assertThat(decision.oddCells()).isEqualTo(10);
        assertThat(decision.doubt()).isEqualTo("many cells are no numbers");
    }

    @Test
    void zeroAndOneAreBoolean() throws IOException {
        assertThat(decision(i -> i % 2)).isEqualTo(new ColumnDecision("c", "boolean", "the values are '0' and '1'"));
        assertThat(field(i -> i % 2).kind()).isEqualTo(Kind.NUMERIC);
    }

    @ParameterizedTest
    @CsvSource({
        "region_code, categorical",
        "store_id, categorical",
        "zip, categorical",
        "Pclass, categorical",
        "number of stores, numeric",
        "rating, numeric",
        "age, numeric",
        "x, numeric",
        "year, numeric"
    })
    void theNameTellsCodes(String name, String use) throws IOException {
        assertThat(infer(name, i -> 101 + i % 7).columns().get(0).use()).isEqualTo(use);
    }

    @Test
    void theRowNumbersInAnotherOrderAreAnIdentifier() throws IOException {
        assertThat(decision(i -> 1 + (i * 37 + 11) % ROWS).reason())
                .isEqualTo("identifier: it numbers the rows, in another order");
        assertThat(decision(i -> 1000 + (i * 37 + 11) % ROWS).use()).isEqualTo("numeric");
        assertThat(infer("world rank", i -> 1 + (i * 37) % ROWS)
                        .columns()
                        .get(0)
                        .use())
                .isEqualTo("numeric");
        assertThat(infer("phone", i -> 5_550_000 + i * 7).columns().get(0).reason())
                .startsWith("identifier");
    }

    // ---- Booleans and levels

    @Test
    void anOddCellAmongBooleans() throws IOException {
        IntFunction<Object> cell = i -> i == 9 ? "maybe" : i % 3 == 0 ? "No" : "Yes";
        assertThat(field(cell)).isEqualTo(new Field("c", Kind.BOOLEAN, List.of("No", "Yes")));
        assertThat(decision(cell).oddCells()).isEqualTo(1);
        assertThat(read(cell)).startsWith(0, 1, 1).contains(Double.NaN);
    }

    @Test
    void levelsOfAKnownOrder() throws IOException {
        assertThat(field(i -> any("high", "low", "medium")).labels()).containsExactly("low", "medium", "high");
        assertThat(field(i -> any("XL", "S", "M", "XXL")).labels()).containsExactly("S", "M", "XL", "XXL");
        assertThat(field(i -> any("Strongly agree", "Neutral", "Disagree", "Agree", "Strongly disagree")))
                .isEqualTo(new Field(
                        "c",
                        Kind.ORDINAL,
                        List.of("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")));
        assertThat(field(i -> any("Very_High", "High", "Low")).labels()).containsExactly("Low", "High", "Very_High");
        assertThat(field(i -> any("low", "high")).kind()).isEqualTo(Kind.CATEGORICAL);
        assertThat(field(i -> any("low", "high", "medium", "blue")).kind()).isEqualTo(Kind.CATEGORICAL);
    }

    @Test
    void rangesThatDoNotOverlap() throws IOException {
        assertThat(field(i -> any("65+", "18-24", "<18", "25-64")))
                .isEqualTo(new Field("c", Kind.ORDINAL, List.of("<18", "18-24", "25-64", "65+")));
        assertThat(field(i -> any("(0.5, 2]", "(-inf, 0.5]", "(2, Inf]")).labels())
                .containsExactly("(-inf, 0.5]", "(0.5, 2]", "(2, Inf]");
        assertThat(field(i -> any("$50K-$100K", "$0-$50K", "over $100K")).labels())
                .containsExactly("$0-$50K", "$50K-$100K", "over $100K");
        for (String[] none : new String[][] {{"1-5", "2-6", "7-9"}, {"3-1", "2-2", "0-1"}, {"A1", "B2", "C3"}}) {
            assertThat(field(i -> any(none)).kind()).isEqualTo(Kind.CATEGORICAL);
        }
    }

    // ---- Dates

    /** Whatever the way of writing, the same moments are read: java.time writes them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuu-MM-dd",
                "uuuu/M/d",
                "dd.MM.uuuu",
                "d/M/uuuu",
                "MM/dd/uuuu",
                "dd-MMM-uu",
                "MMMM d, uuuu",
                "d MMM uuuu",
                "uuuu-MM-dd HH:mm:ss",
                "uuuu-MM-dd'T'HH:mm:ss.SSSSSS",
                "uuuu-MM-dd'T'HH:mm:ss'Z'",
                "MM/dd/uuuu hh:mm:ss a",
                "EEE, dd MMM uuuu HH:mm:ss 'GMT'",
                "dd.MM.uuuu HH:mm",
                "uuuuMMdd",
                "M/d/uu H:mm"
            })
    void datesAreRecognised(String pattern) throws IOException {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        LocalDateTime start = LocalDateTime.of(2001, 1, 31, 13, 30);
        LocalDateTime[] times = IntStream.range(0, ROWS)
                .mapToObj(i -> start.plusHours(random.nextInt(150_000)))
                .toArray(LocalDateTime[]::new);

        double[] read = read(i -> times[i].format(format));

        boolean hours = pattern.contains("H") || pattern.contains("h");
        boolean minutes = hours;
        for (int i = 0; i < ROWS; i++) {
            LocalDateTime expected = minutes ? times[i] : times[i].toLocalDate().atStartOfDay();
            assertThat(read[i]).isEqualTo(expected.toEpochSecond(ZoneOffset.UTC));
        }
        assertThat(decision(i -> times[i].format(format)).doubt()).isNull();
    }

    @Test
    void secondsAndMillisecondsAreTimes() throws IOException {
        assertThat(read(i -> 1_700_000_000L + i * 1000)[3]).isEqualTo(1_700_003_000);
        assertThat(field(i -> 1_700_000_000L + i * 1000).labels()).containsExactly("epoch-seconds");
        assertThat(read(i -> 1_700_000_000_500L + i * 1000)[3]).isEqualTo(1_700_000_003.5);
        assertThat(field(i -> 1_700_000_000L * (i + 1)).kind()).isEqualTo(Kind.NUMERIC);
        assertThat(field(i -> 1950 + i % 70).kind()).isEqualTo(Kind.NUMERIC);
    }

    @Test
    void offsetsAreTurnedIntoUtc() throws IOException {
        double[] read = read(i -> "2024-02-29 12:00:0" + i % 10 + (i % 2 == 0 ? "+02:00" : "-05:00"));
        assertThat(read[0]).isEqualTo(Instant.parse("2024-02-29T10:00:00Z").getEpochSecond());
        assertThat(read[1]).isEqualTo(Instant.parse("2024-02-29T17:00:01Z").getEpochSecond());
    }

    @Test
    void severalWaysOfWritingAreReadTogether() throws IOException {
        assertThat(field(i -> i % 4 == 0 ? "31.01.20" + (10 + i % 9) : "2023-0" + (1 + i % 9) + "-05")
                        .labels())
                .containsExactly("uuuu-MM-dd", "dd.MM.uuuu");
        ColumnDecision never = decision(i -> i % 4 == 0 ? "never" : "2023-0" + (1 + i % 9) + "-" + (10 + i % 19));
        assertThat(never.use()).isEqualTo("date");
        assertThat(never.oddCells()).isEqualTo(50);
    }

    @Test
    void openOrdersFollowTheOtherCells() throws IOException {
        assertThat(field(i -> i == 77 ? "31/01/2024" : "0" + (1 + i % 9) + "/02/2024")
                        .labels())
                .containsExactly("dd/MM/uuuu");
        assertThat(field(i -> i == 77 ? "01/31/2024" : "0" + (1 + i % 9) + "/02/2024")
                        .labels())
                .containsExactly("MM/dd/uuuu");
        // One of 200 in the other order is a mistake; a quarter is a second order.
        ColumnDecision mistake = decision(i -> i == 77 ? "01/31/2024" : (10 + i % 19) + "/02/2024");
        assertThat(mistake.reason()).startsWith("dates read as dd/MM/uuuu; 1 other cell");
        assertThat(mistake.oddCells()).isEqualTo(1);
        ColumnDecision both = decision(i -> i % 4 == 0 ? "01/31/2024" : (10 + i % 19) + "/02/2024");
        assertThat(both.reason()).isEqualTo("dates read as dd/MM/uuuu or MM/dd/uuuu");
        assertThat(both.doubt()).contains("in both orders").contains("day before month");
    }

    @Test
    void whereNothingTellsARuleDecides() throws IOException {
        ColumnDecision slashes = decision(i -> "0" + (1 + i % 9) + "/0" + (1 + i % 7) + "/2024");
        assertThat(slashes.reason()).isEqualTo("dates read as MM/dd/uuuu");
        assertThat(slashes.doubt())
                .isEqualTo(
                        "no value tells the day from the month; the rule is month before day, as slashes separate them");
        ColumnDecision points = decision(i -> "0" + (1 + i % 9) + ".0" + (1 + i % 7) + ".2024");
        assertThat(points.reason()).isEqualTo("dates read as dd.MM.uuuu");
        assertThat(points.doubt()).endsWith("the rule is day before month");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-13-0%d",
                "32.01.20%d",
                "1.2.%d",
                "192.168.1.%d",
                "2019-%d",
                "25:%d",
                "v%d",
                "Mar%d",
                "%d-%<d"
            })
    void otherTextsAreNoDates(String form) throws IOException {
        assertThat(infer("c", i -> String.format(form, 61 + i % 9))
                        .columns()
                        .get(0)
                        .use())
                .isNotEqualTo("date");
    }

    // ---- Texts

    @Test
    void textsOfSeveralWordsAreFree() throws IOException {
        assertThat(decision(i -> "good room " + i))
                .isEqualTo(new ColumnDecision("c", "text", "free text: 200 different values in 200 rows"));
        assertThat(decision(i -> "good room\nbut loud \"night\" " + i).use()).isEqualTo("text");
        assertThat(decision(i -> "good room " + i % 20).use()).isEqualTo("categorical");
        assertThat(decision(i -> "user" + i + "@example.org").reason()).startsWith("identifier");
        assertThat(decision(i -> "\u6771\u4eac\u306e\u90e8\u5c4b" + i).use()).isEqualTo("text");
    }

    // ---- Headers

    @Test
    void columnsWithoutANameAreTold() throws IOException {
        String text = "names,x,,z,y\n" + "r1,1.5,3,4,a\nr2,2.5,3,2,b\nr2,5,1,2,a\n".repeat(4);
        InferredSchema inferred = infer(text);

        assertThat(inferred.columns())
                .extracting(ColumnDecision::name)
                .containsExactly("names", "x", "column_3", "z", "y");
        assertThat(inferred.columns())
                .extracting(ColumnDecision::doubt)
                .containsExactly(null, null, "the header has no name for it", null, null);
        assertThat(SchemaReader.read(folder.resolve("data.csv"), CsvFormat.STANDARD, inferred.schema())
                        .features()
                        .columns()
                        .get(1)
                        .number(0))
                .isEqualTo(3);
    }

    @Test
    void aNameThatStandsThereTwiceIsAnError() {
        assertThatThrownBy(() -> infer("x,z,x,y\n" + "1,2,3,a\n2,3,4,b\n".repeat(4)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("data.csv: ")
                .hasMessageContaining("the name 'x' twice, in columns 1 and 3");
        // The second one has no name, and would be called as the third is.
        assertThatThrownBy(() -> infer("x,,column_2,y\n" + "1,2,3,a\n2,3,4,b\n".repeat(4)))
                .hasMessageContaining("the name 'column_2' twice, in columns 2 and 3");
    }

    private InferredSchema infer(String text) throws IOException {
        return SchemaInference.infer(
                Files.writeString(folder.resolve("data.csv"), text),
                CsvFormat.STANDARD,
                new InferenceOptions("y", Optional.empty(), Map.of(), List.of()));
    }

    // ---- What the user says

    @Test
    void declaredLevelsAndPatterns() throws IOException {
        DeclaredKind levels = new DeclaredKind(Kind.ORDINAL, List.of("dry", "damp", "wet"));
        assertThat(read(i -> List.of("wet", "dry", "?!").get(i % 3), levels)).startsWith(2, 0, Double.NaN);
        assertThat(infer("c", i -> 5 - i % 5, new DeclaredKind(Kind.ORDINAL))
                        .schema()
                        .fields()
                        .get(0)
                        .labels())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(read(i -> "02/01/2024", new DeclaredKind(Kind.DATE, List.of("dd/MM/uuuu")))[0])
                .isEqualTo(Instant.parse("2024-01-02T00:00:00Z").getEpochSecond());
        assertThat(read(i -> "2024-01-02", new DeclaredKind(Kind.DATE))[0])
                .isEqualTo(Instant.parse("2024-01-02T00:00:00Z").getEpochSecond());
        assertThat(infer("c", i -> i % 3 == 0 ? "x" + i : i, new DeclaredKind(Kind.NUMERIC))
                        .columns()
                        .get(0))
                .satisfies(decision -> {
                    assertThat(decision.use()).isEqualTo("numeric");
                    assertThat(decision.oddCells()).isEqualTo(67);
                    assertThat(decision.reason()).startsWith("declared numeric; 67 other cells");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMERIC; ; line 2, column 'c': 'r0' is not a number, as most cells are",
                "DATE; ; most cells are written in no way that is known; say how",
                "DATE; dd.MM.uuuu; line 2, column 'c': 'r0' is no such date",
                "ORDINAL; ; the order of its levels is not known",
                "ORDINAL; a<b; most cells are none of the levels 'a', 'b'"
            })
    void whatIsDeclaredMustFitMostCells(Kind kind, String details, String message) {
        List<String> all = details == null ? List.of() : List.of(details.split("<"));
        assertThatThrownBy(() -> infer("c", i -> "r" + i % 7, new DeclaredKind(kind, all)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    // ---- Targets

    @Test
    void targetsAreReadAsPeopleWriteThem() throws IOException {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> i % 7 + ",\"" + (i == 9 ? "n.d." : String.format(Locale.US, "$%,.2f", i * 51.5)) + "\"")
                .collect(Collectors.joining("\n", "x,y\n", "\n"));
        InferredSchema inferred = SchemaInference.infer(
                Files.writeString(folder.resolve("data.csv"), text),
                CsvFormat.STANDARD,
                new InferenceOptions("y", Optional.empty(), Map.of(), List.of()));

        assertThat(inferred.taskReason())
                .isEqualTo("'y' has 300 different values that are numbers but for 1 cell such as 'n.d.' in line 11");
        assertThat(inferred.rowsWithoutTarget()).isEqualTo(1);
        assertThat(SchemaReader.read(folder.resolve("data.csv"), CsvFormat.STANDARD, inferred.schema())
                        .target()
                        .values())
                .hasSize(299)
                .endsWith(299 * 51.5);
    }
}
