package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

/**
 * A model of Tribuo's that predicts for our tables. It is kept in Tribuo's own format, protocol buffers.
 *
 * @param saved what Tribuo's own file does not know
 */
record TribuoModel(org.tribuo.Model<?> model, SavedTarget saved) implements Model {

    private static final String MODEL_FILE = "tribuo-model.pb";
    private static final String TARGET_FILE = "tribuo-target.json";

    /**
     * About the target.
     *
     * @param classShares among the training rows, 0 for a class that had none; empty for regression
     * @param leafRows how many rows a leaf is taken to hold, against one more that has the shares of all rows
     * @param scale how the target was scaled for training
     */
    record SavedTarget(double[] classShares, int leafRows, TargetScale scale) {}

    static TribuoModel classifier(org.tribuo.Model<Label> model, Target target, int leafRows) {
        double[] shares = new double[target.classes().size()];
        int[] counts = target.classCounts();
        for (int c = 0; c < shares.length; c++) {
            shares[c] = (double) counts[c] / target.rows();
        }
        return new TribuoModel(model, new SavedTarget(shares, leafRows, TargetScale.NONE));
    }

    static TribuoModel regressor(org.tribuo.Model<Regressor> model, TargetScale scale) {
        return new TribuoModel(model, new SavedTarget(new double[0], 0, scale));
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = DenseRows.of(features);
        String[] names = TribuoData.featureNames(rows);
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            predicted[row] =
                    saved.classShares.length > 0 ? shares(names, rows[row]) : new double[] {number(names, rows[row])};
        }
        return predicted;
    }

    private double[] shares(String[] names, double[] row) {
        ArrayExample<Label> example = new ArrayExample<>(new Label(Label.UNKNOWN), names, row);
        Prediction<Label> prediction = model.castModel(Label.class).predict(example);
        // A leaf of one class must not rule out the others, so one row of the overall mix is added to each leaf (the
        // m-estimate: Cestnik, ECAI 1990).
        double[] shares = saved.classShares.clone();
        for (Map.Entry<String, Label> share : prediction.getOutputScores().entrySet()) {
            shares[Integer.parseInt(share.getKey())] +=
                    saved.leafRows * share.getValue().getScore();
        }
        return Probabilities.normalised(shares);
    }

    private double number(String[] names, double[] row) {
        ArrayExample<Regressor> example = new ArrayExample<>(new Regressor(TribuoData.TARGET, Double.NaN), names, row);
        Prediction<Regressor> prediction = model.castModel(Regressor.class).predict(example);
        return saved.scale.undo(prediction.getOutput().getValues()[0]);
    }

    @Override
    public void save(Path folder) throws IOException {
        model.serializeToFile(folder.resolve(MODEL_FILE));
        Json.write(folder.resolve(TARGET_FILE), saved);
    }

    static TribuoModel load(Path folder) throws IOException {
        return new TribuoModel(
                org.tribuo.Model.deserializeFromFile(folder.resolve(MODEL_FILE)),
                Json.read(folder.resolve(TARGET_FILE), SavedTarget.class));
    }
}
