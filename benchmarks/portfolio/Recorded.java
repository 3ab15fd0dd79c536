package dev.automl.search.sampler;

import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Record} found out about a table. Badness is 1 - ROC AUC, log loss or RMSE.
 *
 * @param badness of each candidate that was evaluated, by its index
 * @param seconds of processor time of each
 * @param truth the values to predict of the kept rows
 * @param predicted one array a row, for each candidate
 */
record Recorded(
        String name,
        Task task,
        Portfolio.Size size,
        Map<Integer, Double> badness,
        Map<Integer, Double> seconds,
        double[] truth,
        Map<Integer, float[]> predicted) {

    static List<Recorded> read(Path folder) throws IOException {
        Map<String, List<String[]>> lines = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("records.csv"))) {
            String[] cells = line.split(",");
            lines.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(cells);
        }
        List<Recorded> tables = new ArrayList<>();
        for (Map.Entry<String, List<String[]>> entry : lines.entrySet()) {
            tables.add(table(folder, entry.getKey(), entry.getValue()));
        }
        return tables;
    }

    private static Recorded table(Path folder, String name, List<String[]> lines) throws IOException {
        Task task = Task.valueOf(lines.get(0)[1]);
        String size = name.substring(name.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
        Map<Integer, Double> badness = new LinkedHashMap<>();
        Map<Integer, Double> seconds = new LinkedHashMap<>();
        for (String[] cells : lines) {
            double score = Double.parseDouble(cells[6]);
            if (!Double.isNaN(score)) {
                badness.put(Integer.parseInt(cells[4]), Metric.defaultFor(task).higherIsBetter() ? 1 - score : score);
            }
            seconds.put(Integer.parseInt(cells[4]), Double.parseDouble(cells[7]));
        }
        Map<Integer, float[]> predicted = new LinkedHashMap<>();
        double[] truth;
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(name + ".bin")), 1 << 20))) {
            int rows = in.readInt();
            int width = in.readInt();
            truth = new double[rows];
            for (int row = 0; row < rows; row++) {
                truth[row] = in.readDouble();
            }
            while (true) {
                int candidate = in.readInt();
                float[] values = new float[rows * width];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                predicted.put(candidate, values);
            }
        } catch (EOFException e) {
            // There are no more candidates.
            return new Recorded(
                    name, task, Portfolio.Size.valueOf(size), badness, seconds, truth(folder, name), predicted);
        }
    }

    private static double[] truth(Path folder, String name) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name + ".bin"))))) {
            double[] truth = new double[in.readInt()];
            in.readInt();
            for (int row = 0; row < truth.length; row++) {
                truth[row] = in.readDouble();
            }
            return truth;
        }
    }

    double best() {
        return badness.values().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    /** Badness on a scale where the best candidate has 0, and half of the candidates have 1 or more; 1 at most. */
    double regret(double bad) {
        double[] sorted = badness.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double scale = sorted[sorted.length / 2] - sorted[0];
        return scale <= 0 ? 0 : Math.min(1, (bad - sorted[0]) / scale);
    }

    double medianSeconds() {
        double[] sorted = seconds.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** Badness of predictions for the kept rows. */
    double badness(float[] values) {
        return switch (task) {
            case BINARY -> 1 - auc(values);
            case MULTICLASS -> logLoss(values);
            case REGRESSION -> rmse(values);
        };
    }

    private double auc(float[] values) {
        long[] order = new long[truth.length];
        for (int row = 0; row < truth.length; row++) {
            order[row] = (long) Float.floatToIntBits(Math.max(0, values[2 * row + 1])) << 1 | (truth[row] > 0 ? 1 : 0);
        }
        Arrays.sort(order);
        double sum = 0;
        double below = 0;
        double positives = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            double ties = 0;
            double hits = 0;
            for (; end < order.length && order[end] >> 1 == order[i] >> 1; end++) {
                hits += order[end] & 1;
                ties += 1 - (order[end] & 1);
            }
            sum += hits * (below + ties / 2);
            below += ties;
            positives += hits;
            i = end;
        }
        return sum / (below * positives);
    }

    private double logLoss(float[] values) {
        int width = values.length / truth.length;
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            sum -= Math.log(Math.max(1e-15, values[row * width + (int) truth[row]]));
        }
        return sum / truth.length;
    }

    private double rmse(float[] values) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            double error = values[row] - truth[row];
            sum += error * error;
        }
        return Math.sqrt(sum / truth.length);
    }
}
