package dev.automl.search.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.validation.ValidationPlan;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data of a run as a file that only this version reads: it lives as long as the run. Numbers keep their bits. A file
 * that was written half ends in an {@code EOFException}.
 */
final class WorkerDataFile {

    private static final int BUFFER = 1 << 16;
    private static final int NO_TEXT = -1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How a column begins. */
    private enum Kind {
        NUMERIC,
        CATEGORICAL,
        DATE,
        TEXT
    }

    private WorkerDataFile() {}

    static void write(Path file, WorkerData data) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            writeText(out, MAPPER.writeValueAsString(data.plan()));
            out.writeLong(data.seed());
            Dataset rest = data.rest();
            out.writeInt(rest.rows());
            out.writeInt(rest.features().columns().size());
            for (Column column : rest.features().columns()) {
                writeColumn(out, column);
            }
            writeText(out, rest.target().task().name());
            writeTexts(out, rest.target().classes().toArray(String[]::new));
            writeNumbers(out, rest.target().values());
            writeNumbers(out, rest.target().weights());
            out.writeInt(rest.keys().size());
            for (Map.Entry<String, Column> key : rest.keys().entrySet()) {
                writeText(out, key.getKey());
                writeColumn(out, key.getValue());
            }
        }
    }

    static WorkerData read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            ValidationPlan plan = MAPPER.readValue(readText(in), ValidationPlan.class);
            long seed = in.readLong();
            int rows = in.readInt();
            int count = in.readInt();
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                columns.add(readColumn(in));
            }
            Target target =
                    new Target(Task.valueOf(readText(in)), List.of(readTexts(in)), readNumbers(in), readNumbers(in));
            Map<String, Column> keys = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                keys.put(readText(in), readColumn(in));
            }
            return new WorkerData(new Dataset(new Table(rows, columns), target, keys), plan, seed);
        }
    }

    private static void writeColumn(DataOutputStream out, Column column) throws IOException {
        if (column instanceof Column.Numeric numeric) {
            out.writeByte(Kind.NUMERIC.ordinal());
            writeText(out, column.name());
            writeNumbers(out, numeric.values());
        } else if (column instanceof Column.Categorical categorical) {
            out.writeByte(Kind.CATEGORICAL.ordinal());
            writeText(out, column.name());
            writeTexts(out, categorical.levels().toArray(String[]::new));
            out.writeInt(categorical.size());
            for (int code : categorical.codes()) {
                out.writeInt(code);
            }
        } else if (column instanceof DateColumn date) {
            out.writeByte(Kind.DATE.ordinal());
            writeText(out, column.name());
            writeNumbers(out, date.seconds());
        } else if (column instanceof TextColumn text) {
            out.writeByte(Kind.TEXT.ordinal());
            writeText(out, column.name());
            writeTexts(out, text.texts());
        } else {
            throw new IllegalArgumentException("no form for a " + column.getClass());
        }
    }

    private static Column readColumn(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        String name = readText(in);
        return switch (kind) {
            case NUMERIC -> new Column.Numeric(name, readNumbers(in));
            case CATEGORICAL -> {
                List<String> levels = List.of(readTexts(in));
                int[] codes = new int[in.readInt()];
                for (int row = 0; row < codes.length; row++) {
                    codes[row] = in.readInt();
                }
                yield new Column.Categorical(name, codes, levels);
            }
            case DATE -> new DateColumn(name, readNumbers(in));
            case TEXT -> new TextColumn(name, readTexts(in));
        };
    }

    private static void writeNumbers(DataOutputStream out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeLong(Double.doubleToRawLongBits(number));
        }
    }

    private static double[] readNumbers(DataInputStream in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.longBitsToDouble(in.readLong());
        }
        return numbers;
    }

    private static void writeTexts(DataOutputStream out, String[] texts) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static String[] readTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = readText(in);
        }
        return texts;
    }

    /** As two bytes a character, because half a pair of surrogates has no bytes in UTF-8. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text == null ? NO_TEXT : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NO_TEXT) {
            return null;
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = in.readChar();
        }
        return new String(characters);
    }
}
