package dev.automl.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * One run of one contender: a line of the file of results.
 *
 * @param budget seconds that it was given
 * @param score on the test rows; NaN if there is none
 * @param seconds that it took, with start and prediction
 */
record Result(
        String table,
        Task task,
        Contender contender,
        int budget,
        long seed,
        double score,
        double seconds,
        long megabytes,
        String state) {

    static final List<String> HEADER =
            List.of("table", "task", "contender", "budget", "seed", "metric", "score", "seconds", "megabytes", "state");

    static Result of(List<String> cells) {
        return new Result(
                cells.get(0),
                Task.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                Contender.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells.get(3)),
                Long.parseLong(cells.get(4)),
                Double.parseDouble(cells.get(6)),
                Double.parseDouble(cells.get(7)),
                Long.parseLong(cells.get(8)),
                cells.get(9));
    }

    List<String> cells() {
        return List.of(
                table,
                task.name().toLowerCase(Locale.ROOT),
                contender.id(),
                String.valueOf(budget),
                String.valueOf(seed),
                task.metric(),
                String.valueOf(score),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.valueOf(megabytes),
                state);
    }

    boolean isOf(String otherTable, Contender other, int otherBudget, long otherSeed) {
        return table.equals(otherTable) && contender == other && budget == otherBudget && seed == otherSeed;
    }

    boolean ok() {
        return state.equals("ok");
    }
}
