package dev.automl.zoo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.inference.SchemaReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final Schema SCHEMA = Schema.classification("y", "no", "yes")
            .numeric("x")
            .bool("b", "f", "t")
            .categorical("c");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("data.csv"), text.getBytes(charset));
    }

    private Dataset read(String text) throws IOException {
        return SchemaReader.read(file(text), CsvFormat.STANDARD, SCHEMA);
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String text) {
        return assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("data.csv: ");
    }

    private static double[] numbers(Table table, int column) {
        return ((Column.Numeric) table.columns().get(column)).values();
    }

    private static Column.Categorical categories(Table table, int column) {
        return (Column.Categorical) table.columns().get(column);
    }

    @Test
    void readsTypedColumnsInTheOrderOfTheSchema() throws IOException {
        Dataset data = read("c,y,unused,b,x\nred,yes,?,t,1.5\nblue,no,,f,-2e3\nred,no,!,t,7\n");

        assertThat(data.rows()).isEqualTo(3);
        assertThat(data.features().columns()).extracting(Column::name).containsExactly("x", "b", "c");
        assertThat(numbers(data.features(), 0)).containsExactly(1.5, -2000, 7);
        assertThat(numbers(data.features(), 1)).containsExactly(1, 0, 1);
        assertThat(categories(data.features(), 2).levels()).containsExactly("blue", "red");
        assertThat(categories(data.features(), 2).codes()).containsExactly(1, 0, 1);
        assertThat(data.target().values()).containsExactly(1, 0, 0);
        assertThat(data.target().classes()).containsExactly("no", "yes");
    }

    @Test
    void takesARowFromElsewhere() {
        CsvFormat format = new CsvFormat(';', "UTF-8", ',', List.of("-"));
        Layout layout = Layout.regression("y").numeric("x", "z", "gap", "none").categorical("c", "d");
        Map<String, Object> cells = new HashMap<>();
        cells.put("x", " 1,5 ");
        cells.put("z", 0.25);
        cells.put("gap", "-");
        cells.put("c", "red");
        cells.put("d", 7);
        cells.put("unused", "?");

        Table row = Csv.row(cells, format, layout);

        assertThat(row.rows()).isEqualTo(1);
        assertThat(row.columns()).extracting(Column::name).containsExactly("x", "z", "gap", "none", "c", "d");
        assertThat(row.columns().subList(0, 4))
                .extracting(column -> column.number(0))
                .containsExactly(1.5, 0.25, Double.NaN, Double.NaN);
        assertThat(categories(row, 4).levels()).containsExactly("red");
        assertThat(categories(row, 5).levels()).containsExactly("7");
        assertThatThrownBy(() -> Csv.row(Map.of("x", "much"), format, layout))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column 'x': 'much' is not a number");
    }

    @Test
    void readsColumnsThatWeightAndSplitRowsApartFromFeatures() throws IOException {
        Schema schema =
                Schema.regression("y").numeric("t").weight("w").group("g").time("t");
        Path file = file("g,w,t,d,y\nb,2,7,01.02.1970 10:30,1\n,0,,,2\na,1e-3,5,,3\nc,none,1,,\n");

        Dataset data = SchemaReader.read(file, CsvFormat.STANDARD, schema);

        assertThat(data.features().columns()).extracting(Column::name).containsExactly("t");
        assertThat(data.target().weights()).containsExactly(2, 0, 0.001);
        assertThat(((Column.Categorical) data.key(Schema.Role.GROUP.name())).codes())
                .containsExactly(1, -1, 0);
        assertThat(((Column.Numeric) data.key(Schema.Role.TIME.name())).values())
                .containsExactly(7, Double.NaN, 5);
        Dataset dated = SchemaReader.read(
                file, CsvFormat.STANDARD, Schema.regression("y").time("d", "dd.MM.uuuu HH:mm"));
        assertThat(dated.key(Schema.Role.TIME.name()).number(0)).isEqualTo(31 * 86_400 + 10 * 3600 + 30 * 60);
        // To predict, only features are needed.
        Table features = SchemaReader.readFeatures(file("t\n1\n"), CsvFormat.STANDARD, schema);
        assertThat(numbers(features, 0)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"'', is missing", "-0.5, -0.5 is negative", "inf, is infinite", "heavy, is not a number"})
    void everyRowNeedsAWeight(String cell, String problem) {
        assertThatThrownBy(() -> SchemaReader.read(
                        file("w,y\n1,2\n" + cell + ",5\n"),
                        CsvFormat.STANDARD,
                        Schema.regression("y").weight("w")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3, column 'w'")
                .hasMessageContaining(problem);
    }

    @Test
    void understandsMissingCells() throws IOException {
        Dataset data = read("x,b,c,y\nNA,,null,yes\n  ,maybe,\" \",no\n\"\",?, N/A ,no\n1,t,na,no\n");

        assertThat(numbers(data.features(), 0)).containsExactly(Double.NaN, Double.NaN, Double.NaN, 1);
        assertThat(numbers(data.features(), 1)).containsExactly(Double.NaN, Double.NaN, Double.NaN, 1);
        // Markers are compared exactly: "na" is a category.
        assertThat(categories(data.features(), 2).levels()).containsExactly("na");
        assertThat(categories(data.features(), 2).codes()).containsExactly(-1, -1, -1, 0);
    }

    @Test
    void leavesOutRowsWithoutATargetUnread() throws IOException {
        Dataset data = read("x,b,c,y\n1,t,a,yes\nnot a number,t,z,NA\n3,f,b,no\n");

        assertThat(numbers(data.features(), 0)).containsExactly(1, 3);
        assertThat(categories(data.features(), 2).levels()).containsExactly("a", "b");
        assertThat(data.target().values()).containsExactly(1, 0);
    }

    @Test
    void readsANumericTarget() throws IOException {
        Dataset data = SchemaReader.read(
                file("x,y\n1,2.5\n2,\n3,-1\n"),
                CsvFormat.STANDARD,
                Schema.regression("y").numeric("x"));

        assertThat(data.target().task()).isEqualTo(Task.REGRESSION);
        assertThat(data.target().values()).containsExactly(2.5, -1);
        assertThat(numbers(data.features(), 0)).containsExactly(1, 3);
    }

    /** Neither do the features of such rows matter. */
    @Test
    void leavesOutRowsWhoseWrittenTargetIsNoNumber() throws IOException {
        Schema schema = Schema.regression("y").numeric("x").categorical("c").writtenTarget();
        Dataset data = SchemaReader.read(
                file("x,c,y\n1,a,\"$1,234.50\"\nx,b,none so far\n2,c,\n3,d,7\n"), CsvFormat.STANDARD, schema);

        assertThat(data.target().values()).containsExactly(1234.5, 7);
        assertThat(data.keys()).isEmpty();
        assertThat(numbers(data.features(), 0)).containsExactly(1, 3);
        assertThat(categories(data.features(), 1).levels()).containsExactly("a", "d");
    }

    @Test
    void refusesTextInAPlainTarget() {
        assertThatThrownBy(() -> SchemaReader.read(file("y\n1\nabc\n"), CsvFormat.STANDARD, Schema.regression("y")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 3, column 'y': 'abc' is not a number");
    }

    @Test
    void readsFeaturesOfEveryRowWithoutATarget() throws IOException {
        Table table = SchemaReader.readFeatures(file("b,c,x\nt,a,1\n,,\n"), CsvFormat.STANDARD, SCHEMA);

        assertThat(table.rows()).isEqualTo(2);
        assertThat(numbers(table, 0)).containsExactly(1, Double.NaN);
    }

    @Test
    void readsATableWithoutFeatures() throws IOException {
        Dataset data = SchemaReader.read(
                file("y\nyes\nno\nno\n"), CsvFormat.STANDARD, Schema.classification("y", "no", "yes"));

        assertThat(data.rows()).isEqualTo(3);
        assertThat(data.features().columns()).isEmpty();
    }

    @Test
    void levelsDoNotDependOnTheOrderOfTheRows() throws IOException {
        Dataset one = read("x,b,c,y\n1,t,ä,no\n1,t,b,no\n1,t,A,no\n1,t,10,no\n1,t,9,no\n");
        Dataset other = read("x,b,c,y\n1,t,9,no\n1,t,A,no\n1,t,10,no\n1,t,ä,no\n1,t,b,no\n");

        assertThat(categories(one.features(), 2).levels())
                .isEqualTo(categories(other.features(), 2).levels())
                .containsExactly("10", "9", "A", "b", "ä");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineBreak(String lineBreak) throws IOException {
        String text = "x,b,c,y|1,t,\"two|lines, one cell\",yes|2,f,\"say \"\"hi\"\"\",no".replace("|", lineBreak);

        for (String end : List.of("", lineBreak, lineBreak + lineBreak, lineBreak + "  " + lineBreak)) {
            Dataset data = read(text + end);
            assertThat(data.rows()).isEqualTo(2);
            assertThat(categories(data.features(), 2).levels())
                    .containsExactly("say \"hi\"", "two" + lineBreak + "lines, one cell");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void readsEveryDelimiterWithEmptyCells(char delimiter) throws IOException {
        CsvFormat format = new CsvFormat(delimiter, "UTF-8", '.', List.of("-"));
        String text = "x,b,c,y\n,,,yes\n1,t,a b,no\n-,f, \"a b\" ,no\n".replace(',', delimiter);

        Dataset data = SchemaReader.read(file(text), format, SCHEMA);

        assertThat(numbers(data.features(), 0)).containsExactly(Double.NaN, 1, Double.NaN);
        assertThat(categories(data.features(), 2).codes()).containsExactly(-1, 0, 0);
    }

    @Test
    void readsADecimalComma() throws IOException {
        CsvFormat format = new CsvFormat(';', "UTF-8", ',', CsvFormat.USUAL_MISSING);
        Dataset data = SchemaReader.read(file("x;b;c;y\n1,5;t;a;no\n-2;t;a;no\n"), format, SCHEMA);

        assertThat(numbers(data.features(), 0)).containsExactly(1.5, -2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void readsEncodings(String charset) throws IOException {
        Path file = file("x,b,c,y\n1,t,Mädchen,no\n", Charset.forName(charset));
        Dataset data = SchemaReader.read(file, new CsvFormat(',', charset, '.', List.of()), SCHEMA);

        assertThat(categories(data.features(), 2).levels()).containsExactly("Mädchen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void skipsAByteOrderMark(String charset) throws IOException {
        Path file = file("\uFEFFx,b,c,y\n1,t,a,no\n", Charset.forName(charset));

        assertThat(SchemaReader.read(file, new CsvFormat(',', charset, '.', List.of()), SCHEMA)
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void neverReplacesBytesOfAnotherEncoding() throws IOException {
        Path file = file("x,b,c,y\n1,t,Mädchen,no\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SchemaReader.read(file, CsvFormat.STANDARD, SCHEMA))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("encoding");
    }

    @Test
    void anEmptyLineIsNoRowButAQuotedEmptyCellIs() throws IOException {
        Table table = SchemaReader.readFeatures(
                file("\nx\n1\n\n\"\"\nNA\n2\n\n"),
                CsvFormat.STANDARD,
                Schema.regression("y").numeric("x"));

        assertThat(numbers(table, 0)).containsExactly(1, Double.NaN, Double.NaN, 2);
    }

    @Test
    void hostileNamesAreOrdinaryNames() throws IOException {
        List<String> names =
                List.of("a \"quoted\" name", "back\\slash", "*/ ${x} <#if>", "two\nlines", "🐧", "class", "a,b");
        String header = String.join(
                ",",
                names.stream()
                        .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                        .toList());
        Schema schema = Schema.regression("y").numeric(names.toArray(String[]::new));

        Table table = SchemaReader.readFeatures(file(header + "\n1,2,3,4,5,6,7\n"), CsvFormat.STANDARD, schema);

        assertThat(table.columns()).extracting(Column::name).isEqualTo(names);
        assertThat(table.toRows()[0]).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void refusesTextInANumericColumn() {
        assertRefused("x,b,c,y\n1,t,a,no\n\n\"12\n3\",t,a,no\n")
                .hasMessageContaining("line 4, column 'x': '12\\n3' is not a number")
                .hasMessageContaining("declare the column categorical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e400"})
    void refusesInfiniteNumbers(String cell) {
        assertRefused("x,b,c,y\n1,t,a,no\n" + cell + ",t,a,no\n")
                .hasMessageContaining("line 3, column 'x': '" + cell + "' is infinite")
                .hasMessageContaining("missing value");
    }

    @Test
    void anInfiniteNumberCanBeDeclaredMissing() throws IOException {
        CsvFormat format = new CsvFormat(',', "UTF-8", '.', List.of("inf"));

        assertThat(numbers(
                        SchemaReader.read(file("x,b,c,y\ninf,t,a,no\n"), format, SCHEMA)
                                .features(),
                        0))
                .containsExactly(Double.NaN);
    }

    @Test
    void refusesAnUnknownClass() {
        assertRefused("x,b,c,y\n1,t,a,no\n1,t,a,NO\n")
                .hasMessageContaining("line 3, column 'y': 'NO' is not one of the classes 'no', 'yes'");
    }

    @Test
    void refusesRaggedRowsByTheLineInWhichTheyBegin() {
        assertRefused("x,b,c,y\n1,t,\"two\nlines\",no\n\n1,t,\"two\nlines\"\n")
                .hasMessageContaining("line 5 has 3 cells, but the header has 4");
        assertRefused("x,b,c,y\r\n1,t,a,b,no\r\n").hasMessageContaining("line 2 has 5 cells, but the header has 4");
    }

    @Test
    void columnsWithoutANameAreCalledByTheirPlace() throws IOException {
        try (CsvRows rows = CsvRows.open(file(",x,y,,\n1,2,3,4,5\n"), CsvFormat.STANDARD)) {
            assertThat(rows.header()).containsExactly("", "x", "y", "column_4", "column_5");
            assertThat(rows.writtenHeader()).containsExactly("", "x", "y", "", "");
        }
        Schema schema = Schema.regression("y").numeric("column_5", "x");
        Dataset data = SchemaReader.read(folder.resolve("data.csv"), CsvFormat.STANDARD, schema);
        assertThat(data.features().toRows()[0]).containsExactly(5, 2);
    }

    @Test
    void refusesANameThatStandsThereTwice() {
        assertRefused("x,b,c, x ,y\n1,t,a,2,no\n")
                .hasMessageContaining("the header has the name 'x' twice, in columns 1 and 4");
    }

    @Test
    void columnsWithoutANameAreIgnored() throws IOException {
        assertThat(read(",x,b,c,y,\n1,2,t,a,no,\n").rows()).isEqualTo(1);
    }

    @Test
    void namesAllColumnsThatAreMissing() {
        assertRefused("X,b,colour,y\n1,t,a,no\n")
                .hasMessageContaining("needed but not in the file: 'x', 'c'")
                .hasMessageContaining("in the file but not needed: 'X', 'colour'");
    }

    @Test
    void refusesAnUnterminatedQuote() {
        assertRefused("x,b,c,y\n1,t,a,no\n2,t,\"a,no\n3,f,a,no\n")
                .hasMessageContaining("line 3")
                .hasMessageContaining("double quote that is never closed");
        assertRefused("x,b,c,y\n1,t,a,no\n2,t,\"a\"b,no\n").hasMessageContaining("line 3");
        assertRefused("\"x,b,c,y\n1,t,a,no\n").hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \n"})
    void refusesAnEmptyFile(String text) {
        assertRefused(text).hasMessageContaining("the file is empty").hasMessageContaining("header");
    }

    @Test
    void refusesAHeaderWithoutRows() {
        assertRefused("x,b,c,y\n\n").hasMessageContaining("header line, but no rows");
    }

    @Test
    void refusesAFolderAndAFileThatIsNotThere() {
        assertThatThrownBy(() -> SchemaReader.read(folder, CsvFormat.STANDARD, SCHEMA))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> SchemaReader.read(folder.resolve("none.csv"), CsvFormat.STANDARD, SCHEMA))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none.csv does not exist");
    }

    @Test
    void messagesShowLongAndStrangeTextsOnOneLine() {
        String quoted = CsvRows.quoted("a\r\nb\u0007" + "🐧".repeat(100));

        assertThat(quoted).startsWith("'a\\nb?🐧").endsWith("🐧...'").doesNotContain("\n");
        assertThat(quoted.codePointCount(0, quoted.length())).isLessThan(70);
    }
}
