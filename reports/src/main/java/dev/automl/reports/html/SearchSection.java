package dev.automl.reports.html;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.Chart;
import dev.automl.reports.chart.Mark;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was tried: score against time, score against cost, and every trial. */
final class SearchSection {

    private static final int DRAWN = 600;
    private static final int LISTED = 400;

    private SearchSection() {}

    static Section of(RunData run) {
        List<Block> blocks = new ArrayList<>();
        List<LeaderboardRow> scored = run.leaderboard().ranked();
        if (!scored.isEmpty()) {
            blocks.add(new Block.Figures(
                    false,
                    List.of(
                            overTime(run, scored),
                            tradeOff(run, scored, "Score and time to fit", "time of one fit", true),
                            tradeOff(run, scored, "Score and time to predict", "time to predict one row", false))));
            blocks.add(front(run, scored));
        }
        blocks.add(byAlgorithm(run));
        blocks.add(trials(run));
        return new Section("search", "What was tried", blocks);
    }

    /** Of many rows, the best ones and every n-th of the others: the picture stays the same. */
    static List<LeaderboardRow> thinned(List<LeaderboardRow> ranked, int most) {
        if (ranked.size() <= most) {
            return ranked;
        }
        List<LeaderboardRow> some = new ArrayList<>(ranked.subList(0, most / 2));
        double step = (ranked.size() - most / 2) / (double) (most - most / 2);
        for (int i = 0; i < most - most / 2; i++) {
            some.add(ranked.get(most / 2 + (int) (i * step)));
        }
        return some;
    }

    private static String leftOut(int all, int shown) {
        return shown < all ? " Of " + Numbers.count(all) + " trials " + Numbers.count(shown) + " are drawn." : "";
    }

    private static String tip(RunData run, LeaderboardRow row) {
        return "trial " + row.result().trial().id() + ", " + row.pipeline() + ": "
                + run.verdict().withError(row);
    }

    private static Axis scores(RunData run, List<LeaderboardRow> scored) {
        Metric metric = run.metric();
        List<Double> scores = scored.stream().map(row -> row.score(metric)).toList();
        return ScoreAxis.of(metric, metric.title(), scores, LeaderboardSection.baseline(run));
    }

    private static Block.Figure overTime(RunData run, List<LeaderboardRow> scored) {
        Metric metric = run.metric();
        List<LeaderboardRow> drawn = thinned(scored, DRAWN);
        List<LeaderboardRow> inTime = scored.stream()
                .sorted(Comparator.comparingDouble(
                        (LeaderboardRow row) -> row.result().elapsedSeconds()))
                .toList();
        List<Mark> best = new ArrayList<>();
        double leader = Double.NaN;
        for (LeaderboardRow row : inTime) {
            double score = row.score(metric);
            if (Double.isNaN(leader) || (metric.higherIsBetter() ? score > leader : score < leader)) {
                leader = score;
                best.add(new Mark(row.result().elapsedSeconds(), score, tip(run, row)));
            }
        }
        int leaders = best.size();
        double last = inTime.get(inTime.size() - 1).result().elapsedSeconds();
        best.add(new Mark(last, leader));
        Chart chart = new Chart("Score over time", Axis.linear("seconds since the run began"), scores(run, scored))
                .points(
                        "a trial",
                        Chart.GREY,
                        drawn.stream()
                                .map(row -> new Mark(row.result().elapsedSeconds(), row.score(metric), tip(run, row)))
                                .toList())
                .steps("the best so far", 0, best)
                .level(LeaderboardSection.baseline(run), "baseline");
        double reached = best.get(leaders - 1).x();
        return new Block.Figure(
                "Score over time",
                chart.svg("The best score was reached after " + Durations.ofSeconds(reached) + " of "
                        + Durations.ofSeconds(last) + ", in " + Say.count(leaders, "step") + "."),
                "The last improvement came after " + Durations.ofSeconds(reached) + " of " + Durations.ofSeconds(last)
                        + ". Scores worse than the axis shows are at the edge." + leftOut(scored.size(), drawn.size()));
    }

    private static double cost(LeaderboardRow row, boolean fit) {
        return fit ? row.result().meanFitSeconds() : row.result().predictSecondsPerRow();
    }

    /** The trials that no other beats in both, the cheapest first. */
    static List<LeaderboardRow> front(List<LeaderboardRow> scored, boolean fit) {
        List<LeaderboardRow> front = new ArrayList<>();
        double cheapest = Double.POSITIVE_INFINITY;
        for (LeaderboardRow row : scored) {
            if (cost(row, fit) < cheapest) {
                cheapest = cost(row, fit);
                front.add(0, row);
            }
        }
        return front;
    }

    private static Block.Figure tradeOff(
            RunData run, List<LeaderboardRow> scored, String title, String cost, boolean fit) {
        Metric metric = run.metric();
        List<LeaderboardRow> drawn = thinned(scored, DRAWN);
        List<LeaderboardRow> front = front(scored, fit);
        Chart chart = new Chart(title, Say.durations(cost), scores(run, scored))
                .points(
                        "a trial",
                        Chart.GREY,
                        drawn.stream()
                                .map(row -> new Mark(
                                        cost(row, fit),
                                        row.score(metric),
                                        tip(run, row) + ", " + Durations.ofSeconds(cost(row, fit))))
                                .toList())
                .steps(
                        "no other is better and quicker",
                        1,
                        front.stream()
                                .map(row -> new Mark(
                                        cost(row, fit),
                                        row.score(metric),
                                        tip(run, row) + ", " + Durations.ofSeconds(cost(row, fit))))
                                .toList())
                .level(LeaderboardSection.baseline(run), "baseline");
        return new Block.Figure(
                title,
                chart.svg(Say.count(front.size(), "trial") + " on the front: "
                        + front.stream()
                                .map(LeaderboardRow::pipeline)
                                .distinct()
                                .collect(Collectors.joining("; ")) + "."),
                leftOut(scored.size(), drawn.size()).strip());
    }

    private static Block front(RunData run, List<LeaderboardRow> scored) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LeaderboardRow row : front(scored, false)) {
            rows.add(List.of(
                    Cell.of(row.pipeline()),
                    Say.score(row.score(run.metric())),
                    Say.seconds(row.result().predictSecondsPerRow()),
                    Say.seconds(row.result().meanFitSeconds()),
                    Say.whole(row.result().trial().id())));
        }
        return new Block.Grid(
                "front",
                "No other trial is both better and quicker to predict with than these",
                List.of(
                        new Column("Pipeline", false),
                        new Column(run.metric().title(), true),
                        new Column("Per row", true),
                        new Column("Fit", true),
                        new Column("Trial", true)),
                rows,
                false);
    }

    private static Block byAlgorithm(RunData run) {
        Map<String, List<TrialResult>> trials = new LinkedHashMap<>();
        run.leaderboard()
                .rows()
                .forEach(row -> trials.computeIfAbsent(row.result().algorithm(), id -> new ArrayList<>())
                        .add(row.result()));
        Map<String, Double> best = new LinkedHashMap<>();
        run.leaderboard()
                .bestOfEachAlgorithm()
                .forEach(row -> best.put(row.result().algorithm(), row.score(run.metric())));
        List<List<Cell>> rows = new ArrayList<>();
        trials.forEach((algorithm, results) -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(algorithm), Say.whole(results.size())));
            for (TrialState state : TrialState.values()) {
                cells.add(Say.whole(results.stream()
                        .filter(result -> result.state() == state)
                        .count()));
            }
            cells.add(Say.seconds(
                    results.stream().mapToDouble(TrialResult::seconds).sum()));
            cells.add(Say.score(best.getOrDefault(algorithm, Double.NaN)));
            rows.add(cells);
        });
        Block grid = new Block.Grid(
                "algorithms",
                "Trials of each algorithm",
                List.of(
                        new Column("Algorithm", false),
                        new Column("Trials", true),
                        new Column("Complete", true),
                        new Column("Pruned", true),
                        new Column("Failed", true),
                        new Column("Timed out", true),
                        new Column("Time in all", true),
                        new Column("Best " + run.metric().title(), true)),
                rows,
                true);
        List<Block> blocks = new ArrayList<>(List.of(
                grid,
                new Block.Note("Pruned: stopped after its first folds, because others of its kind were better.")));
        if (!run.description().leftOut().isEmpty()) {
            blocks.add(new Block.Note(
                    "Not searched: " + String.join("; ", run.description().leftOut()) + "."));
        }
        return new Block.Group("search-algorithms", "By algorithm", blocks);
    }

    private static Block trials(RunData run) {
        List<LeaderboardRow> all = run.leaderboard().rows();
        List<List<Cell>> rows = new ArrayList<>();
        for (LeaderboardRow row : all.subList(0, Math.min(LISTED, all.size()))) {
            TrialResult result = row.result();
            double error = row.standardError(run.metric());
            rows.add(List.of(
                    Say.whole(result.trial().id()),
                    Say.rank(row),
                    Cell.of(row.pipeline()),
                    new Cell(Say.state(result.state()), "", result.state() == TrialState.FAILED ? "bad" : ""),
                    Say.score(row.score(run.metric())),
                    Cell.number(Numbers.spread(row.score(run.metric()), error), error),
                    Say.seconds(result.meanFitSeconds()),
                    Say.seconds(result.elapsedSeconds()),
                    Cell.of(Say.hyperparameters(result))));
        }
        List<Block> blocks = new ArrayList<>();
        if (rows.size() < all.size()) {
            blocks.add(new Block.Text("The " + Numbers.count(rows.size()) + " best of " + Numbers.count(all.size())
                    + " trials; leaderboard.csv has all of them."));
        }
        blocks.add(new Block.Grid(
                "trials",
                "Trials, the best first",
                List.of(
                        new Column("Trial", true),
                        new Column("Rank", true),
                        new Column("Pipeline", false),
                        new Column("State", false),
                        new Column(run.metric().title(), true),
                        new Column("\u00B1", true),
                        new Column("Fit", true),
                        new Column("Ended after", true),
                        new Column("Hyperparameters", false)),
                rows,
                true));
        return new Block.Group("all-trials", "Every trial", blocks);
    }
}
