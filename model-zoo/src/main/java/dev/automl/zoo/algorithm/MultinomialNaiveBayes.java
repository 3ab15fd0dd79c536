package dev.automl.zoo.algorithm;

import com.oracle.labs.mlrg.olcut.util.Pair;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.tuning.DoubleRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;

/**
 * Multinomial naive Bayes, by Tribuo.
 *
 * <p>Takes the columns as counts, such as how often words are in a text, and asks how likely it is that a class gives these
 * counts: each class draws columns at random, with probabilities in proportion to what its training rows hold in them.
 * Bayes' rule then gives the probabilities of the classes. The logarithm of a class's probability is a linear function of
 * the columns, but for a number that is the same for all classes.
 *
 * @param smoothing is added to the sum of each column in each class, so that no column rules out a class
 */
@Algorithm(
        id = "multinomial-naive-bayes",
        name = "multinomial naive Bayes",
        library = "Tribuo",
        tasks = {Task.BINARY, Task.MULTICLASS},
        input = Algorithm.Input.COUNTS,
        manyColumns = true,
        maxCells = 5_000_000,
        interpretable = true,
        strengths = "Very fast; good with texts and counts, also with few rows; every weight can be read.",
        weaknesses = "Takes columns to be independent, so its probabilities are too sure; not made for measurements.",
        cost = "rows x columns",
        paper =
                "McCallum and Nigam, A comparison of event models for naive Bayes text classification, AAAI workshop, 1998")
public record MultinomialNaiveBayes(
        @DoubleRange(low = 0.001, high = 10, log = true, initial = 1)
        double smoothing) implements Trainer {

    public MultinomialNaiveBayes {
        if (!(smoothing > 0 && smoothing < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("smoothing must be a number above 0, not " + smoothing);
        }
    }

    /** @throws IllegalStateException if a number in a column is below 0 */
    @Override
    public Model fit(Dataset weighted, long seed) {
        Dataset train = weighted.counted();
        Target target = train.target();
        MutableDataset<Label> data = TribuoData.classification(train);
        TribuoData.weigh(data, target.weights());
        // The logarithm of the probability of each column in each class. Tribuo leaves out how frequent the classes
        // are.
        Map<String, List<Pair<String, Double>>> columns = new MultinomialNaiveBayesTrainer(smoothing)
                .train(data)
                .getTopFeatures(data.getFeatureMap().size());
        double[] classWeights = target.classWeights();
        double sum = 0;
        for (double weight : classWeights) {
            sum += weight;
        }
        LinearFunction[] logShares = new LinearFunction[classWeights.length];
        for (int c = 0; c < logShares.length; c++) {
            if (columns.containsKey(Integer.toString(c))) {
                double[] weights = new double[data.getFeatureMap().size()];
                for (Pair<String, Double> column : columns.get(Integer.toString(c))) {
                    weights[TribuoData.column(column.getA())] = column.getB();
                }
                logShares[c] = new LinearFunction(StrictMath.log(classWeights[c] / sum), weights);
            }
        }
        return LinearModel.softmax(logShares);
    }

    @Override
    public Model load(Path folder) throws IOException {
        return LinearModel.load(folder);
    }
}
