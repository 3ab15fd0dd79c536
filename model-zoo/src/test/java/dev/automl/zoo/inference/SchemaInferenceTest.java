package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaInferenceTest {
    private static final InferenceOptions PLAIN = new InferenceOptions("y", Optional.empty(), Map.of(), List.of());

    @TempDir
    Path folder;

    private static InferenceOptions task(Task task) {
        return new InferenceOptions("y", Optional.of(task), Map.of(), List.of());
    }

    private static InferenceOptions types(String name, Kind kind) {
        return new InferenceOptions("y", Optional.empty(), Map.of(name, new DeclaredKind(kind)), List.of());
    }

    private static InferenceOptions excluded(String... names) {
        return new InferenceOptions("y", Optional.empty(), Map.of(), List.of(names));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private InferredSchema infer(String text, InferenceOptions options) throws IOException {
        return SchemaInference.infer(file(text), CsvFormat.STANDARD, options);
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String text, InferenceOptions options) {
        return assertThatThrownBy(() -> infer(text, options))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("data.csv: ");
    }

    /** A file with a column of the given cells and a target of two classes. */
    private static String column(String name, int rows, IntFunction<Object> cell) {
        return IntStream.range(0, rows)
                .mapToObj(i -> cell.apply(i) + "," + (i % 2 == 0 ? "no" : "yes"))
                .collect(Collectors.joining("\n", name + ",y\n", "\n"));
    }

    /** A file with the given targets and one feature. */
    private static String target(int rows, IntFunction<Object> cell) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i * 0.5 + "," + cell.apply(i))
                .collect(Collectors.joining("\n", "x,y\n", "\n"));
    }

    private ColumnDecision decision(String text, InferenceOptions options) throws IOException {
        return infer(text, options).columns().get(0);
    }

    private static String use(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    // ---- Kinds of columns

    @Test
    void decidesEveryColumnAndOrdersTheFieldsByKind() throws IOException {
        InferredSchema inferred = infer("""
                c1,b1,n1,y,same,none,c2,b2,n2
                red,yes,1,A,7,,x,F,1.5
                blue,no,2,B,7,NA,z,T,-3e4
                red,yes,2,A,7,?,x,T,NA
                ,no,5,A,7,,z,,2
                red,no,2,,8,5,new,T,text
                """, PLAIN);

        assertThat(inferred.schema())
                .isEqualTo(Schema.classification("y", "A", "B")
                        .numeric("n1", "n2")
                        .bool("b1", "no", "yes")
                        .bool("b2", "F", "T")
                        .categorical("c1", "c2"));
        assertThat(inferred.rows()).isEqualTo(5);
        assertThat(inferred.rowsWithoutTarget()).isEqualTo(1);
        assertThat(inferred.taskReason()).isEqualTo("'y' has 2 different values");
        assertThat(inferred.columns())
                .containsExactly(
                        new ColumnDecision("c1", "categorical", "2 different values that are not numbers"),
                        new ColumnDecision("b1", "boolean", "the values are 'no' and 'yes'"),
                        new ColumnDecision("n1", "numeric", "all values are numbers"),
                        new ColumnDecision("y", "target", "'y' has 2 different values"),
                        new ColumnDecision("same", "left out", "constant: every value is '7'"),
                        new ColumnDecision("none", "left out", "empty: no value in any row"),
                        new ColumnDecision("c2", "categorical", "2 different values that are not numbers"),
                        new ColumnDecision("b2", "boolean", "the values are 'F' and 'T'"),
                        new ColumnDecision("n2", "numeric", "all values are numbers; 1 of 4 missing"));
    }

    @ParameterizedTest
    @CsvSource({"false,true", "NO,YES", "n,y", "F,T", "Off,On", "False,True"})
    void knowsPairsThatAreBoolean(String falseLabel, String trueLabel) throws IOException {
        for (int first : new int[] {0, 1}) {
            String text = column("b", 30, i -> (i / 3 + first) % 2 == 0 ? falseLabel : trueLabel);
            assertThat(infer(text, PLAIN).schema().fields())
                    .containsExactly(new Field("b", Kind.BOOLEAN, List.of(falseLabel, trueLabel)));
        }
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "male,female", "no,No", "true,TRUE"})
    void otherPairsAreCategories(String one, String other) throws IOException {
        assertThat(decision(column("b", 30, i -> i % 3 == 0 ? one : other), PLAIN)
                        .use())
                .isEqualTo("categorical");
    }

    @Test
    void aConstantWithGapsIsKept() throws IOException {
        assertThat(decision(column("c", 30, i -> i % 3 == 0 ? "gravel" : ""), PLAIN))
                .isEqualTo(new ColumnDecision("c", "categorical", "1 different value that is not a number"));
    }

    @Test
    void numbersWithLeadingZerosAreCodes() throws IOException {
        assertThat(decision(column("zip", 60, i -> i % 2 == 0 ? "01234" : "9" + i % 10), PLAIN))
                .isEqualTo(new ColumnDecision(
                        "zip",
                        "categorical",
                        "6 different values, codes with leading zeros such as '01234' in line 2"));
        assertThat(decision(column("x", 60, i -> "0." + i % 9), PLAIN).use()).isEqualTo("numeric");
        assertThat(decision(column("x", 60, i -> i % 9), PLAIN).use()).isEqualTo("numeric");
    }

    @Test
    void textsAmongNumbersAreShown() throws IOException {
        assertThat(decision(column("n", 60, i -> i == 40 ? "unknown" : i % 15), PLAIN))
                .isEqualTo(new ColumnDecision(
                        "n", "categorical", "16 different values, not all of them numbers: 'unknown' in line 42"));
        ColumnDecision mixed = decision(column("n", 60, i -> i % 5 == 0 ? "k" + i : i * 1.5), PLAIN);
        assertThat(mixed.use()).isEqualTo("left out");
        assertThat(mixed.reason())
                .isEqualTo("numbers mixed with texts such as 'k0' in line 2: 60 different values in 60 rows");
        assertThat(mixed.doubt()).isEqualTo("if the texts mean nothing, declare it numeric");
    }

    // ---- Identifiers and text

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aColumnThatCountsTheRowsIsAnIdentifier(int start) throws IOException {
        assertThat(decision(column("n", 20, i -> i + start), PLAIN))
                .isEqualTo(new ColumnDecision("n", "left out", "identifier: it counts the rows"));
        assertThat(decision(column("n", 19, i -> i + start), PLAIN).use()).isEqualTo("numeric");
        assertThat(decision(column("n", 20, i -> i + start + 4), PLAIN).use()).isEqualTo("numeric");
        assertThat(decision(column("n", 20, i -> 24 - i), PLAIN).use()).isEqualTo("numeric");
    }

    @Test
    void rowsWithoutATargetAreCountedToo() throws IOException {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> i + "," + (i % 3 == 0 ? "" : i % 2))
                .collect(Collectors.joining("\n", "n,y\n", "\n"));

        assertThat(decision(text, PLAIN).reason()).isEqualTo("identifier: it counts the rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "ID", "user_id", "Sample ID", "customerID", "passengerId", "row.id", "uuid", "x\ty-guid"})
    void wholeNumbersNamedIdAreIdentifiers(String name) throws IOException {
        assertThat(decision(column(name, 40, i -> 1000 + i * 7 % 39), PLAIN))
                .isEqualTo(new ColumnDecision(name, "left out", "identifier: 39 different values in 40 rows"));
        assertThat(decision(column(name, 40, i -> i % 20), PLAIN).use()).isEqualTo("categorical");
        assertThat(decision(column(name, 40, i -> i * 7 + 0.5), PLAIN).use()).isEqualTo("numeric");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "humid", "width", "idle", "PAID", "x"})
    void wholeNumbersWithOtherNamesAreNumbers(String name) throws IOException {
        assertThat(decision(column(name, 40, i -> 1000 + i * 7), PLAIN).use()).isEqualTo("numeric");
    }

    @Test
    void wordsThatAreNearlyAllDifferentAreIdentifiers() throws IOException {
        assertThat(decision(column("c", 100, i -> "k" + i % 90), PLAIN))
                .isEqualTo(new ColumnDecision("c", "left out", "identifier: 90 different values in 100 rows"));
        assertThat(decision(column("c", 100, i -> "k" + i % 89), PLAIN).use()).isEqualTo("categorical");
    }

    @Test
    void aFirstColumnWithoutANameIsLeftOut() throws IOException {
        assertThat(decision(column("", 9, i -> i * 2), PLAIN))
                .isEqualTo(new ColumnDecision(
                        "", "left out", "names of the rows: the first column has no name in the header"));
    }

    @Test
    void everyColumnMayBeLeftOut() throws IOException {
        InferredSchema inferred = infer(column("c", 30, i -> "k" + i), PLAIN);

        assertThat(inferred.schema().fields()).isEmpty();
        assertThat(SchemaReader.read(folder.resolve("data.csv"), CsvFormat.STANDARD, inferred.schema())
                        .rows())
                .isEqualTo(30);
    }

    // ---- What the user says

    @ParameterizedTest
    @CsvSource({"CATEGORICAL", "NUMERIC"})
    void declaredKindsWinOverEveryRule(Kind kind) throws IOException {
        for (IntFunction<Object> cell :
                List.<IntFunction<Object>>of(i -> i, i -> 5, i -> "", i -> "01" + i, i -> i % 3)) {
            assertThat(decision(column("id", 30, cell), types("id", kind)))
                    .isEqualTo(new ColumnDecision("id", use(kind), "declared " + use(kind)));
        }
    }

    @Test
    void aDeclaredBooleanTakesAnyTwoValues() throws IOException {
        assertThat(infer(column("b", 30, i -> i % 3 == 0 ? "up" : "down"), types("b", Kind.BOOLEAN))
                        .schema()
                        .fields())
                .containsExactly(new Field("b", Kind.BOOLEAN, List.of("down", "up")));
        assertThat(infer(column("b", 30, i -> i % 3 == 0 ? 10 : 9), types("b", Kind.BOOLEAN))
                        .schema()
                        .fields())
                .containsExactly(new Field("b", Kind.BOOLEAN, List.of("9", "10")));
        assertRefused(column("b", 30, i -> i % 3), types("b", Kind.BOOLEAN))
                .hasMessageContaining("'b' is declared boolean, but has 3 different values");
    }

    @Test
    void excludedColumnsAreNotLookedAt() throws IOException {
        InferredSchema inferred = infer(column("n", 30, i -> i == 3 ? "inf" : i), excluded("n"));

        assertThat(inferred.schema().fields()).isEmpty();
        assertThat(inferred.columns().get(0)).isEqualTo(new ColumnDecision("n", "left out", "excluded"));
    }

    @Test
    void unknownNamesAreToldAllAtOnceWithTheNearest() {
        InferenceOptions options = new InferenceOptions(
                "specis",
                Optional.empty(),
                Map.of("bill_lenght_mm", new DeclaredKind(Kind.NUMERIC)),
                List.of("SEX", "zzzzzzzz"));

        assertRefused("species,bill_length_mm,sex\na,1,f\n", options)
                .hasMessageContaining("target: there is no column 'specis'; did you mean 'species'?")
                .hasMessageContaining("--exclude-columns: there is no column 'SEX'; did you mean 'sex'?")
                .hasMessageContaining("no column 'zzzzzzzz'; the columns are 'species', 'bill_length_mm', 'sex'")
                .hasMessageContaining("--types: there is no column 'bill_lenght_mm'; did you mean 'bill_length_mm'?");
    }

    @Test
    void thePositiveClassCanBeNamed() throws IOException {
        String table = "y,n\nyes,1\nno,2\nyes,3\nno,4\n";

        assertThat(infer(table, PLAIN).schema().classes()).containsExactly("no", "yes");
        assertThat(infer(table, positive("no")).schema().classes()).containsExactly("yes", "no");
        assertRefused(table, positive("No"))
                .hasMessageContaining("'No' is no value of the target 'y'; it has 'no', 'yes'");
        assertRefused("y,n\na,1\nb,2\nc,3\na,4\nb,5\nc,6\n", positive("a")).hasMessageContaining("multiclass");
    }

    private static InferenceOptions positive(String label) {
        return new InferenceOptions("y", Optional.empty(), Optional.of(label), Map.of(), List.of(), Map.of());
    }

    @Test
    void theTargetCannotBeExcluded() {
        assertRefused(column("n", 30, i -> i), excluded("y")).hasMessageContaining("target 'y' can't be excluded");
    }

    @Test
    void aFileWithoutAHeaderIsRecognised() {
        assertRefused("5.1,3.5,0\n4.9,3.0,0\n", PLAIN)
                .hasMessageContaining("no column 'y'")
                .hasMessageContaining("first line must hold the names");
    }

    // ---- Infinite values

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e999"})
    void infiniteTargetsAreRefused(String cell) {
        assertRefused(target(60, i -> i == 7 ? cell : i * 1.5), PLAIN)
                .hasMessageContaining("line 9, column 'y': '" + cell + "' is infinite")
                .hasMessageContaining("--missing-values");
    }

    @Test
    void amongTextsInfinityIsAText() throws IOException {
        assertThat(decision(column("c", 30, i -> i % 2 == 0 ? "inf" : "sup"), PLAIN)
                        .use())
                .isEqualTo("categorical");
    }

    // ---- Tasks

    @Test
    void textsAreClassesInTheOrderOfTheirCharacters() throws IOException {
        InferredSchema inferred = infer(target(30, i -> List.of("b", "a", "C").get(i % 3)), PLAIN);

        assertThat(inferred.schema().task()).isEqualTo(Task.MULTICLASS);
        assertThat(inferred.schema().classes()).containsExactly("C", "a", "b");
        assertThat(inferred.taskReason()).isEqualTo("'y' has 3 different values that are not numbers");
    }

    @Test
    void twoValuesAreTwoClasses() throws IOException {
        assertThat(infer(target(4, i -> i % 2 == 0 ? "yes" : "no"), PLAIN)
                        .schema()
                        .classes())
                .containsExactly("no", "yes");
        InferredSchema inferred = infer(target(4, i -> i % 2 == 0 ? "10.5" : "9"), PLAIN);
        assertThat(inferred.schema().task()).isEqualTo(Task.BINARY);
        assertThat(inferred.schema().classes()).containsExactly("9", "10.5");
    }

    @Test
    void fewWholeNumbersWithManyRowsEachAreClasses() throws IOException {
        InferredSchema inferred = infer(target(200, i -> i % 20), PLAIN);
        assertThat(inferred.schema().task()).isEqualTo(Task.MULTICLASS);
        assertThat(inferred.schema().classes())
                .hasSize(20)
                .startsWith("0", "1", "2")
                .endsWith("18", "19");
        assertThat(inferred.taskReason()).isEqualTo("'y' has 20 different values, few whole numbers");

        assertThat(infer(target(30, i -> i % 3), PLAIN).schema().task()).isEqualTo(Task.MULTICLASS);
        assertThat(infer(target(60, i -> i % 3 + ".0"), PLAIN).schema().classes())
                .containsExactly("0.0", "1.0", "2.0");
    }

    @Test
    void otherNumbersAreRegression() throws IOException {
        assertThat(infer(target(199, i -> i % 20), PLAIN).schema().task()).isEqualTo(Task.REGRESSION);
        assertThat(infer(target(2100, i -> i % 21), PLAIN).schema().task()).isEqualTo(Task.REGRESSION);
        assertThat(infer(target(600, i -> i % 3 * 0.5), PLAIN).schema().task()).isEqualTo(Task.REGRESSION);
        InferredSchema inferred = infer(target(50, i -> i * 0.25), PLAIN);
        assertThat(inferred.schema().task()).isEqualTo(Task.REGRESSION);
        assertThat(inferred.schema().classes()).isEmpty();
        assertThat(inferred.taskReason()).isEqualTo("'y' has 50 different values that are numbers");
    }

    @Test
    void codesWithLeadingZerosAreClasses() throws IOException {
        assertThat(infer(target(30, i -> "00" + i % 3), PLAIN).schema().classes())
                .containsExactly("000", "001", "002");
    }

    @Test
    void theTaskCanBeStated() throws IOException {
        InferredSchema regression = infer(target(30, i -> i % 2), task(Task.REGRESSION));
        assertThat(regression.schema().task()).isEqualTo(Task.REGRESSION);
        assertThat(regression.taskReason()).isEqualTo("set with --task");

        assertThat(infer(target(30, i -> i % 15 * 0.5), task(Task.MULTICLASS))
                        .schema()
                        .classes())
                .hasSize(15)
                .endsWith("6.5", "7.0");
        assertThat(infer(target(30, i -> i % 15), types("y", Kind.CATEGORICAL))
                        .schema()
                        .task())
                .isEqualTo(Task.MULTICLASS);
        assertThat(infer(target(30, i -> i % 2), types("y", Kind.NUMERIC))
                        .schema()
                        .task())
                .isEqualTo(Task.REGRESSION);
    }

    @Test
    void aStatedTaskMustFitTheTarget() {
        assertRefused(target(30, i -> i % 5 == 4 ? "five" + i : i), task(Task.REGRESSION))
                .hasMessageContaining("line 6, column 'y': 'five4' is not a number")
                .hasMessageContaining("--task binary or multiclass");
        assertRefused(target(30, i -> i % 3), task(Task.BINARY))
                .hasMessageContaining("'y' has 3 different values, but --task binary needs two");
        assertRefused(target(30, i -> i % 2), task(Task.MULTICLASS)).hasMessageContaining("use --task binary");
    }

    @Test
    void tooManyClassesAreRefusedWithTheLikelyCause() {
        assertRefused(target(30, i -> "k" + i), PLAIN)
                .hasMessageContaining("'y' has 30 different values in 30 rows")
                .hasMessageContaining("looks like an identifier");
        assertRefused(target(1000, i -> "k" + i % 201), PLAIN)
                .hasMessageContaining("201 different values in 1,000 rows")
                .hasMessageContaining("at most 200");
        assertRefused(target(300, i -> i % 5 == 4 ? "five" + i : i), PLAIN)
                .hasMessageContaining("line 6 says 'five4'")
                .hasMessageContaining("--missing-values");
        assertRefused(target(300, i -> i), task(Task.MULTICLASS)).hasMessageContaining("use --task regression");
    }

    @Test
    void oneNumberWrittenInTwoWaysIsRefused() {
        assertRefused(target(60, i -> List.of("0", "1", "1.0").get(i % 3)), PLAIN)
                .hasMessageContaining("'1' and '1.0', which are the same number");
    }

    // ---- Nothing to learn from

    @Test
    void aTargetWithoutVarietyIsRefused() {
        assertRefused("x,y\n1,a\n", PLAIN).hasMessageContaining("'y' has a value in one row only");
        assertRefused("x,y\n1,a\n2,\n3,NA\n", PLAIN).hasMessageContaining("'y' has a value in one row only");
        assertRefused("x,y\n1,a\n2,a\n", PLAIN).hasMessageContaining("'y' has the same value in every row, 'a'");
        assertRefused("x,y\n1,5\n2,5\n", task(Task.REGRESSION)).hasMessageContaining("nothing to predict");
        assertRefused("x,y\n1,\n2,?\n", PLAIN).hasMessageContaining("'y' has no value in any row");
    }

    @Test
    void aBrokenFileIsRefusedAsByTheReader() {
        assertRefused("", PLAIN).hasMessageContaining("empty");
        assertRefused("x,y\n", PLAIN).hasMessageContaining("no rows");
        assertRefused("x,y\n1,2\n1\n", PLAIN).hasMessageContaining("line 3 has 1 cell, but the header has 2");
        assertRefused("x,y\n1,2\n\"1,2\n", PLAIN).hasMessageContaining("line 3").hasMessageContaining("never closed");
    }

    @Test
    void hostileNamesAndLabelsGoThrough() throws IOException {
        List<String> names = List.of("a \"b\"", "\\u0041", "*/", "${x}<#if>", "two\nlines", "🐧", "class");
        String header = names.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", ",y\n"));
        String rows = "1,2,3,4,5,6,7,\"*/ ${x}\"\n2,3,4,5,6,7,1,\"🐧 \"\"q\"\"\n\"\n".repeat(3);

        InferredSchema inferred = infer(header + rows, PLAIN);
        Dataset data = SchemaReader.read(folder.resolve("data.csv"), CsvFormat.STANDARD, inferred.schema());

        assertThat(inferred.schema().fields()).extracting(Field::name).isEqualTo(names);
        assertThat(inferred.schema().classes()).containsExactly("*/ ${x}", "🐧 \"q\"");
        assertThat(data.target().classCounts()).containsExactly(3, 3);
    }
}
