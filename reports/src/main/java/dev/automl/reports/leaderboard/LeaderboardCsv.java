package dev.automl.reports.leaderboard;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.statistics.Interval;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The leaderboard as a table for spreadsheets: one line a trial, numbers in full precision, unknown ones empty. */
public final class LeaderboardCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private LeaderboardCsv() {}

    public static void write(Leaderboard leaderboard, Task task, Appendable out) throws IOException {
        List<Metric> metrics = Arrays.stream(Metric.values())
                .filter(metric -> metric.supports(task))
                .toList();
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header(metrics, leaderboard.metric()));
        for (LeaderboardRow row : leaderboard.rows()) {
            printer.printRecord(cells(row, metrics, leaderboard));
        }
    }

    private static List<String> header(List<Metric> metrics, Metric ranking) {
        List<String> header = new ArrayList<>(List.of("rank", "trial", "state", "algorithm", "pipeline"));
        metrics.forEach(metric -> header.add("validation_" + metric.id()));
        header.add("spread_" + ranking.id());
        header.add("standard_error_" + ranking.id());
        header.add("like_the_best");
        metrics.forEach(metric -> header.add("test_" + metric.id()));
        header.add("test_low_" + ranking.id());
        header.add("test_high_" + ranking.id());
        header.addAll(List.of("fit_seconds", "predict_seconds_per_row", "error"));
        return header;
    }

    private static List<String> cells(LeaderboardRow row, List<Metric> metrics, Leaderboard leaderboard) {
        TrialResult result = row.result();
        List<String> cells = new ArrayList<>();
        cells.add(row.rank().isPresent() ? String.valueOf(row.rank().getAsInt()) : "");
        cells.add(String.valueOf(result.trial().id()));
        cells.add(result.state().name());
        cells.add(result.algorithm());
        cells.add(row.pipeline());
        metrics.forEach(metric -> cells.add(score(result.mean(), metric)));
        cells.add(number(row.spread(leaderboard.metric())));
        cells.add(number(row.standardError(leaderboard.metric())));
        cells.add(row.rank().isPresent() ? String.valueOf(leaderboard.likeTheBest(row)) : "");
        metrics.forEach(metric -> cells.add(score(row.test(), metric)));
        cells.add(number(row.testInterval().map(Interval::low).orElse(Double.NaN)));
        cells.add(number(row.testInterval().map(Interval::high).orElse(Double.NaN)));
        cells.add(number(result.meanFitSeconds()));
        cells.add(number(result.predictSecondsPerRow()));
        cells.add(result.error().map(error -> error.message()).orElse(""));
        return cells;
    }

    private static String score(Optional<Scores> scores, Metric metric) {
        return number(scores.map(values -> values.get(metric.id())).orElse(Double.NaN));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
