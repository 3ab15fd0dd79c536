package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import smile.classification.MLP;

/** Predicts with a neural network of Smile's. */
final class NetworkModel implements Model {

    private static final String FILE = "network-target.json";

    /** Scaled values beyond this many standard deviations are cut off at it. */
    private static final double BOUND = 10;

    private final Saved saved;
    private final Object network;

    /**
     * What Smile's own file does not know.
     *
     * @param classes null for regression
     * @param scale null for classification
     */
    private record Saved(PresentClasses classes, TargetScale scale) {}

    private NetworkModel(Saved saved, Object network) {
        this.saved = saved;
        this.network = network;
    }

    /** @param network null if there is one class only */
    static NetworkModel classifier(PresentClasses classes, MLP network) {
        return new NetworkModel(new Saved(classes, null), network);
    }

    static NetworkModel regressor(TargetScale scale, smile.regression.MLP network) {
        return new NetworkModel(new Saved(null, scale), network);
    }

    /** What the network is given. */
    static double[][] rows(Table features) {
        return BoundedRows.of(features, BOUND);
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = rows(features);
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            predicted[row] = saved.classes == null
                    ? new double[] {saved.scale.undo(((smile.regression.MLP) network).predict(rows[row]))}
                    : saved.classes.probabilities(probabilities(rows[row]));
        }
        return predicted;
    }

    private double[] probabilities(double[] row) {
        double[] probabilities = new double[saved.classes.count()];
        if (network == null) {
            probabilities[0] = 1;
        } else {
            ((MLP) network).predict(row, probabilities);
        }
        return probabilities;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), saved);
        if (network != null) {
            SmileModelFile.write(folder, network);
        }
    }

    static NetworkModel load(Path folder) throws IOException {
        OpenBlasLibrary.load();
        Saved saved = Json.read(folder.resolve(FILE), Saved.class);
        if (saved.classes == null) {
            return regressor(saved.scale, SmileModelFile.read(folder, smile.regression.MLP.class));
        }
        boolean single = saved.classes.count() == 1;
        return classifier(saved.classes, single ? null : SmileModelFile.read(folder, MLP.class));
    }
}
