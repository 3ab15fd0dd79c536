package dev.automl.search.ensemble;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Ensemble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Greedy selection with replacement (Caruana et al., Ensemble selection from libraries of models, ICML 2004): it begins with
 * the best candidate, and adds again and again the one, be it in already or not, with which the mean of all predictions
 * scores best. How often a candidate was added is its weight. Of all the steps the one with the best score counts. Then
 * members leave that bring next to nothing: each costs time and is something to read.
 */
final class GreedySelection {

    /** More than anybody would read. */
    private static final int MAX_MEMBERS = 8;

    /** It ends after so many steps without a better score: by then another one changes the shares but little. */
    private static final int PATIENCE = 8;

    /** A member stays if without it this share of the gain over the best candidate would be lost. */
    private static final double WORTH_A_MEMBER = 0.05;

    private final Metric metric;
    private final List<Target> truths;
    private final List<Candidate> candidates;
    private final Predicate<List<Candidate>> affordable;
    private final BooleanSupplier stop;

    /**
     * @param truths of each fold
     * @param candidates ordered by their ids: of equal ones the earlier is taken
     * @param affordable whether there is time to fit these members; asked again and again, because time goes by
     * @param stop whether to make do with what is found
     */
    GreedySelection(
            Metric metric,
            List<Target> truths,
            List<Candidate> candidates,
            Predicate<List<Candidate>> affordable,
            BooleanSupplier stop) {
        this.metric = metric;
        this.truths = List.copyOf(truths);
        this.candidates = List.copyOf(candidates);
        this.affordable = affordable;
        this.stop = stop;
    }

    private record Scored(Weights weights, double score) {}

    /** The weights of the candidates; only one of them has a weight if no ensemble is better than the best candidate. */
    Weights select(int steps) {
        Scored single = next(new Weights(new int[candidates.size()]), () -> false);
        Scored best = single;
        Scored current = single;
        int sinceBest = 0;
        for (int step = 2; step <= steps && sinceBest < PATIENCE; step++) {
            Weights soFar = best.weights;
            current = next(current.weights, () -> stop.getAsBoolean() || !allowed(soFar));
            if (Double.isNaN(current.score)) {
                break;
            }
            sinceBest++;
            if (better(current.score, best.score)) {
                best = current;
                sinceBest = 0;
            }
        }
        return pruned(best.weights, single.score).reduced();
    }

    /** With one more pick, the best one; the score is {@code NaN} if there is none, or if time does not allow to try all. */
    private Scored next(Weights weights, BooleanSupplier end) {
        boolean first = weights.total() == 0;
        List<double[][]> sums = sums(weights);
        Scored best = new Scored(weights, Double.NaN);
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (end.getAsBoolean()) {
                return new Scored(weights, Double.NaN);
            }
            Weights more = weights.plus(candidate);
            if (first || weights.has(candidate) || allowed(more)) {
                double score = scoreWith(sums, candidate, more.total());
                if (better(score, best.score)) {
                    best = new Scored(more, score);
                }
            }
        }
        return best;
    }

    private boolean allowed(Weights weights) {
        List<Integer> members = weights.members();
        return members.size() <= MAX_MEMBERS
                && affordable.test(members.stream().map(candidates::get).toList());
    }

    /**
     * Without the members that bring next to nothing.
     *
     * @param single the score of the best candidate alone
     */
    Weights pruned(Weights selected, double single) {
        double best = score(selected);
        double enough = best - WORTH_A_MEMBER * (best - single);
        Weights current = selected;
        List<Integer> heaviestFirst = selected.members();
        for (int i = heaviestFirst.size() - 1; i > 0; i--) {
            Weights fewer = current.without(heaviestFirst.get(i));
            double score = score(fewer);
            if (score == enough || better(score, enough)) {
                current = fewer;
            }
        }
        return current;
    }

    /** The mean over the folds of the score of an ensemble. */
    double score(Weights weights) {
        List<Integer> members = weights.members();
        List<Integer> shares =
                members.stream().map(member -> weights.counts()[member]).toList();
        List<double[][]> means = new ArrayList<>();
        for (int fold = 0; fold < truths.size(); fold++) {
            List<double[][]> predicted = new ArrayList<>();
            for (int member : members) {
                predicted.add(candidates.get(member).predicted().get(fold));
            }
            means.add(Ensemble.mean(shares, predicted));
        }
        return score(means);
    }

    private double scoreWith(List<double[][]> sums, int candidate, int total) {
        List<double[][]> means = new ArrayList<>();
        for (int fold = 0; fold < sums.size(); fold++) {
            double[][] sum = sums.get(fold);
            double[][] added = candidates.get(candidate).predicted().get(fold);
            double[][] mean = new double[sum.length][];
            for (int row = 0; row < mean.length; row++) {
                mean[row] = new double[added[row].length];
                for (int i = 0; i < mean[row].length; i++) {
                    mean[row][i] = (sum[row][i] + added[row][i]) / total;
                }
            }
            means.add(mean);
        }
        return score(means);
    }

    /** As the ranking does it: over the folds in which the metric is defined. */
    private double score(List<double[][]> predicted) {
        double sum = 0;
        int defined = 0;
        for (int fold = 0; fold < predicted.size(); fold++) {
            Target truth = truths.get(fold);
            double score = metric.of(truth, predicted.get(fold), truth.weights());
            if (!Double.isNaN(score)) {
                sum += score;
                defined++;
            }
        }
        return sum / defined;
    }

    private List<double[][]> sums(Weights weights) {
        List<double[][]> sums = new ArrayList<>();
        for (int fold = 0; fold < truths.size(); fold++) {
            double[][] like = candidates.get(0).predicted().get(fold);
            double[][] sum = new double[like.length][];
            for (int row = 0; row < sum.length; row++) {
                sum[row] = new double[like[row].length];
                for (int member : weights.members()) {
                    double[] added = candidates.get(member).predicted().get(fold)[row];
                    for (int i = 0; i < added.length; i++) {
                        sum[row][i] += weights.counts()[member] * added[i];
                    }
                }
            }
            sums.add(sum);
        }
        return sums;
    }

    /** Whether a score is better than another; any is better than none ({@code NaN}). */
    private boolean better(double score, double than) {
        return Double.isNaN(than) ? !Double.isNaN(score) : metric.higherIsBetter() ? score > than : score < than;
    }
}
