package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatDetectorTest {

    @TempDir
    Path folder;

    private CsvFormatDetector.Detected detect(byte[] bytes) throws IOException {
        return CsvFormatDetector.detect(Files.write(folder.resolve("data.csv"), bytes));
    }

    private CsvFormat format(String text) throws IOException {
        return detect(text.getBytes(StandardCharsets.UTF_8)).format();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(byte[] bytes) {
        return assertThatThrownBy(() -> detect(bytes))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("data.csv");
    }

    @Test
    void aPlainFileHasTheStandardFormatAndNoNotice() throws IOException {
        CsvFormatDetector.Detected detected = detect("a,b\n1.5,x\n2,é\n".getBytes(StandardCharsets.UTF_8));

        assertThat(detected.format()).isEqualTo(CsvFormat.STANDARD);
        assertThat(detected.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiterThroughQuotesThatHoldTheOthers(char delimiter) throws IOException {
        String text = "a#b#c\n1#\"x,;\t|\n,;\t|\"#2\n\n3#y#4\r\n".replace('#', delimiter);

        assertThat(format(text).delimiter()).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "`text\nhello, world\nbye\n` ! `,`", // one column: the header decides
                "`a;b\n1,5;2,5\n` ! `;`", // commas are consistent only without the header
                "`a;b;c\n1,2;3\n1;2;3\n4;5;6\n` ! `;`", // a ragged row does not hide the delimiter
                "`a|b,c|d\n1|2,3|4\n` ! `|`", // the one with more cells
                "`a;b;c` ! `;`", // no rows yet
                "`a;\"b\n1;2\n` ! `,`" // a quote that is never closed: the reader will say so
            })
    void findsTheDelimiterInDoubtfulCases(String text, char delimiter) throws IOException {
        assertThat(format(text).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void readsBeyondTheHeadOfALargeFile() throws IOException {
        String text = "a;b\n" + "1,25;\"two\nlines\"\n".repeat(50_000) + "é;ü\n";

        assertThat(format(text)).isEqualTo(new CsvFormat(';', "UTF-8", ',', CsvFormat.USUAL_MISSING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a;b|1,5;x|2;y ! ,",
                "a;b|1.5;x|2;y ! .",
                "a;b|1;2|3;4 ! .",
                "a;b|1,234,567;x|1,5 kg;y ! .", // not numbers with a decimal comma
                "a;b|1,5;1.5|2,5;x ! ,", // more commas than points
                "a,b|\"1,5\",2|\"2,5\",3 ! ." // never beside a delimiting comma
            })
    void findsTheDecimalMark(String text, char decimal) throws IOException {
        assertThat(format(text.replace('|', '\n')).decimal()).isEqualTo(decimal);
    }

    @Test
    void aDecimalCommaIsNoticed() throws IOException {
        assertThat(detect("a;b\n1,5;x\n".getBytes(StandardCharsets.UTF_8)).notices())
                .containsExactly("numbers are read with a decimal comma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingWithAndWithoutByteOrderMark(String charset) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            String text = mark + "name;größe\nJürgen;1,85\n";
            assertThat(detect(text.getBytes(Charset.forName(charset))).format())
                    .isEqualTo(new CsvFormat(';', charset, ',', CsvFormat.USUAL_MISSING));
        }
    }

    @Test
    void fallsBackToLatin1WithANotice() throws IOException {
        String text = "name,x\n" + "abc,1\n".repeat(100_000) + "Jürgen,2\n";
        CsvFormatDetector.Detected detected = detect(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(detected.format().charset()).isEqualTo("ISO-8859-1");
        assertThat(detected.notices())
                .singleElement()
                .asString()
                .contains("line 100002 is not UTF-8")
                .contains("Latin-1");
    }

    @Test
    void aUtf8FileThatBreaksOffInsideALetterIsLatin1() throws IOException {
        byte[] bytes = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);

        assertThat(detect(Arrays.copyOf(bytes, bytes.length - 1)).format().charset())
                .isEqualTo("ISO-8859-1");
    }

    @Test
    void refusesTwoEncodingsInOneFile() {
        assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ',', 'b', '\n', '1', ',', (byte) 0xE9})
                .hasMessageContaining("line 2 is not UTF-8");
    }

    @Test
    void refusesBinaryData() throws IOException {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertRefused(noise).hasMessageContaining("not a text file");

        assertRefused("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)).hasMessageContaining("not a text file");

        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(compressed.toByteArray()).hasMessageContaining("compressed: unpack it");

        assertRefused("PK\u0003\u0004\u0014\0\6\0".getBytes(StandardCharsets.ISO_8859_1))
                .hasMessageContaining("save the sheet as CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8)).hasMessageContaining("the file is empty");
    }

    @Test
    void refusesWhatIsNotAReadableFile() throws IOException {
        assertThatThrownBy(() -> CsvFormatDetector.detect(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CsvFormatDetector.detect(folder.resolve("none.csv")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("does not exist");

        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
        assumeThat(secret.toFile().setReadable(false) && !Files.isReadable(secret))
                .as("permissions apply to this user")
                .isTrue();
        assertThatThrownBy(() -> CsvFormatDetector.detect(secret))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("may not be read");
    }
}
