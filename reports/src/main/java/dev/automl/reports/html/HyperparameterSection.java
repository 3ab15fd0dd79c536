package dev.automl.reports.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.Chart;
import dev.automl.reports.chart.Mark;
import dev.automl.reports.html.Block.Figure;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.LearningPoint;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each hyperparameter did, algorithm by algorithm, and how boosted models learn. */
final class HyperparameterSection {

    /** With fewer trials, a picture says nothing. */
    private static final int FEWEST_TRIALS = 5;

    private static final int ALGORITHMS = 12;
    private static final int DRAWN = 150;
    private static final int CURVES = 8;
    private static final double WIDTH = 260;
    private static final double HEIGHT = 190;

    private HyperparameterSection() {}

    /** Null if there is nothing to show. */
    static Section of(RunData run) {
        List<Block> blocks = new ArrayList<>(slices(run));
        List<Figure> curves = curves(run);
        if (!curves.isEmpty()) {
            blocks.add(new Block.Group(
                    "curves",
                    "Learning curves",
                    List.of(
                            new Block.Text(
                                    "The score of the best trial of each boosting algorithm after so many rounds. The"
                                            + " pipeline has the number with the best one."),
                            new Block.Figures(true, curves))));
        }
        return blocks.isEmpty() ? null : new Section("hyperparameters", "What each hyperparameter did", blocks);
    }

    private static List<Block> slices(RunData run) {
        Map<String, List<LeaderboardRow>> trials = new LinkedHashMap<>();
        for (LeaderboardRow row : run.leaderboard().rows()) {
            if (row.rank().isPresent() && !row.isOf(Leaderboard.BASELINE) && !row.isOf(Leaderboard.ENSEMBLE)) {
                trials.computeIfAbsent(row.result().algorithm(), id -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Block> groups = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        trials.forEach((algorithm, rows) -> {
            List<Figure> figures =
                    rows.size() < FEWEST_TRIALS || groups.size() >= ALGORITHMS ? List.of() : figures(run, rows);
            if (figures.isEmpty()) {
                leftOut.add(algorithm);
            } else {
                String title = algorithm + ", " + Say.count(rows.size(), "trial");
                groups.add(new Block.Group("slices-" + algorithm, title, List.of(new Block.Figures(true, figures))));
            }
        });
        List<Block> blocks = new ArrayList<>();
        if (!groups.isEmpty()) {
            blocks.add(
                    new Block.Text(
                            "Each point is a complete trial, the square is the best one. Hyperparameters change"
                                    + " together, so a slice shows what went with good scores rather than what made them. The rank"
                                    + " correlation is 1 if the score always gets better as the value rises, and -1 if as it falls."));
            blocks.add(groups.get(0));
            if (groups.size() > 1) {
                blocks.add(new Block.Fold(
                        "Show the other " + Say.count(groups.size() - 1, "algorithm"),
                        groups.subList(1, groups.size())));
            }
        }
        if (!groups.isEmpty() && !leftOut.isEmpty()) {
            blocks.add(new Block.Note(
                    "Not drawn, for having fewer than " + FEWEST_TRIALS + " complete trials, nothing to tune or "
                            + ALGORITHMS + " better algorithms: " + String.join(", ", leftOut) + "."));
        }
        return blocks;
    }

    private static List<Figure> figures(RunData run, List<LeaderboardRow> rows) {
        AlgorithmDescription algorithm =
                PipelineJson.description(rows.get(0).result().trial().pipeline().trainer());
        Axis scores = ScoreAxis.of(
                run.metric(),
                run.metric().title(),
                rows.stream().map(row -> row.score(run.metric())).toList(),
                LeaderboardSection.baseline(run));
        List<LeaderboardRow> drawn = SearchSection.thinned(rows, DRAWN);
        List<Figure> figures = new ArrayList<>();
        for (Hyperparameter parameter : algorithm.hyperparameters()) {
            figures.add(figure(run, parameter, scores, rows, drawn));
        }
        return figures;
    }

    private static Figure figure(
            RunData run, Hyperparameter parameter, Axis scores, List<LeaderboardRow> rows, List<LeaderboardRow> drawn) {
        List<Mark> marks = drawn.stream().map(row -> mark(run, parameter, row)).toList();
        Axis values = axis(parameter);
        String words;
        if (parameter instanceof Hyperparameter.Choice) {
            words = "";
        } else {
            List<Mark> all = rows.stream().map(row -> mark(run, parameter, row)).toList();
            double correlation = RankCorrelation.of(
                    all.stream().mapToDouble(Mark::x).toArray(),
                    all.stream()
                            .mapToDouble(mark -> run.metric().higherIsBetter() ? mark.y() : -mark.y())
                            .toArray());
            words = Double.isNaN(correlation)
                    ? ""
                    : "Rank correlation " + String.format(Locale.ROOT, "%.2f", correlation) + ".";
        }
        String svg = new Chart(parameter.name(), values, scores)
                .size(WIDTH, HEIGHT)
                .points("", Chart.GREY, marks.subList(1, marks.size()))
                .points("", 1, marks.subList(0, 1))
                .svg("Scores of " + Say.count(rows.size(), "trial") + " by " + parameter.name() + ". " + words);
        String some = drawn.size() < rows.size() ? " " + drawn.size() + " of " + rows.size() + " trials." : "";
        return new Figure(parameter.name(), svg, (words + some).strip());
    }

    private static Mark mark(RunData run, Hyperparameter parameter, LeaderboardRow row) {
        JsonNode value = Say.values(row.result()).path(parameter.name());
        double x = parameter instanceof Hyperparameter.Choice choice
                ? choice.values().indexOf(value.asText())
                : value.asDouble(Double.NaN);
        double score = row.score(run.metric());
        return new Mark(
                x,
                score,
                "trial " + row.result().trial().id() + ": " + parameter.name() + " " + value.asText() + ", "
                        + Numbers.text(score));
    }

    private static Axis axis(Hyperparameter parameter) {
        if (parameter instanceof Hyperparameter.Int range && range.low() < range.high()) {
            return range.log() && range.low() > 0
                    ? Axis.logarithmic("").from(range.low() / 1.1, range.high() * 1.1)
                    : Axis.linear("").from(range.low() - 0.5, range.high() + 0.5);
        }
        if (parameter instanceof Hyperparameter.Real range && range.low() < range.high()) {
            double room = 0.04 * (range.high() - range.low());
            return range.log() && range.low() > 0
                    ? Axis.logarithmic("").from(range.low() / 1.3, range.high() * 1.3)
                    : Axis.linear("").from(range.low() - room, range.high() + room);
        }
        if (parameter instanceof Hyperparameter.Choice choice) {
            return Axis.linear("")
                    .from(-0.5, choice.values().size() - 0.5)
                    .labelled(tick -> tick == Math.rint(tick)
                                    && tick >= 0
                                    && tick < choice.values().size()
                            ? choice.values().get((int) tick)
                            : "");
        }
        return Axis.linear("");
    }

    private static List<Figure> curves(RunData run) {
        Metric metric = run.metric();
        List<Figure> figures = new ArrayList<>();
        for (LeaderboardRow row : run.leaderboard().bestOfEachAlgorithm()) {
            List<LearningPoint> curve = row.result().curve();
            if (curve.size() < 2 || figures.size() >= CURVES) {
                continue;
            }
            List<Mark> marks = curve.stream()
                    .map(point -> new Mark(point.rounds(), point.score()))
                    .toList();
            LearningPoint best = curve.stream()
                    .reduce((a, b) -> (metric.higherIsBetter() ? b.score() > a.score() : b.score() < a.score()) ? b : a)
                    .orElseThrow();
            boolean last = best.equals(curve.get(curve.size() - 1));
            String words = "Best after " + Say.count(best.rounds(), "round") + ": " + Numbers.text(best.score())
                    + (last ? "; it was still getting better at the end." : ".");
            String svg = new Chart(row.result().algorithm(), Axis.linear("rounds"), Axis.linear(metric.title()))
                    .size(WIDTH, HEIGHT)
                    .line("", 0, marks)
                    .points("", 1, List.of(new Mark(best.rounds(), best.score(), words)))
                    .svg(words);
            figures.add(new Figure(
                    row.result().algorithm() + ", trial " + row.result().trial().id(), svg, words));
        }
        return figures;
    }
}
