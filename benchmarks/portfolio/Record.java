package dev.automl.search.sampler;

import com.sun.management.OperatingSystemMXBean;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.CsvFormatDetector;
import dev.automl.zoo.inference.InferenceOptions;
import dev.automl.zoo.inference.SchemaInference;
import dev.automl.zoo.inference.SchemaReader;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evaluates the candidates on tables, one after another on one thread. Usage: Record CANDIDATES OUTPUT SECONDS FOLDER...
 *
 * <p>A table is a file NAME__TARGET.csv. Each is one line a candidate in OUTPUT/records.csv, with the score of the task's
 * usual metric and the seconds of processor time; what the candidates predicted is in OUTPUT/NAME.bin. What is there
 * already is not done again. Once an algorithm took more than a sixth of SECONDS on a table, its other candidates are left
 * out there; so is what comes last once the table has used SECONDS, or three times as many if it is large. Each table
 * has an order of its own, so that this hits all alike.
 */
public final class Record {

    static final int SMALL = 2_000;
    static final int MEDIUM = 20_000;

    private static final int MEDIUM_ROWS = 4_000;
    private static final int LARGE_ROWS = 20_000;
    private static final int KEPT_ROWS = 1_000;
    private static final long SEED = 7;

    private Record() {}

    public static void main(String[] args) throws IOException {
        List<Configuration> candidates = Candidates.all(Path.of(args[0]));
        Path output = Files.createDirectories(Path.of(args[1]));
        double seconds = Double.parseDouble(args[2]);
        List<Path> files = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            try (Stream<Path> list = Files.list(Path.of(args[i]))) {
                list.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
            }
        }
        // Mixed, so that what is there after a part of the time is of all kinds.
        Collections.shuffle(files, new Random(SEED));
        for (Path file : files) {
            table(file, candidates, output, seconds);
        }
    }

    private static void table(Path file, List<Configuration> candidates, Path output, double seconds)
            throws IOException {
        String[] parts = file.getFileName().toString().replace(".csv", "").split("__");
        CsvFormat format = CsvFormatDetector.detect(file).format();
        Schema schema = SchemaInference.infer(
                        file, format, new InferenceOptions(parts[1], Optional.empty(), Map.of(), List.of()))
                .schema();
        Dataset data = SchemaReader.read(file, format, schema);
        String size = data.rows() <= SMALL ? "small" : data.rows() <= MEDIUM ? "medium" : "large";
        String name = parts[0] + "-" + parts[1] + "-" + size;
        Path predictions = output.resolve(name + ".bin");
        if (Files.exists(predictions) || data.rows() < 300) {
            return;
        }
        int rows = size.equals("large") ? LARGE_ROWS : MEDIUM_ROWS;
        if (data.rows() > rows) {
            data = Split.holdout(data, 1 - (double) rows / data.rows(), SEED).train();
        }
        List<Split> splits =
                size.equals("small") ? Split.folds(data, 2, SEED) : List.of(Split.holdout(data, 0.25, SEED));
        Task task = schema.task();
        Metric metric = Metric.defaultFor(task);
        PipelineSpace pipelines = new PipelineSpace(schema, TableFacts.of(data), PipelineWishes.NONE);
        List<String> lines = new ArrayList<>();
        Set<Pipeline> done = new HashSet<>();
        Set<String> tooSlow = new HashSet<>();
        Path part = output.resolve(name + ".part");
        double spent = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            truth(out, task, splits);
            List<List<double[][]>> kept = new ArrayList<>();
            TrialEvaluator evaluator = new TrialEvaluator(splits, () -> 0, (result, predicted) -> kept.add(predicted));
            double limit = size.equals("large") ? 3 * seconds : seconds;
            for (int c : order(candidates, name)) {
                Configuration candidate = candidates.get(c);
                boolean fits = Candidates.suits(candidate, task)
                        && Zoo.algorithm(candidate.algorithm())
                                .fits(data.rows(), schema.features().size());
                if (!fits || spent > limit || tooSlow.contains(candidate.algorithm())) {
                    continue;
                }
                Pipeline pipeline = candidate.pipeline(pipelines);
                if (!done.add(pipeline)) {
                    continue;
                }
                kept.clear();
                long start = processorNanos();
                TrialResult result = evaluator.search(new Trial(c, pipeline, SEED), metric, Pruner.NONE);
                double cost = (processorNanos() - start) / 1e9;
                spent += cost;
                if (cost > limit / 6) {
                    tooSlow.add(candidate.algorithm());
                }
                double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
                lines.add(String.format(
                        Locale.ROOT,
                        "%s,%s,%d,%d,%d,%s,%.6f,%.4f",
                        name,
                        task,
                        data.rows(),
                        schema.features().size(),
                        c,
                        candidate.algorithm(),
                        score,
                        cost));
                if (!kept.isEmpty() && !Double.isNaN(score)) {
                    out.writeInt(c);
                    write(out, kept.get(0));
                }
            }
        }
        Files.write(output.resolve("records.csv"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.move(part, predictions);
        System.out.printf(Locale.ROOT, "%s %s %d candidates %.1f s%n", name, task, lines.size(), spent);
    }

    /** Of the whole process: some libraries work in a thread of their own. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<Integer> order(List<Configuration> candidates, String name) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            order.add(c);
        }
        Collections.shuffle(order, new Random(name.hashCode()));
        return order;
    }

    /** Rows, numbers a row, and the values to predict of the first rows of every fold. */
    private static void truth(DataOutputStream out, Task task, List<Split> splits) throws IOException {
        int rows = 0;
        int width = 1;
        for (Split split : splits) {
            rows += Math.min(split.test().rows(), KEPT_ROWS / splits.size());
            width = Math.max(width, split.test().target().classes().size());
        }
        out.writeInt(rows);
        out.writeInt(task == Task.REGRESSION ? 1 : width);
        for (Split split : splits) {
            Target target = split.test().target();
            for (int row = 0; row < Math.min(target.rows(), KEPT_ROWS / splits.size()); row++) {
                out.writeDouble(task == Task.REGRESSION ? target.values()[row] : target.classIndex(row));
            }
        }
    }

    private static void write(DataOutputStream out, List<double[][]> folds) throws IOException {
        for (double[][] fold : folds) {
            for (int row = 0; row < Math.min(fold.length, KEPT_ROWS / folds.size()); row++) {
                for (double value : fold[row]) {
                    out.writeFloat((float) value);
                }
            }
        }
    }
}
