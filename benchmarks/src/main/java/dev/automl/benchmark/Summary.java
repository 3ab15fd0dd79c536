package dev.automl.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results as Markdown. A table's score of a contender is the mean over the seeds that went well; without any, the contender
 * is last on this table.
 */
final class Summary {

    private final Map<String, List<Result>> byTable;
    private final List<Contender> contenders;

    private Summary(List<Result> results) {
        byTable = results.stream().collect(Collectors.groupingBy(Result::table, TreeMap::new, Collectors.toList()));
        contenders = results.stream().map(Result::contender).distinct().sorted().toList();
    }

    static String of(List<Result> results) {
        Summary summary = new Summary(results);
        return summary.scores() + "\n" + summary.totals();
    }

    /** One line a table: the mean scores, the best in bold, with the number of failed runs. */
    private String scores() {
        StringBuilder text = new StringBuilder("| table | metric |");
        contenders.forEach(contender -> text.append(' ').append(contender.id()).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(contenders.size())).append('\n');
        byTable.forEach((table, results) -> {
            text.append("| ")
                    .append(table)
                    .append(" | ")
                    .append(task(table).metric())
                    .append(" |");
            double least =
                    contenders.stream().mapToDouble(c -> error(table, c)).min().orElseThrow();
            for (Contender contender : contenders) {
                boolean best = error(table, contender) == least && least < Double.POSITIVE_INFINITY;
                String mark = best ? "**" : "";
                text.append(' ')
                        .append(mark)
                        .append(cell(table, contender))
                        .append(mark)
                        .append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }

    private String cell(String table, Contender contender) {
        List<Result> runs = runs(table, contender);
        long failed = runs.stream().filter(run -> !run.ok()).count();
        if (failed == runs.size()) {
            return runs.isEmpty() ? "" : "failed";
        }
        double mean = runs.stream()
                .filter(Result::ok)
                .mapToDouble(Result::score)
                .average()
                .orElseThrow();
        return number(mean) + (failed > 0 ? " (" + failed + " of " + runs.size() + " failed)" : "");
    }

    /** Over all tables: ranks, and how each compares with automl. */
    private String totals() {
        StringBuilder text = new StringBuilder("| over " + byTable.size() + " tables |");
        contenders.forEach(contender -> text.append(' ').append(contender.id()).append(" |"));
        text.append("\n|---|").append("---|".repeat(contenders.size())).append('\n');
        row(text, "mean rank", contender -> number(meanRank(contender)));
        row(text, "automl better / equal / worse", this::wins);
        row(text, "median of automl's error / its error", contender -> number(medianRatio(contender)));
        row(
                text,
                "runs that failed",
                contender -> runs(contender).stream().filter(run -> !run.ok()).count() + " of "
                        + runs(contender).size());
        row(
                text,
                "seconds, mean",
                contender -> String.format(
                        Locale.ROOT,
                        "%.0f",
                        runs(contender).stream()
                                .mapToDouble(Result::seconds)
                                .average()
                                .orElse(0)));
        row(
                text,
                "seconds, most",
                contender -> String.format(
                        Locale.ROOT,
                        "%.0f",
                        runs(contender).stream()
                                .mapToDouble(Result::seconds)
                                .max()
                                .orElse(0)));
        row(
                text,
                "memory in MB, most",
                contender -> String.valueOf(runs(contender).stream()
                        .mapToLong(Result::megabytes)
                        .max()
                        .orElse(0)));
        return text.toString();
    }

    private void row(StringBuilder text, String name, Function<Contender, String> value) {
        text.append("| ").append(name).append(" |");
        contenders.forEach(
                contender -> text.append(' ').append(value.apply(contender)).append(" |"));
        text.append('\n');
    }

    /** Equal errors share the mean of their ranks. */
    private double meanRank(Contender contender) {
        return byTable.keySet().stream()
                .mapToDouble(table -> {
                    double own = error(table, contender);
                    long better = contenders.stream()
                            .filter(c -> error(table, c) < own)
                            .count();
                    long equal = contenders.stream()
                            .filter(c -> error(table, c) == own)
                            .count();
                    return better + (equal + 1) / 2.0;
                })
                .average()
                .orElseThrow();
    }

    private String wins(Contender contender) {
        Map<Integer, Long> signs = byTable.keySet().stream()
                .collect(Collectors.groupingBy(
                        table -> Double.compare(error(table, Contender.AUTOML), error(table, contender)),
                        Collectors.counting()));
        return contender == Contender.AUTOML || !contenders.contains(Contender.AUTOML)
                ? ""
                : signs.getOrDefault(-1, 0L) + " / " + signs.getOrDefault(0, 0L) + " / " + signs.getOrDefault(1, 0L);
    }

    /** Over the tables on which both have an error, and it is not 0. */
    private double medianRatio(Contender contender) {
        double[] ratios = byTable.keySet().stream()
                .mapToDouble(table -> error(table, Contender.AUTOML) / error(table, contender))
                .filter(ratio -> Double.isFinite(ratio) && ratio > 0)
                .sorted()
                .toArray();
        int middle = ratios.length / 2;
        if (ratios.length == 0) {
            return Double.NaN;
        }
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }

    private double error(String table, Contender contender) {
        return runs(table, contender).stream()
                .filter(Result::ok)
                .mapToDouble(run -> run.task().error(run.score()))
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Task task(String table) {
        return byTable.get(table).get(0).task();
    }

    private List<Result> runs(String table, Contender contender) {
        return byTable.get(table).stream()
                .filter(run -> run.contender() == contender)
                .toList();
    }

    private List<Result> runs(Contender contender) {
        return byTable.keySet().stream()
                .flatMap(table -> runs(table, contender).stream())
                .toList();
    }

    /** Four digits after the point, or five in all. */
    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.5g", value);
    }
}
