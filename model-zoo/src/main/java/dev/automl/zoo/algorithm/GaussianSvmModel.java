package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import smile.base.svm.KernelMachine;

/**
 * Predicts with support vector machines of Smile's.
 *
 * @param machines one for regression or two classes; else one for each class that had training rows; null for a machine
 *     that saw one side only
 */
record GaussianSvmModel(Saved saved, KernelMachine<double[]>[] machines) implements Model {

    private static final String FILE = "kernel-target.json";

    /** Scaled values beyond this many standard deviations are cut off at it. */
    private static final double BOUND = 100;

    /**
     * What Smile's own file does not know.
     *
     * @param classes null for regression
     * @param sigmoids make log odds of what the machines say; none for regression
     * @param scale of the predicted number
     */
    record Saved(PresentClasses classes, PlattScaling[] sigmoids, TargetScale scale) {}

    /** What the machines are given. */
    static double[][] rows(Table features) {
        return BoundedRows.of(features, BOUND);
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = rows(features);
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            predicted[row] = saved.classes == null
                    ? new double[] {saved.scale.undo(machines[0].score(rows[row]))}
                    : saved.classes.probabilities(probabilities(rows[row]));
        }
        return predicted;
    }

    /** Of two classes the machine stands for the second one. */
    private double[] probabilities(double[] row) {
        double[] ofEach = new double[machines.length];
        for (int i = 0; i < machines.length; i++) {
            double margin = machines[i] == null ? 0 : machines[i].score(row);
            PlattScaling sigmoid = saved.sigmoids[i];
            ofEach[i] = 1 / (1 + StrictMath.exp(-(sigmoid.slope() * margin + sigmoid.intercept())));
        }
        return switch (saved.classes.count()) {
            case 1 -> new double[] {1};
            case 2 -> new double[] {1 - ofEach[0], ofEach[0]};
            default -> Probabilities.normalised(ofEach);
        };
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), saved);
        SmileModelFile.write(folder, machines);
    }

    @SuppressWarnings("unchecked")
    static GaussianSvmModel load(Path folder) throws IOException {
        return new GaussianSvmModel(
                Json.read(folder.resolve(FILE), Saved.class), SmileModelFile.read(folder, KernelMachine[].class));
    }
}
