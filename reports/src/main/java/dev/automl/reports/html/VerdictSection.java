package dev.automl.reports.html;

import dev.automl.reports.Durations;
import dev.automl.reports.Verdict;
import dev.automl.reports.html.Block.Bullet;
import dev.automl.reports.html.Block.Fact;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.profile.Alert;
import dev.automl.search.run.RunDescription;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Task;
import java.util.ArrayList;
import java.util.List;

/** Which model works, how sure that is, and what the reader should know before using it. */
final class VerdictSection {

    private static final int NAMED = 5;

    private VerdictSection() {}

    static Section of(RunData run) {
        List<Block> blocks = new ArrayList<>();
        run.verdict().sentences().forEach(sentence -> blocks.add(new Block.Text(sentence)));
        List<Bullet> bullets = new ArrayList<>();
        runnersUp(run, bullets);
        verified(run, bullets);
        alerts(run, bullets);
        blocks.add(new Block.Bullets(bullets));
        blocks.add(new Block.Facts(facts(run)));
        return new Section("verdict", "Verdict", blocks);
    }

    /** Whether another algorithm would do as well. */
    private static void runnersUp(RunData run, List<Bullet> bullets) {
        List<LeaderboardRow> best = run.leaderboard().bestOfEachAlgorithm();
        if (best.size() < 2 || Double.isNaN(best.get(0).standardError(run.metric()))) {
            return;
        }
        List<String> alike = best.stream()
                .filter(run.leaderboard()::likeTheBest)
                .map(row -> row.result().algorithm())
                .toList();
        if (alike.isEmpty()) {
            bullets.add(new Bullet(
                    "clear",
                    false,
                    "It is better than every other algorithm by more than chance explains; the next is "
                            + best.get(1).pipeline() + " with " + run.verdict().withError(best.get(1)) + ".",
                    ""));
        } else {
            bullets.add(new Bullet(
                    "close",
                    false,
                    "It can't be told apart from " + Say.count(alike.size(), "other algorithm") + ": "
                            + String.join(", ", alike.subList(0, Math.min(NAMED, alike.size())))
                            + (alike.size() > NAMED ? " and others" : "")
                            + ". Take the one that suits you.",
                    ""));
        }
    }

    private static void verified(RunData run, List<Bullet> bullets) {
        List<String> different = ReproduceSection.verified(run).entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> "trial " + entry.getKey())
                .toList();
        if (!different.isEmpty()) {
            bullets.add(new Bullet(
                    "not reproduced",
                    true,
                    "The emitted code of " + String.join(", ", different) + " did not give the logged scores; see"
                            + " \"How to reproduce it\".",
                    ""));
        } else if (!ReproduceSection.verified(run).isEmpty()) {
            bullets.add(new Bullet(
                    "verified",
                    false,
                    "The emitted code of every winner was run, and gives every logged score again, to the last bit.",
                    ""));
        }
    }

    private static void alerts(RunData run, List<Bullet> bullets) {
        List<Alert> alerts = run.profile()
                .map(profile -> profile.alerts(Alert.State.ALERTED))
                .orElse(List.of());
        if (!alerts.isEmpty()) {
            bullets.add(new Bullet(
                    Say.count(alerts.size(), "alert"),
                    true,
                    "about the data, the first: " + Say.sentence(alerts.get(0).message()) + " See \"The data\".",
                    ""));
        }
        long failed = run.leaderboard().rows().stream()
                .filter(row -> row.result().state() == TrialState.FAILED)
                .count();
        if (failed > 0) {
            bullets.add(new Bullet(Say.count(failed, "failed trial"), true, "See \"What failed\" for the causes.", ""));
        }
    }

    private static List<Fact> facts(RunData run) {
        RunDescription description = run.description();
        Leaderboard leaderboard = run.leaderboard();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Task", task(description.task())));
        facts.add(new Fact(
                "Ranked by",
                description.metric().title() + ", "
                        + (description.metric().higherIsBetter() ? "higher is better" : "lower is better")));
        facts.add(new Fact(
                "Rows",
                Say.count(description.rows(), "row") + ", "
                        + Say.count(run.schema().inferred().schema().features().size(), "feature")));
        facts.add(new Fact("Validation", validation(description)));
        facts.add(new Fact(
                "Test set",
                Say.count(description.testRows(), "row")
                        + (description.testData() == null
                                ? ", put aside before the search"
                                : " of a file of its own")));
        facts.add(new Fact(
                "Tried",
                Say.count(leaderboard.rows().size(), "trial") + " of "
                        + Say.count(
                                leaderboard.rows().stream()
                                        .map(row -> row.result().algorithm())
                                        .distinct()
                                        .count(),
                                "algorithm")));
        run.events("search-ended").stream()
                .reduce((first, last) -> last)
                .ifPresent(end -> facts.add(new Fact(
                        "Search", Durations.ofSeconds(end.path("elapsedSeconds").asDouble()))));
        facts.add(new Fact("Begun", description.created()));
        return facts;
    }

    static String task(Task task) {
        return switch (task) {
            case BINARY -> "binary classification";
            case MULTICLASS -> "multiclass classification";
            case REGRESSION -> "regression";
        };
    }

    private static String validation(RunDescription description) {
        String how = switch (description.validation().validateBy()) {
            case RANDOM -> "at random";
            case TIME -> "forward in time";
            case GROUP -> "by whole groups";
            case COLUMN -> "as marked";
        };
        int folds = description.validation().folds();
        double share = description.validation().sampleFraction();
        return (folds > 1 ? folds + " folds, " : "one holdout, ")
                + how
                + (share < 1 ? "; trials see " + Verdict.percent(share) + " of the rows" : "");
    }
}
