package dev.automl.reports.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.reports.html.Block.Bullet;
import dev.automl.reports.leaderboard.TestText;
import dev.automl.search.BudgetAdvice;
import dev.automl.search.SearchEnd;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.profile.Alert;
import dev.automl.search.run.RunDescription;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.RangeEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What to try next, by what the run shows. */
final class NextSection {

    private static final int NAMED = 6;

    private NextSection() {}

    static Section of(RunData run) {
        List<Bullet> bullets = new ArrayList<>();
        alerts(run, bullets);
        time(run, bullets);
        run.leaderboard().best().ifPresent(best -> {
            gap(run, best, bullets);
            edges(best, bullets);
            simpler(run, best, bullets);
        });
        noise(run, bullets);
        winner(run, bullets);
        return new Section("next", "What to do next", List.of(new Block.Bullets(bullets)));
    }

    private static void alerts(RunData run, List<Bullet> bullets) {
        run.profile().map(profile -> profile.alerts(Alert.State.ALERTED)).orElse(List.of()).stream()
                .filter(alert -> alert.action() != null)
                .limit(1)
                .forEach(alert -> bullets.add(
                        new Bullet("Look at the data.", false, Say.capital(Say.sentence(alert.action())), "")));
    }

    private static void time(RunData run, List<Bullet> bullets) {
        Optional<JsonNode> end = run.events("search-ended").stream().reduce((first, last) -> last);
        if (end.isEmpty()) {
            return;
        }
        RunDescription description = run.description();
        boolean clock = description.timeSeconds() != null;
        long algorithms = description.algorithms().stream()
                .filter(id -> !id.equals(Leaderboard.BASELINE))
                .count();
        List<TrialResult> results = run.leaderboard().rows().stream()
                .map(LeaderboardRow::result)
                .filter(result -> !result.algorithm().equals(Leaderboard.ENSEMBLE))
                .toList();
        SearchEnd reason = SearchEnd.valueOf(end.get().path("reason").asText());
        Optional<BudgetAdvice> advice = BudgetAdvice.of(run.metric(), reason, clock, (int) algorithms, results);
        if (advice.isPresent()) {
            bullets.add(new Bullet(
                    "Search longer.",
                    false,
                    Say.capital(Say.sentence(advice.get().sentence())),
                    "automl train --resume . "
                            + (clock
                                    ? "--time " + (long) Math.ceil(2 * description.timeSeconds()) + "s"
                                    : "--max-trials " + 2 * description.maxTrials())));
        } else if (reason != SearchEnd.STOPPED) {
            bullets.add(new Bullet(
                    "More time is unlikely to help.",
                    false,
                    "The last part of the search brought little. More rows, other columns or cleaner ones are the better"
                            + " bet.",
                    ""));
        }
    }

    private static void gap(RunData run, LeaderboardRow best, List<Bullet> bullets) {
        if (TestText.gap(best, run.metric()).isPresent()) {
            bullets.add(new Bullet(
                    "Mind the gap.",
                    true,
                    "The test score is not what validation promised. If the rows have an order in time, or several"
                            + " belong to one person or thing, split by it: --time-column, --group-column.",
                    ""));
        }
    }

    /** Hyperparameters of the best trial that lie close to where the search could go no further, though the algorithm could. */
    private static void edges(LeaderboardRow best, List<Bullet> bullets) {
        Trainer trainer =
                PipelineJson.innermost(best.result().trial().pipeline().trainer());
        AlgorithmDescription algorithm = PipelineJson.description(trainer);
        List<String> found = new ArrayList<>();
        for (Hyperparameter parameter : algorithm.hyperparameters()) {
            if (RangeEnd.closeTo(trainer, parameter).isPresent()) {
                double value = ((Number) algorithm.valuesOf(trainer).get(parameter.name())).doubleValue();
                found.add(parameter.name() + " " + DataSection.plain(value) + " (searched " + parameter.range() + ")");
            }
        }
        if (!found.isEmpty()) {
            bullets.add(new Bullet(
                    "Try beyond the range.",
                    false,
                    "The best trial lies close to an end of what is searched: " + String.join("; ", found)
                            + ". Change it in the project's Train.java, and run it.",
                    ""));
        }
    }

    /** A model that people can read, and that is nearly as good. */
    private static void simpler(RunData run, LeaderboardRow best, List<Bullet> bullets) {
        boolean readable = PipelineJson.description(
                        best.result().trial().pipeline().trainer())
                .annotation()
                .interpretable();
        if (readable) {
            return;
        }
        run.leaderboard().bestOfEachAlgorithm().stream()
                .filter(row -> !row.isOf(Leaderboard.BASELINE)
                        && run.leaderboard().likeTheBest(row)
                        && PipelineJson.description(
                                        row.result().trial().pipeline().trainer())
                                .annotation()
                                .interpretable())
                .findFirst()
                .ifPresent(row -> bullets.add(new Bullet(
                        "Consider the simpler one.",
                        false,
                        row.pipeline() + " (trial " + row.result().trial().id()
                                + ") can be read by people, and can't be told apart from the best: "
                                + run.verdict().withError(row) + ".",
                        "automl generate . --trial " + row.result().trial().id())));
    }

    /** Columns that no winner relies on. */
    private static void noise(RunData run, List<Bullet> bullets) {
        Set<String> noise = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        run.evaluations().values().forEach(evaluation -> {
            if (evaluation.importance() != null && evaluation.importance().repeats() > 1) {
                evaluation
                        .importance()
                        .columns()
                        .forEach(column -> (column.canBeNoise() ? noise : needed).add(column.name()));
            }
        });
        noise.removeAll(needed);
        if (!noise.isEmpty() && !needed.isEmpty()) {
            bullets.add(new Bullet(
                    "Leave columns out.",
                    false,
                    "No winner gets clearly worse without " + named(noise)
                            + "; a model without them is simpler (--exclude-columns), and may be as good.",
                    ""));
        }
    }

    private static String named(Set<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        return String.join(", ", first)
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more columns" : "");
    }

    private static void winner(RunData run, List<Bullet> bullets) {
        List<LeaderboardRow> winners = run.winners();
        if (winners.isEmpty()) {
            bullets.add(new Bullet(
                    "Finish the run.",
                    false,
                    "It was interrupted before it handed anything over.",
                    "automl train --resume ."));
            return;
        }
        String folder = RunData.modelFolder(1, winners.get(0));
        bullets.add(new Bullet(
                "Make the code yours.",
                false,
                "The project trains the best model again, and its test compares every score with the logged one.",
                "cd " + folder + "/project && mvn test"));
        bullets.add(
                new Bullet("Predict.", false, "With the best model, fitted on every row:", "automl predict . new.csv"));
    }
}
