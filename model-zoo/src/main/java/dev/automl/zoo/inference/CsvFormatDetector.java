package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out how a text file is written: the delimiter and decimal mark from its beginning, the encoding from all of it. */
public final class CsvFormatDetector {
    private static final int HEAD_BYTES = 1 << 18;

    private CsvFormatDetector() {}

    /**
     * @param format delimiter, encoding and decimal mark, with the usual missing markers
     * @param notices sentences the user should see, such as a fallback to Latin-1
     */
    public record Detected(CsvFormat format, List<String> notices) {
        public Detected {
            notices = List.copyOf(notices);
        }
    }

    /** @throws DataException if there is no such file, or if it is not text */
    public static Detected detect(Path file) throws IOException {
        SchemaReader.checkReadable(file);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        List<String> notices = new ArrayList<>();
        Charset charset = charset(file, head, notices);
        String text = new String(head, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new DataException(file.getFileName()
                    + ": the file is empty; it needs a header line with the names of the columns, and rows below it");
        }
        checkText(file, text);
        boolean whole = head.length < HEAD_BYTES;
        Delimiters.Guess guess = Delimiters.guess(text, whole);
        if (guess.decimal() == ',') {
            notices.add("numbers are read with a decimal comma");
        }
        CsvFormat format = new CsvFormat(guess.delimiter(), charset.name(), guess.decimal(), CsvFormat.USUAL_MISSING);
        return new Detected(format, notices);
    }

    private static Charset charset(Path file, byte[] head, List<String> notices) throws IOException {
        Charset utf16 = utf16(head);
        if (utf16 != null) {
            return utf16;
        }
        long line = firstLineThatIsNotUtf8(file);
        if (line == 0) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            throw new DataException(file.getFileName() + ": the file begins as UTF-8, but line " + line
                    + " is not UTF-8; save it again in one encoding");
        }
        notices.add("line " + line + " is not UTF-8, so the file is read as Latin-1 (ISO-8859-1);"
                + " if letters come out wrong, save it as UTF-8");
        return StandardCharsets.ISO_8859_1;
    }

    /** By its byte-order mark, or because every other byte of mostly Latin text is zero; {@code null} if it is not. */
    private static Charset utf16(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int pairs = Math.min(head.length, 4096) / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int pair = 0; pair < pairs; pair++) {
            zeroFirst += head[2 * pair] == 0 ? 1 : 0;
            zeroSecond += head[2 * pair + 1] == 0 ? 1 : 0;
        }
        if (zeroSecond > 0.7 * pairs && zeroFirst == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeroFirst > 0.7 * pairs && zeroSecond == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** 0 if the whole file is valid UTF-8. */
    private static long firstLineThatIsNotUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, end);
                line += chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }

    private static void checkText(Path file, String text) {
        long control = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (text.indexOf('\0') < 0 && control <= 0.05 * text.length()) {
            return;
        }
        String advice = "export the data as CSV";
        if (text.startsWith("PK")) {
            advice = "it may be an Excel workbook or a zip archive: save the sheet as CSV, or unpack it";
        } else if (text.startsWith("\u001F")) {
            advice = "it may be compressed: unpack it";
        }
        throw new DataException(file.getFileName() + " is not a text file, but binary data; " + advice);
    }
}
