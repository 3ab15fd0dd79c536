import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.inference.CsvFormatDetector;
import dev.automl.zoo.inference.InferenceOptions;
import dev.automl.zoo.inference.InferredSchema;
import dev.automl.zoo.inference.SchemaInference;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a made file of about 100 MB with Commons CSV alone (every cell is taken, and those that are numbers are parsed),
 * and as automl does, and prints MB/s of each. The best of three counts, after one round to warm up.
 */
public final class CsvReading {

    private static final int ROWS = 500_000;
    private static final int NUMBERS = 20;

    interface Action {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Files.createTempFile("benchmark-", ".csv");
        try {
            write(file);
            double megabytes = Files.size(file) / 1e6;
            System.out.printf(Locale.ROOT, "file: %.0f MB, %,d rows, %d columns%n", megabytes, ROWS, NUMBERS + 2);
            double bare = report("Commons CSV alone, numbers parsed", megabytes, () -> bare(file));
            CsvFormatDetector.Detected detected = CsvFormatDetector.detect(file);
            InferenceOptions options = new InferenceOptions("label", Optional.empty(), Map.of(), List.of());
            InferredSchema inferred = SchemaInference.infer(file, detected.format(), options);
            report("infer the schema", megabytes, () -> SchemaInference.infer(file, detected.format(), options));
            double read = report("read into typed columns", megabytes, () -> SchemaReader.read(file, detected.format(), inferred.schema()));
            System.out.printf(Locale.ROOT, "typed columns / Commons CSV alone: %.2f%n", read / bare);
            memory(file, detected, inferred, megabytes);
        } finally {
            Files.delete(file);
        }
    }

    private static void memory(
            Path file, CsvFormatDetector.Detected detected, InferredSchema inferred, double megabytes)
            throws IOException {
        System.gc();
        long before = used();
        Dataset data = SchemaReader.read(file, detected.format(), inferred.schema());
        System.gc();
        System.out.printf(
                Locale.ROOT, "memory of the columns / size of the file: %.2f (%,d rows)%n", (used() - before) / 1e6 / megabytes, data.rows());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double report(String name, double megabytes, Action action) throws IOException {
        action.run();
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            action.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%-36s %6.1f MB/s%n", name, megabytes / best);
        return megabytes / best;
    }

    private static void bare(Path file) throws IOException {
        double sum = 0;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(file); CSVParser parser = format.parse(reader)) {
            for (CSVRecord record : parser) {
                for (int c = 0; c < NUMBERS; c++) {
                    sum += Double.parseDouble(record.get(c));
                }
                sum += record.get(NUMBERS).length() + record.get(NUMBERS + 1).length();
            }
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException();
        }
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int c = 0; c < NUMBERS; c++) {
                writer.write("x" + c + ",");
            }
            writer.write("city,label\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                line.setLength(0);
                for (int c = 0; c < NUMBERS; c++) {
                    line.append(Math.round(random.nextGaussian() * 1e6) / 1e6).append(',');
                }
                line.append("city ").append(random.nextInt(50)).append(',').append(random.nextInt(2)).append('\n');
                writer.append(line);
            }
        }
    }
}
