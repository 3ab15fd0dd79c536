package dev.automl.cli;

import dev.automl.reports.Numbers;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the best model of a run must reach.
 *
 * @param minScores on the test rows
 * @param minGain by how much it must be better than the baseline on the test rows, by the metric that ranks
 * @param against an earlier run: the validation score must not be worse than that of its best trial by more than the standard
 *     error of that
 */
record Gates(List<MinScore> minScores, OptionalDouble minGain, Optional<Path> against) {

    Gates {
        minScores = List.copyOf(minScores);
    }

    /**
     * Refuses before the search what could not be judged after it.
     *
     * @param folder of the run that is to be judged
     *
     * @throws UserException if a metric is not for the task, or the earlier run can't be compared with this one
     */
    void require(RunDescription run, Path folder) throws IOException {
        Task task = run.task();
        minScores.forEach(minScore -> minScore.require(task));
        if (against.isPresent()) {
            if (Files.exists(folder) && Files.isSameFile(folder, against.get())) {
                throw UserException.wrongUsage(
                        "--against " + against.get() + " is this run itself; name an earlier one");
            }
            RunFolder earlier = RunFolder.open(against.get());
            RunDescription other = earlier.description();
            requireSame("predicts", other.target(), run.target());
            requireSame("is about", other.task().name(), task.name());
            requireSame("ranks by", other.metric().id(), run.metric().id());
            earlier.leaderboard()
                    .best()
                    .orElseThrow(() -> UserException.wrongUsage(
                            "--against " + against.get() + ": the run has no trial with a score"));
        }
    }

    private void requireSame(String what, String earlier, String now) {
        if (!earlier.equals(now)) {
            throw UserException.wrongUsage("--against " + against.orElseThrow() + ": that run " + what + " " + earlier
                    + ", this one " + what + " " + now + ", so their scores can't be compared");
        }
    }

    /** Judges a run that is over. */
    List<Judgement> judge(Leaderboard leaderboard, RunDescription description) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        Optional<LeaderboardRow> tested = leaderboard.rows().stream()
                .filter(row -> row.tested().isPresent() && !row.isOf(Leaderboard.BASELINE))
                .findFirst()
                .or(leaderboard::baseline);
        for (MinScore minScore : minScores) {
            judgements.add(tested.map(minScore::judge)
                    .orElseGet(() -> new Judgement(
                            minScore.text(), false, minScore.text() + " failed: no model was tried on the test rows")));
        }
        if (minGain.isPresent()) {
            judgements.add(judgeGain(leaderboard, tested));
        }
        if (against.isPresent()) {
            judgements.add(judgeAgainst(leaderboard, description));
        }
        return judgements;
    }

    private Judgement judgeGain(Leaderboard leaderboard, Optional<LeaderboardRow> tested) {
        Metric metric = leaderboard.metric();
        String gate = "--min-gain " + Numbers.text(minGain.getAsDouble());
        double score = score(tested, metric);
        double baseline = score(leaderboard.baseline(), metric);
        double gain = metric.higherIsBetter() ? score - baseline : baseline - score;
        boolean passed = gain >= minGain.getAsDouble();
        String why = Double.isNaN(gain)
                ? "a score on the test rows is missing"
                : tested.orElseThrow().pipeline() + " has " + metric.title() + " " + Numbers.text(score)
                        + " on the test rows, the baseline " + Numbers.text(baseline) + ": a gain of "
                        + Numbers.text(gain);
        return new Judgement(gate, passed, gate + (passed ? " holds: " : " failed: ") + why);
    }

    private static double score(Optional<LeaderboardRow> row, Metric metric) {
        return row.flatMap(LeaderboardRow::test)
                .map(scores -> scores.get(metric.id()))
                .orElse(Double.NaN);
    }

    private Judgement judgeAgainst(Leaderboard leaderboard, RunDescription description) throws IOException {
        Metric metric = leaderboard.metric();
        Path run = against.orElseThrow();
        String gate = "--against " + run.getFileName();
        RunFolder folder = RunFolder.open(run);
        LeaderboardRow earlier = folder.leaderboard().best().orElseThrow();
        double before = earlier.score(metric);
        double error = earlier.standardError(metric);
        double now = leaderboard.best().map(row -> row.score(metric)).orElse(Double.NaN);
        double loss = metric.higherIsBetter() ? before - now : now - before;
        boolean passed = loss <= (Double.isNaN(error) ? 0 : error);
        String why =
                "the validation score is " + metric.title() + " " + Numbers.text(now) + ", that of the earlier run "
                        + Numbers.text(before)
                        + (Double.isNaN(error) ? "" : " with a standard error of " + Numbers.text(error))
                        + whatDiffers(folder.description(), description);
        return new Judgement(gate, passed, gate + (passed ? " holds: " : " failed: ") + why);
    }

    /** A difference between scores may come from the rows, not from the models. */
    private static String whatDiffers(RunDescription earlier, RunDescription now) {
        if (!earlier.data().sha256().equals(now.data().sha256())) {
            return "; the data have changed since (" + Numbers.count(earlier.rows()) + " rows of "
                    + earlier.data().fileName() + ", now " + Numbers.count(now.rows()) + " of "
                    + now.data().fileName() + "), so part of the difference may be theirs";
        }
        return earlier.scoresSameRowsAs(now)
                ? ""
                : "; the rows were split in another way then, so part of the difference may be chance";
    }
}
