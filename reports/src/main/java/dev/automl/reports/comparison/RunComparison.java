package dev.automl.reports.comparison;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.leaderboard.TestText;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.statistics.Chance;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What changed between runs: data, options, and what came of them.
 *
 * @param runs their names, in the order in which they were given
 * @param facts what is told of each of them
 * @param sentences the first run held against each other one
 */
public record RunComparison(List<String> runs, List<Fact> facts, List<String> sentences) {

    /**
     * One thing, for each of the runs.
     *
     * @param group {@code data}, {@code options} or {@code results}
     * @param values one for each run; empty where there is none
     */
    public record Fact(String group, String name, List<String> values) {
        public Fact {
            values = List.copyOf(values);
        }

        /** Whether the runs have not all the same. */
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    public RunComparison {
        runs = List.copyOf(runs);
        facts = List.copyOf(facts);
        sentences = List.copyOf(sentences);
    }

    /** A run, read. */
    private record Read(
            String name,
            RunDescription run,
            List<ColumnDecision> columns,
            Leaderboard leaderboard,
            Map<String, String> options) {

        private Optional<LeaderboardRow> best() {
            return leaderboard.best();
        }
    }

    /**
     * Compares runs.
     *
     * @param options of each run, as they would be written on the command line; in the order of the folders
     */
    public static RunComparison of(List<RunFolder> folders, List<Map<String, String>> options) throws IOException {
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            RunFolder folder = folders.get(i);
            read.add(new Read(
                    folder.path().toAbsolutePath().normalize().getFileName().toString(),
                    folder.description(),
                    folder.schema().inferred().columns(),
                    folder.leaderboard(),
                    options.get(i)));
        }
        List<Fact> facts = new ArrayList<>();
        data(read, facts);
        options(read, facts);
        results(read, facts);
        List<String> sentences = new ArrayList<>();
        for (Read other : read.subList(1, read.size())) {
            sentences.add(sentence(read.get(0), other));
        }
        return new RunComparison(read.stream().map(Read::name).toList(), facts, sentences);
    }

    private static void add(
            List<Fact> facts, String group, String name, List<Read> runs, Function<Read, String> value) {
        facts.add(new Fact(group, name, runs.stream().map(value).toList()));
    }

    private static void data(List<Read> runs, List<Fact> facts) {
        add(facts, "data", "file", runs, run -> run.run.data().fileName());
        add(facts, "data", "SHA-256", runs, run -> run.run.data().sha256().substring(0, 12));
        add(facts, "data", "rows with a target", runs, run -> Numbers.count(run.run.rows()));
        add(facts, "data", "test rows", runs, run -> Numbers.count(run.run.testRows()));
        add(facts, "data", "columns", runs, run -> Numbers.count(run.columns.size()));
        add(facts, "data", "target", runs, run -> run.run.target());
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> run.columns.forEach(column -> names.add(column.name())));
        for (String name : names) {
            Fact fact = new Fact(
                    "data",
                    "column " + name,
                    runs.stream()
                            .map(run -> run.columns.stream()
                                    .filter(column -> column.name().equals(name))
                                    .findFirst()
                                    .map(ColumnDecision::use)
                                    .orElse("not there"))
                            .toList());
            if (fact.differs()) {
                facts.add(fact);
            }
        }
    }

    private static void options(List<Read> runs, List<Fact> facts) {
        add(facts, "options", "metric", runs, run -> run.run.metric().id());
        add(
                facts,
                "options",
                "folds",
                runs,
                run -> String.valueOf(run.run.validation().folds()));
        add(facts, "options", "seed", runs, run -> String.valueOf(run.run.seed()));
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.addAll(run.options.keySet()));
        for (String name : names) {
            Fact fact = new Fact(
                    "options",
                    "--" + name,
                    runs.stream().map(run -> run.options.getOrDefault(name, "")).toList());
            if (fact.differs() && !name.equals("data") && !name.equals("seed")) {
                facts.add(fact);
            }
        }
    }

    private static void results(List<Read> runs, List<Fact> facts) {
        add(
                facts,
                "results",
                "best",
                runs,
                run -> run.best().map(LeaderboardRow::pipeline).orElse("none"));
        add(
                facts,
                "results",
                "validation",
                runs,
                run -> run.best()
                        .map(best -> new Verdict(run.leaderboard, run.run, "+-").withError(best))
                        .orElse(""));
        add(
                facts,
                "results",
                "test",
                runs,
                run -> run.best()
                        .filter(best -> best.test().isPresent())
                        .map(best -> TestText.of(best, run.run.metric()))
                        .orElse(""));
        add(
                facts,
                "results",
                "baseline",
                runs,
                run -> run.leaderboard
                        .baseline()
                        .map(row -> Numbers.text(row.score(run.run.metric())))
                        .orElse(""));
        add(
                facts,
                "results",
                "fit of the best",
                runs,
                run -> run.best()
                        .map(best -> Durations.ofSeconds(best.result().meanFitSeconds()))
                        .orElse(""));
        add(
                facts,
                "results",
                "trials",
                runs,
                run -> Numbers.count(run.leaderboard.rows().size()));
        add(
                facts,
                "results",
                "failed",
                runs,
                run -> Numbers.count(run.leaderboard.rows().stream()
                        .filter(row -> row.result().state() == TrialState.FAILED)
                        .count()));
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (String name : List.of("automl", "java", "os")) {
            versions.put(
                    name,
                    runs.stream()
                            .map(run -> run.run.versions().getOrDefault(name, ""))
                            .toList());
        }
        versions.forEach((name, values) -> facts.add(new Fact("results", "version of " + name, values)));
    }

    /** What the second run has over the first, and what that is worth. */
    private static String sentence(Read first, Read other) {
        if (first.best().isEmpty() || other.best().isEmpty()) {
            return first.name + " and " + other.name + ": one of them has no score yet.";
        }
        String differently = !first.run.target().equals(other.run.target())
                ? "predict different columns"
                : first.run.task() != other.run.task()
                        ? "are about different tasks"
                        : first.run.metric() != other.run.metric() ? "rank by different metrics" : "";
        if (!differently.isEmpty()) {
            return first.name + " and " + other.name + " " + differently
                    + ", so their scores can't be held against each other.";
        }
        Metric metric = first.run.metric();
        TrialResult one = first.best().get().result();
        TrialResult two = other.best().get().result();
        double before = one.mean().orElseThrow().get(metric.id());
        double after = two.mean().orElseThrow().get(metric.id());
        double gain = metric.higherIsBetter() ? after - before : before - after;
        String change = gain == 0
                ? "scores the same as " + first.name
                : "is " + (gain > 0 ? "better" : "worse") + " than " + first.name + " by "
                        + Numbers.text(Math.abs(gain)) + " (" + metric.title() + " on the validation rows)";
        return other.name + " " + change + "; " + worth(first, other, metric, one, two) + ".";
    }

    private static String worth(Read first, Read other, Metric metric, TrialResult one, TrialResult two) {
        if (!first.run.scoresSameRowsAs(other.run)) {
            return "they were scored on other rows, so part of the difference is that of the rows";
        }
        if (Double.isNaN(Chance.standardErrorOfDifference(metric, one, two))) {
            return "on the same rows";
        }
        return Chance.toldApart(metric, one, two)
                ? "on the same rows, and chance does not explain it (paired over the folds)"
                : "on the same rows, but chance may explain it (paired over the folds)";
    }
}
