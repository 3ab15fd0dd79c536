package dev.automl.search.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GreedySelectionTest {

    private static final int STEPS = 30;

    private static Target numbers(double... values) {
        return new Target(Task.REGRESSION, List.of(), values);
    }

    /** Predicts these numbers, on one fold. */
    private static Candidate candidate(int id, double... predicted) {
        double[][] rows =
                Arrays.stream(predicted).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        return new Candidate(Examples.complete(id, "lightgbm", 0.5), List.<double[][]>of(rows));
    }

    private static GreedySelection selection(Target truth, List<Candidate> candidates) {
        return selection(truth, candidates, members -> true);
    }

    private static GreedySelection selection(
            Target truth, List<Candidate> candidates, Predicate<List<Candidate>> affordable) {
        return new GreedySelection(Metric.RMSE, List.of(truth), candidates, affordable, () -> false);
    }

    @Test
    void errorsThatCancelOutAreWeightedByHand() {
        // The errors are 1 and -3 everywhere: three parts of the first and one of the second make 0.
        List<Candidate> candidates = List.of(candidate(0, 11, 21, 31), candidate(1, 7, 17, 27));
        GreedySelection selection = selection(numbers(10, 20, 30), candidates);

        Weights weights = selection.select(STEPS);

        assertThat(weights.counts()).containsExactly(3, 1);
        assertThat(selection.score(weights)).isEqualTo(0);
    }

    @Test
    void theBestAloneIsSelectedIfNothingHelps() {
        List<Candidate> candidates = List.of(candidate(0, 13, 23), candidate(1, 11, 21), candidate(2, 12, 22));

        assertThat(selection(numbers(10, 20), candidates).select(STEPS).counts())
                .containsExactly(0, 1, 0);
    }

    @Test
    void ofEqualOnesTheEarlierIsTaken() {
        List<Candidate> candidates =
                List.of(candidate(3, 11, 21), candidate(5, 9, 19), candidate(8, 9, 19), candidate(9, 11, 21));

        assertThat(selection(numbers(10, 20), candidates).select(STEPS).counts())
                .containsExactly(1, 1, 0, 0);
    }

    @Test
    void whatCanNotBeFittedInTimeIsNotAdded() {
        List<Candidate> candidates = List.of(candidate(0, 11, 21), candidate(1, 9, 19), candidate(2, 8, 18));

        Weights weights = selection(
                        numbers(10, 20), candidates, members -> members.stream().noneMatch(member -> member.id() == 1))
                .select(STEPS);

        // Two parts of 1 and one of -2 make 0, as well.
        assertThat(weights.counts()).containsExactly(2, 0, 1);
    }

    @Test
    void aMemberThatBringsNextToNothingLeaves() {
        // The errors of the first two are 4 and -4 in the first row, and small in the second, where the third mends
        // them.
        List<Candidate> little = List.of(candidate(0, 14, 20.1), candidate(1, 6, 20.1), candidate(2, 10, 19));
        List<Candidate> more = List.of(candidate(0, 14, 20.5), candidate(1, 6, 20.5), candidate(2, 10, 15));
        Weights selected = new Weights(new int[] {5, 5, 1});
        double single = Math.sqrt(8);

        // By hand: with the third the error is 0, without 0.1 / sqrt(2), a fortieth of sqrt(8); or 0.5 / sqrt(2), an
        // eighth.
        assertThat(selection(numbers(10, 20), little).pruned(selected, single).counts())
                .containsExactly(5, 5, 0);
        assertThat(selection(numbers(10, 20), more).pruned(selected, single).counts())
                .containsExactly(5, 5, 1);
    }

    /** A search over all weights that add up to a number of picks is what greedy selection stands in for. */
    @Test
    void findsNearlyWhatTryingAllWeightsFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[] truth = random.doubles(30).toArray();
            List<Candidate> candidates = new ArrayList<>();
            for (int id = 0; id < 3; id++) {
                double bias = random.nextGaussian() / 4;
                candidates.add(candidate(
                        id,
                        Arrays.stream(truth)
                                .map(value -> value + bias + random.nextGaussian() / 3)
                                .toArray()));
            }
            GreedySelection selection = selection(numbers(truth), candidates);

            double found = selection.score(selection.select(STEPS));

            double single = Double.POSITIVE_INFINITY;
            double best = Double.POSITIVE_INFINITY;
            for (int a = 0; a <= 20; a++) {
                for (int b = 0; a + b <= 20; b++) {
                    double score = selection.score(new Weights(new int[] {a, b, 20 - a - b}));
                    best = Math.min(best, score);
                    single = Math.max(a, Math.max(b, 20 - a - b)) == 20 ? Math.min(single, score) : single;
                }
            }
            // A twentieth of the gain may go with members that leave, a little with weights that are not hit exactly.
            assertThat(found).as("seed %d", seed).isBetween(best - 0.01, best + 0.15 * (single - best) + 1e-12);
        }
    }

    @Test
    void theScoreIsTheMeanOverTheFolds() {
        Candidate candidate = new Candidate(
                Examples.complete(0, "lightgbm", 0.5), List.of(new double[][] {{1}, {1}}, new double[][] {{4}}));
        GreedySelection selection = new GreedySelection(
                Metric.RMSE, List.of(numbers(0, 0), numbers(1)), List.of(candidate), members -> true, () -> false);

        // By hand: root mean squared errors of 1 and 3.
        assertThat(selection.score(new Weights(new int[] {1}))).isCloseTo(2, within(1e-15));
    }
}
