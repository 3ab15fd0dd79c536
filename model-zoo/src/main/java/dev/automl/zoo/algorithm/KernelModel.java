package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Predicts with support vectors.
 *
 * @param vectors the support vectors
 * @param present whether a class had training rows; empty for regression
 * @param pairs a function for any two of these classes; for regression a single one, without classes and sigmoid
 * @param scale of the numbers to predict; null for classes
 */
record KernelModel(RbfKernel kernel, double[][] vectors, boolean[] present, List<Pair> pairs, TargetScale scale)
        implements Model {

    private static final String FILE = "support-vectors.json";

    /**
     * Tells two classes apart.
     *
     * @param function is positive for the second class
     * @param sigmoid makes the probability of the second class of it
     */
    record Pair(int first, int second, KernelFunction function, PlattScaling sigmoid) {}

    static KernelModel classifier(RbfKernel kernel, double[][] rows, List<Pair> pairs, int[] classCounts) {
        boolean[] present = new boolean[classCounts.length];
        for (int c = 0; c < present.length; c++) {
            present[c] = classCounts[c] > 0;
        }
        return withoutOtherRows(new KernelModel(kernel, rows, present, pairs, null));
    }

    static KernelModel regressor(RbfKernel kernel, double[][] rows, KernelFunction function, TargetScale scale) {
        List<Pair> single = List.of(new Pair(0, 0, function, null));
        return withoutOtherRows(new KernelModel(kernel, rows, new boolean[0], single, scale));
    }

    /** Keeps only the rows that a function looks at. */
    private static KernelModel withoutOtherRows(KernelModel model) {
        TreeSet<Integer> used = new TreeSet<>();
        for (Pair pair : model.pairs) {
            IntStream.of(pair.function.vectors()).forEach(used::add);
        }
        int[] places = new int[model.vectors.length];
        double[][] kept = new double[used.size()][];
        for (int row : used) {
            places[row] = used.headSet(row).size();
            kept[places[row]] = model.vectors[row];
        }
        List<Pair> moved = new ArrayList<>();
        for (Pair pair : model.pairs) {
            moved.add(new Pair(pair.first, pair.second, pair.function.of(places), pair.sigmoid));
        }
        return new KernelModel(model.kernel, kept, model.present, moved, model.scale);
    }

    @Override
    public double[][] predict(Table features) {
        return Arrays.stream(features.toRows())
                .map(row -> {
                    double[] alike = kernel.to(vectors, row);
                    return scale == null
                            ? probabilities(alike)
                            : new double[] {scale.undo(pairs.get(0).function.at(alike))};
                })
                .toArray(double[][]::new);
    }

    /**
     * Of two classes the sigmoid's. With more of them, one over the probability of a class is the sum of one over each of its
     * probabilities against another class, less the number of classes but two (Price et al., 1994).
     */
    private double[] probabilities(double[] alike) {
        double[] inverse = new double[present.length];
        int classes = 0;
        for (boolean isPresent : present) {
            classes += isPresent ? 1 : 0;
        }
        Arrays.fill(inverse, 2 - classes);
        for (Pair pair : pairs) {
            double second = pair.sigmoid.probability(pair.function.at(alike));
            inverse[pair.first] += 1 / (1 - second);
            inverse[pair.second] += 1 / second;
        }
        double[] probabilities = new double[present.length];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = present[c] ? 1 / inverse[c] : 0;
        }
        return Probabilities.normalised(probabilities);
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    static KernelModel load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), KernelModel.class);
    }
}
