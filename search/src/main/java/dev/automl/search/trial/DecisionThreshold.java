package dev.automl.search.trial;

import dev.automl.zoo.data.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From which probability on the positive class is to be predicted. Matthews' correlation coefficient decides: unlike F1 it
 * treats both classes alike, so it suits rare and frequent positive classes (Chicco and Jurman, BMC Genomics 21, 2020).
 */
public final class DecisionThreshold {

    private static final double USUAL = 0.5;

    /** One predicted row. */
    private record Row(double probability, boolean positive, double weight) {}

    private final List<Row> rows = new ArrayList<>();

    /** Adds the rows of a fold. */
    public void add(Target truth, double[][] predicted) {
        for (int row = 0; row < predicted.length; row++) {
            rows.add(new Row(predicted[row][1], truth.classIndex(row) == 1, truth.weights()[row]));
        }
    }

    /** The threshold with the highest coefficient over all rows; of equals the one nearest to 0.5. */
    public double best() {
        rows.sort(Comparator.comparingDouble(Row::probability).reversed());
        double positives = 0;
        double negatives = 0;
        double usualTruePositives = 0;
        double usualFalsePositives = 0;
        for (Row row : rows) {
            positives += row.positive ? row.weight : 0;
            negatives += row.positive ? 0 : row.weight;
            if (row.probability >= USUAL) {
                usualTruePositives += row.positive ? row.weight : 0;
                usualFalsePositives += row.positive ? 0 : row.weight;
            }
        }
        double best = USUAL;
        double highest = coefficient(usualTruePositives, usualFalsePositives, positives, negatives);
        double truePositives = 0;
        double falsePositives = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i);
            truePositives += row.positive ? row.weight : 0;
            falsePositives += row.positive ? 0 : row.weight;
            double next = rows.get(i + 1).probability;
            if (next == row.probability) {
                continue;
            }
            double value = coefficient(truePositives, falsePositives, positives, negatives);
            double threshold = shortest(next, row.probability);
            boolean nearer = Math.abs(threshold - USUAL) < Math.abs(best - USUAL);
            if (value > highest || value == highest && nearer) {
                highest = value;
                best = threshold;
            }
        }
        return best;
    }

    /** Matthews' correlation coefficient; 0 where it is not defined. */
    private static double coefficient(double truePositives, double falsePositives, double positives, double negatives) {
        double trueNegatives = negatives - falsePositives;
        double falseNegatives = positives - truePositives;
        double product = (truePositives + falsePositives) * (trueNegatives + falseNegatives) * positives * negatives;
        return product > 0 ? (truePositives * trueNegatives - falsePositives * falseNegatives) / Math.sqrt(product) : 0;
    }

    /** The number with the fewest digits above {@code low} and up to {@code high}. */
    private static double shortest(double low, double high) {
        for (int digits = 1; digits < 17; digits++) {
            double rounded = new BigDecimal(low / 2 + high / 2)
                    .setScale(digits, RoundingMode.HALF_EVEN)
                    .doubleValue();
            if (rounded > low && rounded <= high) {
                return rounded;
            }
        }
        return high;
    }
}
