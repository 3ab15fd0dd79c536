package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Json;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A normal distribution for each class. A row belongs to a class with the share of the density that the class has there.
 *
 * @param classes those that had training rows; the other arrays follow their numbers
 * @param spreads of the distributions
 */
record GaussianClasses(PresentClasses classes, double[][] means, Spread[] spreads) implements Model {

    private static final String FILE = "gaussian-classes.json";

    /** Scaled values beyond this many standard deviations are cut off at it. */
    static final double BOUND = 100;

    /**
     * Estimates the distributions.
     *
     * @param own from 0 to 1: how much a class' own scatter counts, against that of all classes
     * @param shrinkage from 0 to 1: how far the variances are pulled towards their average
     */
    static GaussianClasses fit(Dataset train, double own, double shrinkage) {
        OpenBlasLibrary.load();
        PresentClasses classes = PresentClasses.of(train.target());
        ClassScatter scatter =
                ClassScatter.of(BoundedRows.of(train.features(), BOUND), classes, classes.numbers(train.target()));
        Spread[] spreads = new Spread[classes.count()];
        for (int c = 0; c < spreads.length; c++) {
            spreads[c] = scatter.of(c, own, shrinkage);
        }
        return new GaussianClasses(classes, scatter.means(), spreads);
    }

    @Override
    public double[][] predict(Table features) {
        double[][] rows = BoundedRows.of(features, BOUND);
        double[] constants = new double[spreads.length];
        for (int c = 0; c < constants.length; c++) {
            constants[c] = StrictMath.log(classes.share(c)) - spreads[c].logDeterminant(means[c].length) / 2;
        }
        double[][] predicted = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            double[] densities = new double[constants.length];
            for (int c = 0; c < densities.length; c++) {
                densities[c] = constants[c] - spreads[c].squaredLength(difference(rows[row], means[c])) / 2;
            }
            predicted[row] = classes.probabilities(Softmax.of(densities));
        }
        return predicted;
    }

    private static double[] difference(double[] row, double[] mean) {
        double[] difference = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            difference[column] = row[column] - mean[column];
        }
        return difference;
    }

    @Override
    public void save(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    static GaussianClasses load(Path folder) throws IOException {
        return Json.read(folder.resolve(FILE), GaussianClasses.class);
    }
}
