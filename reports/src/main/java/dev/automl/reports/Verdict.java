package dev.automl.reports;

import dev.automl.reports.leaderboard.TestText;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import dev.automl.search.statistics.Chance;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run came to, in sentences: which pipeline is best, how much that is worth, and how sure it is. */
public final class Verdict {

    private static final double HARDLY_ANY = 0.005;

    private final Leaderboard leaderboard;
    private final RunDescription description;
    private final Metric metric;
    private final String plusMinus;

    /** @param plusMinus what stands before a standard error */
    public Verdict(Leaderboard leaderboard, RunDescription description, String plusMinus) {
        this.leaderboard = leaderboard;
        this.description = description;
        this.metric = leaderboard.metric();
        this.plusMinus = plusMinus;
    }

    /** Which pipeline is best, and how much better than the baseline. */
    public String brief() {
        Optional<LeaderboardRow> best = leaderboard.best();
        if (best.isEmpty()) {
            return "No trial has a score yet, so nothing can be said about which model works.";
        }
        return (first(best.get()) + " " + comparison(best.get())).strip();
    }

    /** Three sentences; fewer if the run did not come that far. */
    public List<String> sentences() {
        Optional<LeaderboardRow> best = leaderboard.best();
        if (best.isEmpty()) {
            return List.of(brief());
        }
        List<String> sentences = new ArrayList<>(List.of(first(best.get())));
        if (!comparison(best.get()).isEmpty()) {
            sentences.add(comparison(best.get()));
        }
        sentences.add(sureness(best.get()));
        return sentences;
    }

    private String first(LeaderboardRow best) {
        int folds = description.validation().folds();
        String score = metric.title() + " " + withError(best)
                + (folds > 1 ? " over " + folds + " folds" : " on the rows held out");
        if (best.isOf(Leaderboard.BASELINE)) {
            return "No algorithm predicts " + description.target()
                    + " better than the baseline, which looks at no column: " + score + ".";
        }
        String name = PipelineJson.description(best.result().trial().pipeline().trainer())
                .annotation()
                .name();
        return best.pipeline() + " (" + name + ") predicts " + description.target() + " best: " + score + "; "
                + (metric.higherIsBetter() ? "higher" : "lower") + " is better.";
    }

    /** The score and its standard error, where that is known. */
    public String withError(LeaderboardRow row) {
        double score = row.score(metric);
        double error = row.standardError(metric);
        return Numbers.text(score) + (Double.isNaN(error) ? "" : " " + plusMinus + Numbers.spread(score, error));
    }

    private String comparison(LeaderboardRow best) {
        Optional<LeaderboardRow> baseline = leaderboard.baseline();
        if (best.isOf(Leaderboard.BASELINE) || baseline.isEmpty()) {
            return "";
        }
        String words = "The baseline, which looks at no column, has "
                + Numbers.text(baseline.get().score(metric));
        if (!Double.isNaN(best.standardError(metric))
                && !Chance.toldApart(metric, best.result(), baseline.get().result())) {
            return words + ", and chance may explain the difference: the columns may say little about "
                    + description.target() + ".";
        }
        return words + "; this is " + percent(progress(best)) + " of the way from there to a perfect "
                + (metric.higherIsBetter() ? 1 : 0) + ".";
    }

    /** From the baseline (0) to a perfect score (1); {@code NaN} if either is not known. */
    public double progress(LeaderboardRow row) {
        double baseline =
                leaderboard.baseline().map(found -> found.score(metric)).orElse(Double.NaN);
        double perfect = metric.higherIsBetter() ? 1 : 0;
        double share = (row.score(metric) - baseline) / (perfect - baseline);
        return Double.isFinite(share) ? share + 0.0 : Double.NaN;
    }

    /** A share for people, such as {@code 97 %}; never all or nothing by rounding. */
    public static String percent(double share) {
        if (share > 0 && share < HARDLY_ANY) {
            return "less than 1 %";
        }
        if (share < 1 && share > 1 - HARDLY_ANY) {
            return "more than 99 %";
        }
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private String sureness(LeaderboardRow best) {
        if (best.test().isEmpty()) {
            return "It was not scored on the test rows, so how it does on rows that the search never saw is not known.";
        }
        String rows = Numbers.count(description.testRows()) + " test rows";
        if (Double.isNaN(best.test().get().get(metric.id()))) {
            return metric.title() + " is not defined on the " + rows + ", so it can't be checked there.";
        }
        String words = "On the " + rows + ", which the search never saw, it has " + TestText.of(best, metric);
        if (best.testInterval().isEmpty()) {
            return words + "; by how much that may be off is not known.";
        }
        return words + ", the 95 % interval in parentheses"
                + TestText.gap(best, metric)
                        .map(gap -> ", and " + gap)
                        .orElse(": as good as in validation, within chance")
                + ".";
    }
}
