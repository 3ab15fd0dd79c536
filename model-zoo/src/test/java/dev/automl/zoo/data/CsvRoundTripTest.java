package dev.automl.zoo.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.inference.SchemaReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Whatever Commons CSV writes is read back as it was, but for the blanks around a cell. */
class CsvRoundTripTest {

    record Row(String text, double number, boolean flag) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> plain = Arbitraries.strings().all().ofMaxLength(12).filter(CsvRoundTripTest::canBeEncoded);
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars(",;\t|\"'\\\r\n #-=@\uFEFF\u00A0\u2003\u2028 aZ0.*/${}<>é")
                .ofMaxLength(12);
        Arbitrary<String> markers =
                Arbitraries.of("NA", " NA ", "na", "NaN", "-", "?", "null", "", " ", "🐧", "true", "1,5");
        Arbitrary<Double> numbers = Arbitraries.doubles();
        return Combinators.combine(Arbitraries.oneOf(plain, hostile, markers), numbers, Arbitraries.of(true, false))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<CsvFormat> formats() {
        return Combinators.combine(Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE"))
                .as((delimiter, charset) -> new CsvFormat(delimiter, charset, '.', CsvFormat.USUAL_MISSING));
    }

    @Property(tries = 300)
    void readsBackWhatWasWritten(
            @ForAll @From("rows") List<Row> rows,
            @ForAll @From("formats") CsvFormat format,
            @ForAll("lineBreaks") String lineBreak)
            throws IOException {
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            write(file, rows, format, lineBreak);
            Schema schema = Schema.regression("target")
                    .numeric("number")
                    .bool("flag", "off", "on")
                    .categorical("text\n\"é\"");
            Table table = SchemaReader.readFeatures(file, format, schema);

            assertThat(table.rows()).isEqualTo(rows.size());
            Column.Categorical texts = (Column.Categorical) table.columns().get(2);
            assertThat(texts.levels()).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                assertThat(table.columns().get(0).number(i)).isEqualTo(row.number());
                assertThat(table.columns().get(1).number(i)).isEqualTo(row.flag() ? 1 : 0);
                String stripped = row.text().strip();
                String expected = stripped.isEmpty() || CsvFormat.USUAL_MISSING.contains(stripped) ? null : stripped;
                int code = texts.codes()[i];
                assertThat(
                                code == Column.Categorical.MISSING
                                        ? null
                                        : texts.levels().get(code))
                        .isEqualTo(expected);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> lineBreaks() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    private static void write(Path file, List<Row> rows, CsvFormat format, String lineBreak) throws IOException {
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.delimiter())
                .setRecordSeparator(lineBreak)
                .get();
        try (Writer writer = Files.newBufferedWriter(file, Charset.forName(format.charset()));
                CSVPrinter printer = new CSVPrinter(writer, csv)) {
            printer.printRecord("text\n\"é\"", "number", "flag");
            for (Row row : rows) {
                printer.printRecord(row.text(), row.number(), row.flag() ? "on" : "off");
            }
        }
    }

    private static boolean canBeEncoded(String text) {
        return Charset.forName("UTF-8").newEncoder().canEncode(text);
    }
}
