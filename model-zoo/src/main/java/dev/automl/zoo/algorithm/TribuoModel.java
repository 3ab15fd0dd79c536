package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
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
 * @param classes how many classes the target has, with those that had no training row; 0 for regression
 * @param scale how the target was scaled for training
 */
record TribuoModel(org.tribuo.Model<?> model, int classes, TargetScale scale) implements Model {

    private static final String MODEL_FILE = "tribuo-model.pb";
    private static final String TARGET_FILE = "tribuo-target.json";

    static TribuoModel classifier(org.tribuo.Model<Label> model, int classes) {
        return new TribuoModel(model, classes, TargetScale.NONE);
    }

    static TribuoModel regressor(org.tribuo.Model<Regressor> model, TargetScale scale) {
        return new TribuoModel(model, 0, scale);
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = TribuoData.rows(features);
        String[] names = TribuoData.featureNames(rows);
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            predicted[row] = classes > 0 ? shares(names, rows[row]) : new double[] {number(names, rows[row])};
        }
        return predicted;
    }

    private double[] shares(String[] names, double[] row) {
        ArrayExample<Label> example = new ArrayExample<>(new Label(Label.UNKNOWN), names, row);
        Prediction<Label> prediction = model.castModel(Label.class).predict(example);
        double[] shares = new double[classes];
        for (Map.Entry<String, Label> share : prediction.getOutputScores().entrySet()) {
            shares[Integer.parseInt(share.getKey())] = share.getValue().getScore();
        }
        return shares;
    }

    private double number(String[] names, double[] row) {
        ArrayExample<Regressor> example = new ArrayExample<>(new Regressor(TribuoData.TARGET, Double.NaN), names, row);
        Prediction<Regressor> prediction = model.castModel(Regressor.class).predict(example);
        return scale.undo(prediction.getOutput().getValues()[0]);
    }

    @Override
    public void save(Path folder) throws IOException {
        model.serializeToFile(folder.resolve(MODEL_FILE));
        Json.write(folder.resolve(TARGET_FILE), new SavedTarget(classes, scale));
    }

    static TribuoModel load(Path folder) throws IOException {
        SavedTarget target = Json.read(folder.resolve(TARGET_FILE), SavedTarget.class);
        return new TribuoModel(
                org.tribuo.Model.deserializeFromFile(folder.resolve(MODEL_FILE)), target.classes(), target.scale());
    }

    /** What Tribuo's file does not know. */
    record SavedTarget(int classes, TargetScale scale) {}
}
