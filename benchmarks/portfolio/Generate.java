package dev.automl.search.sampler;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Writes tables of known functions, to learn from beside real ones. Usage: Generate FOLDER */
public final class Generate {

    private static final double[] FRIEDMAN_NOISE = {1, 125, 0.1};

    private final Path folder;

    private Generate(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Generate to = new Generate(Files.createDirectories(Path.of(args[0])));
        int[] sizes = {600, 6_000, 40_000};
        for (int rows : sizes) {
            to.friedman(rows, 1);
            to.friedman(rows, rows == 6_000 ? 3 : 2);
            to.hyperplane(rows, 15);
            to.parity(rows, 3, 10);
            to.groups(rows, 6, 12);
            to.categories(rows, true);
            to.categories(rows, false);
        }
        to.wide(500, 120);
    }

    /** The three functions of Friedman (1991), with noise. */
    private void friedman(int rows, int which) throws IOException {
        Random random = new Random(which);
        int columns = which == 1 ? 10 : 4;
        try (PrintWriter out = open("friedman" + which + "-" + rows, columns)) {
            for (int row = 0; row < rows; row++) {
                double[] x = random.doubles(columns).toArray();
                double y;
                if (which == 1) {
                    y = 10 * Math.sin(Math.PI * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4];
                } else {
                    x[0] *= 100;
                    x[1] = Math.PI * (40 + 520 * x[1]);
                    x[3] = 1 + 10 * x[3];
                    double z = x[1] * x[2] - 1 / (x[1] * x[3]);
                    y = which == 2 ? Math.sqrt(x[0] * x[0] + z * z) : Math.atan(z / x[0]);
                }
                line(out, x, "" + (y + FRIEDMAN_NOISE[which - 1] * random.nextGaussian()));
            }
        }
    }

    /** Two classes on both sides of a plane, one row in twenty on the wrong side. */
    private void hyperplane(int rows, int columns) throws IOException {
        Random random = new Random(5);
        double[] weights = random.doubles(columns, -1, 1).toArray();
        try (PrintWriter out = open("hyperplane-" + rows, columns)) {
            for (int row = 0; row < rows; row++) {
                double[] x = new double[columns];
                double sum = 0.3 * random.nextGaussian();
                for (int i = 0; i < columns; i++) {
                    x[i] = random.nextGaussian();
                    sum += weights[i] * x[i];
                }
                line(out, x, sum > 0 ^ random.nextInt(20) == 0 ? "above" : "below");
            }
        }
    }

    /** Like madelon: clusters at the corners of a cube have classes at random, among columns that say nothing. */
    private void parity(int rows, int dimensions, int others) throws IOException {
        Random random = new Random(11);
        boolean[] classes = new boolean[1 << dimensions];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i % 2 == 0 ^ Integer.bitCount(i) % 2 == 0;
        }
        try (PrintWriter out = open("parity-" + rows, dimensions + others)) {
            for (int row = 0; row < rows; row++) {
                int corner = random.nextInt(classes.length);
                double[] x = new double[dimensions + others];
                for (int i = 0; i < x.length; i++) {
                    x[i] = random.nextGaussian() + (i >= dimensions ? 0 : (corner >> i & 1) == 1 ? 1.3 : -1.3);
                }
                line(out, x, classes[corner] ^ random.nextInt(20) == 0 ? "yes" : "no");
            }
        }
    }

    /** Classes around two centres each. */
    private void groups(int rows, int classes, int columns) throws IOException {
        Random random = new Random(13);
        double[][] centres = new double[2 * classes][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = random.doubles(columns, -1.2, 1.2).toArray();
        }
        try (PrintWriter out = open("groups-" + rows, columns)) {
            for (int row = 0; row < rows; row++) {
                int centre = random.nextInt(centres.length);
                double[] x = Arrays.stream(centres[centre])
                        .map(at -> at + random.nextGaussian())
                        .toArray();
                line(out, x, "class" + centre / 2);
            }
        }
    }

    /** Categories that count in pairs, and numbers that count by category. */
    private void categories(int rows, boolean classes) throws IOException {
        Random random = new Random(17);
        int[] levels = {3, 4, 6, 30, 80};
        double[][] pairs = new double[30][80];
        for (double[] pair : pairs) {
            Arrays.setAll(pair, i -> 0.5 * random.nextGaussian());
        }
        double[] slopes = random.doubles(6, -2, 2).toArray();
        try (PrintWriter out = open((classes ? "categories-" : "amounts-") + rows, levels.length + 3)) {
            for (int row = 0; row < rows; row++) {
                int[] level = new int[levels.length];
                Arrays.setAll(level, i -> (int) (levels[i] * random.nextDouble() * random.nextDouble()));
                double[] x = random.doubles(3).toArray();
                double y = slopes[level[2]] * x[0]
                        + (level[0] == 1 ^ level[1] == 2 ? 1 : 0)
                        + pairs[level[3]][level[4]]
                        + Math.sin(6 * x[1])
                        + 0.5 * random.nextGaussian();
                StringBuilder line = new StringBuilder();
                for (int l : level) {
                    line.append("level").append(l).append(',');
                }
                for (double value : x) {
                    line.append((float) value).append(',');
                }
                out.println(line + (classes ? y > 0.4 ? "yes" : "no" : "" + Math.exp(y)));
            }
        }
    }

    /** Many columns, few rows, and few columns that count. */
    private void wide(int rows, int columns) throws IOException {
        Random random = new Random(19);
        try (PrintWriter out = open("wide-" + rows, columns)) {
            for (int row = 0; row < rows; row++) {
                double[] x = random.doubles(columns).toArray();
                double y = 3 * x[0] - 2 * x[1] + x[2] + x[3] * x[4] + 0.5 * random.nextGaussian();
                line(out, x, "" + y);
            }
        }
    }

    private PrintWriter open(String name, int columns) throws IOException {
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + "__y.csv")));
        for (int i = 0; i < columns; i++) {
            out.print("x" + i + ",");
        }
        out.println("y");
        return out;
    }

    private static void line(PrintWriter out, double[] x, String y) {
        StringBuilder line = new StringBuilder();
        for (double value : x) {
            line.append((float) value).append(',');
        }
        out.println(line + y);
    }
}
