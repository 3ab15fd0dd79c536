package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Tables as Tribuo's data sets.
 *
 * <p>Tribuo orders features by name. Here a feature is named by its position ("f000042"), so the order is that of the
 * columns, and renaming a column changes nothing. A class is named by its index.
 */
final class TribuoData {

    /** The name of the predicted number. */
    static final String TARGET = "target";

    // Tribuo's trainers log their progress, which would end up on the screen. The reference keeps the setting alive.
    private static final Logger TRIBUO_LOGGER = Logger.getLogger("org.tribuo");

    static {
        TRIBUO_LOGGER.setLevel(Level.WARNING);
    }

    private TribuoData() {}

    /** The rows and their classes. */
    static MutableDataset<Label> classification(Dataset train) {
        Target target = train.target();
        double[][] rows = DenseRows.of(train.features());
        MutableDataset<Label> data = empty(new LabelFactory());
        String[] names = featureNames(rows);
        for (int row = 0; row < rows.length; row++) {
            data.add(new ArrayExample<>(new Label(Integer.toString(target.classIndex(row))), names, rows[row]));
        }
        return data;
    }

    /** The rows and the numbers to predict for them. */
    static MutableDataset<Regressor> regression(Table features, double[] target) {
        double[][] rows = DenseRows.of(features);
        MutableDataset<Regressor> data = empty(new RegressionFactory());
        String[] names = featureNames(rows);
        for (int row = 0; row < rows.length; row++) {
            data.add(new ArrayExample<>(new Regressor(TARGET, target[row]), names, rows[row]));
        }
        return data;
    }

    /** Lets each row count by its weight, relative to the mean, for trainers that look at weights. */
    static void weigh(MutableDataset<?> data, double[] weights) {
        double mean = Arrays.stream(weights).average().orElse(1);
        for (int row = 0; row < weights.length; row++) {
            data.getExample(row).setWeight((float) (weights[row] / mean));
        }
    }

    /** Names in the order of the columns, also when they are sorted as text. */
    static String[] featureNames(double[][] rows) {
        String[] names = new String[rows.length == 0 ? 0 : rows[0].length];
        for (int column = 0; column < names.length; column++) {
            names[column] = String.format(Locale.ROOT, "f%06d", column);
        }
        return names;
    }

    /** The position of a column with such a name. */
    static int column(String featureName) {
        return Integer.parseInt(featureName.substring(1));
    }

    private static <T extends Output<T>> MutableDataset<T> empty(OutputFactory<T> outputs) {
        return new MutableDataset<>(new SimpleDataSourceProvenance("training rows", outputs), outputs);
    }
}
