package dev.automl.search.sampler;

import dev.automl.search.statistics.Moments;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;

/**
 * What the training rows are like, as far as it decides which preprocessing is worth trying.
 *
 * @param task what is predicted
 * @param rows of training
 * @param classes to predict; 0 for numbers
 * @param columns that are learned from
 * @param numbers columns of numbers with more than two values
 * @param largestSkewness of a column of numbers, to either side
 * @param mostLevels that a column of categories has
 * @param targetSkewness of the numbers to predict; 0 for classes
 * @param lowestTarget the smallest of them; 0 for classes
 */
public record TableFacts(
        Task task,
        int rows,
        int classes,
        int columns,
        int numbers,
        double largestSkewness,
        int mostLevels,
        double targetSkewness,
        double lowestTarget) {

    public static TableFacts of(Dataset train) {
        int numbers = 0;
        double largest = 0;
        int mostLevels = 0;
        for (Column column : train.features().columns()) {
            if (column instanceof Column.Numeric numeric) {
                double[] present = numeric.present();
                if (Arrays.stream(present).distinct().limit(3).count() > 2) {
                    numbers++;
                    largest = Math.max(largest, Math.abs(Moments.of(present).skewness()));
                }
            } else if (column instanceof Column.Categorical categories) {
                mostLevels = Math.max(mostLevels, categories.levels().size());
            }
        }
        Target target = train.target();
        boolean regression = target.task() == Task.REGRESSION;
        return new TableFacts(
                target.task(),
                train.rows(),
                target.classes().size(),
                train.features().columns().size(),
                numbers,
                largest,
                mostLevels,
                regression ? Moments.of(target.values()).skewness() : 0,
                regression ? Arrays.stream(target.values()).min().orElse(0) : 0);
    }
}
