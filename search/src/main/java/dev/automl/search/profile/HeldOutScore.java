package dev.automl.search.profile;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How well the target follows from one column alone. The rows are dealt to {@value #FOLDS} folds; what is predicted for a
 * row is the mean, or the most frequent class, of the rows of the other folds with the same category, or with a number of
 * the same range. So a column of many different values gains nothing by it. Of two classes, a number may also order the rows.
 *
 * @param statistic what {@code value} is: {@link #AUC}, {@link #SKILL} or {@link #R2}
 * @param value 1 is perfect
 * @param beyondChance whether so high a value can't come about by luck, even among hundreds of columns
 */
record HeldOutScore(String statistic, double value, boolean beyondChance) {

    /** Two classes: area under the receiver operating characteristic. */
    static final String AUC = "heldOutAuc";

    /** More classes: of the errors that always naming the largest class makes, the share that is avoided. */
    static final String SKILL = "heldOutSkill";

    /** Numbers: the share of the variance that is explained. */
    static final String R2 = "heldOutR2";

    private static final int FOLDS = 5;
    private static final int MOST_BINS = 256;
    private static final int LEAST_ROWS_IN_BIN = 5;
    private static final int LEAST_ROWS = 30;
    private static final double STEPS = 20;
    /** Standard deviations of the score of a column that tells nothing. */
    private static final double BEYOND_CHANCE = 5;

    static HeldOutScore of(SampledColumn column, Target target, long seed) {
        int[] bins = bins(column);
        int[] folds = new Random(seed).ints(bins.length, 0, FOLDS).toArray();
        if (target.task() == Task.MULTICLASS) {
            return skill(bins, folds, target);
        }
        double[] predicted = heldOutMeans(bins, folds, target.values());
        if (target.task() == Task.REGRESSION) {
            return r2(predicted, target.values());
        }
        HeldOutScore score = auc(inSteps(predicted), target.values());
        if (!column.isNumeric()) {
            return score;
        }
        // A number may order the rows as it is: that takes no other rows, and is finer than ranges.
        double[] rising = Arrays.stream(column.groups()).asDoubleStream().toArray();
        double[] falling = Arrays.stream(rising).map(value -> -value).toArray();
        return Stream.of(score, auc(rising, target.values()), auc(falling, target.values()))
                .max(Comparator.comparingDouble(HeldOutScore::value))
                .orElseThrow();
    }

    boolean reaches(double threshold) {
        return beyondChance && value >= threshold;
    }

    String words() {
        String name = switch (statistic) {
            case AUC -> "ROC AUC";
            case SKILL -> "share of errors avoided";
            default -> "R2";
        };
        return name + " " + Words.number(value) + " on rows held out";
    }

    /** The group of each row; of numbers, neighbouring groups are put together until there are enough rows. */
    private static int[] bins(SampledColumn column) {
        if (!column.isNumeric()) {
            return column.groups();
        }
        int least = Math.max(LEAST_ROWS_IN_BIN, column.size() / MOST_BINS);
        int[] binOf = new int[column.sizes().length];
        int bin = 0;
        int rows = 0;
        for (int group = 0; group < binOf.length; group++) {
            boolean missing = group == column.numbers().length;
            if (rows >= least || missing && rows > 0) {
                bin++;
                rows = 0;
            }
            binOf[group] = bin;
            rows += column.sizes()[group];
        }
        return Arrays.stream(column.groups()).map(group -> binOf[group]).toArray();
    }

    private static double[] heldOutMeans(int[] bins, int[] folds, double[] values) {
        int count = Arrays.stream(bins).max().orElse(-1) + 1;
        double[] sums = new double[count * FOLDS];
        int[] rows = new int[count * FOLDS];
        for (int i = 0; i < bins.length; i++) {
            sums[bins[i] * FOLDS + folds[i]] += values[i];
            rows[bins[i] * FOLDS + folds[i]]++;
        }
        double mean = Arrays.stream(values).average().orElse(0);
        double[] means = new double[count * FOLDS];
        for (int cell = 0; cell < means.length; cell++) {
            double sum = 0;
            int others = 0;
            int first = cell - cell % FOLDS;
            for (int other = first; other < first + FOLDS; other++) {
                sum += other == cell ? 0 : sums[other];
                others += other == cell ? 0 : rows[other];
            }
            means[cell] = others == 0 ? mean : sum / others;
        }
        double[] predicted = new double[bins.length];
        for (int i = 0; i < bins.length; i++) {
            predicted[i] = means[bins[i] * FOLDS + folds[i]];
        }
        return predicted;
    }

    /** So that rows of one category are not ordered by their folds, whose means differ a little, against the target. */
    private static double[] inSteps(double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(value -> Math.rint(value * STEPS))
                .toArray();
    }

    /** Hanley and McNeil (1982): the share of pairs of rows of both classes that are ordered rightly, ties counting half. */
    private static HeldOutScore auc(double[] predicted, double[] values) {
        double[] distinct = SampledColumn.distinct(predicted);
        double[] positives = new double[distinct.length];
        double[] negatives = new double[distinct.length];
        for (int i = 0; i < predicted.length; i++) {
            double[] side = values[i] == 1 ? positives : negatives;
            side[Arrays.binarySearch(distinct, predicted[i])]++;
        }
        double won = 0;
        double positivesBelow = 0;
        double negativesBelow = 0;
        for (int i = 0; i < distinct.length; i++) {
            won += positives[i] * (negativesBelow + negatives[i] / 2);
            positivesBelow += positives[i];
            negativesBelow += negatives[i];
        }
        double pairs = positivesBelow * negativesBelow;
        if (pairs == 0) {
            return new HeldOutScore(AUC, 0.5, false);
        }
        double deviation = Math.sqrt((positivesBelow + negativesBelow + 1) / (12 * pairs));
        double auc = won / pairs;
        return new HeldOutScore(AUC, auc, auc - 0.5 >= BEYOND_CHANCE * deviation);
    }

    private static HeldOutScore r2(double[] predicted, double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double errors = 0;
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            errors += (values[i] - predicted[i]) * (values[i] - predicted[i]);
            variance += (values[i] - mean) * (values[i] - mean);
        }
        double r2 = variance > 0 && Double.isFinite(variance) ? 1 - errors / variance : 0;
        return new HeldOutScore(R2, r2, values.length >= LEAST_ROWS);
    }

    private static HeldOutScore skill(int[] bins, int[] folds, Target target) {
        int classes = target.classes().size();
        int[] counts = target.classCounts();
        int largest = largest(counts, new int[classes]);
        int right = 0;
        int[] inBin = new int[classes];
        int[] inFold = new int[classes];
        for (int[] rows : rowsOfBins(bins)) {
            for (int row : rows) {
                inBin[target.classIndex(row)]++;
            }
            for (int fold = 0; fold < FOLDS; fold++) {
                int size = 0;
                for (int row : rows) {
                    if (folds[row] == fold) {
                        inFold[target.classIndex(row)]++;
                        size++;
                    }
                }
                if (size > 0) {
                    right += inFold[size == rows.length ? largest : largest(inBin, inFold)];
                    Arrays.fill(inFold, 0);
                }
            }
            Arrays.fill(inBin, 0);
        }
        double chance = (double) counts[largest] / bins.length;
        double accuracy = (double) right / bins.length;
        double deviation = Math.sqrt(chance * (1 - chance) / bins.length);
        double skill = chance < 1 ? (accuracy - chance) / (1 - chance) : 0;
        return new HeldOutScore(SKILL, skill, skill > 0 && accuracy - chance >= BEYOND_CHANCE * deviation);
    }

    /** Where the first counts exceed the second most. */
    private static int largest(int[] counts, int[] less) {
        int largest = 0;
        for (int c = 1; c < counts.length; c++) {
            largest = counts[c] - less[c] > counts[largest] - less[largest] ? c : largest;
        }
        return largest;
    }

    private static int[][] rowsOfBins(int[] bins) {
        int[] sizes = new int[Arrays.stream(bins).max().orElse(-1) + 1];
        for (int bin : bins) {
            sizes[bin]++;
        }
        int[][] rows = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int row = bins.length - 1; row >= 0; row--) {
            rows[bins[row]][--sizes[bins[row]]] = row;
        }
        return rows;
    }
}
