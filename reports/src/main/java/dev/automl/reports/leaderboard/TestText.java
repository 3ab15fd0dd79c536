package dev.automl.reports.leaderboard;

import dev.automl.reports.Numbers;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.statistics.Chance;
import dev.automl.search.statistics.Interval;
import dev.automl.zoo.metric.Metric;
import java.util.Optional;

/** A test score in words, and what it says about the validation score. */
public final class TestText {

    private TestText() {}

    /** The test score with its interval, such as {@code 0.0374 (0.021-0.058)}; empty if there is none. */
    public static String of(LeaderboardRow row, Metric metric) {
        return row.test()
                .map(test -> test.get(metric.id()))
                .map(score -> Numbers.text(score)
                        + row.testInterval()
                                .map(interval -> " (" + text(score, interval) + ")")
                                .orElse(""))
                .orElse("");
    }

    /** An interval around a score, in few digits: {@code 0.021-0.058}, {@code -0.05 to 0.11}. */
    private static String text(double score, Interval interval) {
        return Numbers.spread(score, interval.low())
                + (interval.low() < 0 ? " to " : "-")
                + Numbers.spread(score, interval.high());
    }

    /**
     * A sentence on the gap between validation and test score, if chance does not explain it: if it is wider than the test
     * interval and the 95 % interval of the validation score allow together.
     */
    public static Optional<String> gap(LeaderboardRow row, Metric metric) {
        if (row.testInterval().isEmpty()) {
            return Optional.empty();
        }
        double validation = row.score(metric);
        double test = row.test().orElseThrow().get(metric.id());
        Interval interval = row.testInterval().get();
        double side = validation > test ? interval.high() : interval.low();
        double error = row.standardError(metric);
        double ofValidation = Double.isNaN(error) ? 0 : Chance.limit(row.result()) * error;
        if (interval.contains(validation) || Math.abs(validation - test) <= Math.hypot(side - test, ofValidation)) {
            return Optional.empty();
        }
        boolean better = metric.higherIsBetter() == validation > test;
        return Optional.of("the validation score " + Numbers.text(validation) + " is " + (better ? "better" : "worse")
                + " than the test score by more than chance explains: " + of(row, metric) + "; "
                + (better
                        ? "trust the test score: the search picked this trial for its validation score, or the test rows"
                                + " are of another kind"
                        : "more rows to learn from may be why, or the test rows are of another kind"));
    }
}
