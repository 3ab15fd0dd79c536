package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.RangeChart;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.reports.leaderboard.TestText;
import dev.automl.search.leaderboard.EditedTrial;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The best trial of each algorithm. */
final class LeaderboardSection {

    private static final int DRAWN = 20;

    private LeaderboardSection() {}

    static Section of(RunData run) {
        List<LeaderboardRow> best = run.leaderboard().bestOfEachAlgorithm();
        List<Block> blocks = new ArrayList<>();
        if (best.isEmpty()) {
            blocks.add(new Block.Text("No trial has a score yet."));
        } else {
            blocks.add(new Block.Text(
                    "The best trial of each algorithm, by its mean score over the folds, give or take its standard"
                            + " error; = marks what can't be told apart from the best. The test rows were looked at once, after the"
                            + " search, and only by what is handed over."));
            blocks.add(new Block.Figures(false, List.of(chart(run, best))));
            blocks.add(table(run, best));
            if (!run.edited().isEmpty()) {
                blocks.add(edited(run));
            }
        }
        return new Section("leaderboard", "Leaderboard", blocks);
    }

    private static Block.Figure chart(RunData run, List<LeaderboardRow> best) {
        Metric metric = run.metric();
        double baseline = baseline(run);
        List<Double> scores = best.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.score(metric)), row.test().stream().map(test -> test.get(metric.id()))))
                .toList();
        Axis axis = ScoreAxis.of(metric, metric.title(), scores, baseline);
        RangeChart chart = RangeChart.dots("Scores of the algorithms", axis).level(baseline);
        for (LeaderboardRow row : best.subList(0, Math.min(DRAWN, best.size()))) {
            double score = row.score(metric);
            double error = row.standardError(metric);
            double test = row.test().map(scored -> scored.get(metric.id())).orElse(Double.NaN);
            chart.row(new RangeChart.Row(
                    row.result().algorithm(),
                    score,
                    score - error,
                    score + error,
                    test,
                    row.isOf(Leaderboard.BASELINE),
                    row.pipeline() + ": " + run.verdict().withError(row)
                            + (Double.isNaN(test) ? "" : ", test " + Numbers.text(test))));
        }
        String rest = best.size() > DRAWN ? " The " + (best.size() - DRAWN) + " worst are in the table only." : "";
        return new Block.Figure(
                metric.title() + ", " + (metric.higherIsBetter() ? "higher" : "lower") + " is better",
                chart.svg("The numbers are in the table below."),
                "Dot: mean over the folds. Line: one standard error to either side. Diamond: test rows. Dashed: the baseline, "
                        + Numbers.text(baseline) + ". What is worse than the axis shows is drawn at the edge." + rest);
    }

    private static Block edited(RunData run) {
        Metric metric = run.metric();
        List<List<Cell>> rows = new ArrayList<>();
        for (EditedTrial trial : run.edited()) {
            rows.add(List.of(
                    Cell.of(trial.id() + " " + trial.name()),
                    Say.whole(trial.parent()),
                    trial.place(run.leaderboard()).map(Say::whole).orElse(new Cell(Numbers.NONE, "", "number")),
                    Say.score(trial.mean().get(metric.id())),
                    trial.gain(metric)
                            .map(gain -> Cell.number(Numbers.text(gain), gain))
                            .orElse(new Cell(Numbers.NONE, "", "number")),
                    Say.score(trial.test().get(metric.id())),
                    Cell.of((trial.comparable() ? "" : "other rows or measure: " + trial.ownRows() + "; ")
                            + trial.files().stream()
                                    .map(EditedTrial.EditedFile::toString)
                                    .collect(Collectors.joining(", ")))));
        }
        return new Block.Grid(
                "edited-projects",
                "Projects that were edited by hand, and where they would stand",
                List.of(
                        new Column("Project", false),
                        new Column("From trial", true),
                        new Column("Place", true),
                        new Column(metric.title(), true),
                        new Column("Gain", true),
                        new Column("Test", true),
                        new Column("What was edited", false)),
                rows,
                false);
    }

    /** Not all of the way by rounding. */
    private static String wayToPerfect(double progress) {
        return progress > 0.995 && progress < 1 ? ">99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * progress);
    }

    static double baseline(RunData run) {
        return run.leaderboard().baseline().map(row -> row.score(run.metric())).orElse(Double.NaN);
    }

    private static Block table(RunData run, List<LeaderboardRow> best) {
        Metric metric = run.metric();
        List<List<Cell>> rows = new ArrayList<>();
        for (LeaderboardRow row : best) {
            double error = row.standardError(metric);
            double progress = run.verdict().progress(row);
            rows.add(List.of(
                    Say.rank(row),
                    Cell.of(row.pipeline() + (row.isOf(Leaderboard.BASELINE) ? " (baseline)" : "")),
                    Say.score(row.score(metric)),
                    Cell.number(Numbers.spread(row.score(metric), error), error),
                    Cell.of(run.leaderboard().likeTheBest(row) ? "=" : ""),
                    row.test()
                            .map(test -> Cell.number(TestText.of(row, metric), test.get(metric.id())))
                            .orElse(new Cell("", "", "number")),
                    Double.isNaN(progress)
                            ? new Cell(Numbers.NONE, "", "number")
                            : Cell.number(wayToPerfect(progress), progress),
                    Say.seconds(row.result().meanFitSeconds()),
                    Say.seconds(row.result().predictSecondsPerRow()),
                    Say.whole(row.result().trial().id())));
        }
        List<Column> columns = List.of(
                new Column("Rank", true),
                new Column("Pipeline", false),
                new Column(metric.title(), true),
                new Column("\u00B1", true),
                new Column("Like best", false),
                new Column("Test (95 % interval)", true),
                new Column("Way to perfect", true),
                new Column("Fit", true),
                new Column("Per row", true),
                new Column("Trial", true));
        return new Block.Grid("leaderboard-table", "The best trial of each algorithm", columns, rows, true);
    }
}
