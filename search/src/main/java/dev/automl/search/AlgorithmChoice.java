package dev.automl.search;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which algorithms a run searches.
 *
 * @param algorithms the baseline first, then the quick ones before the slow ones
 * @param leftOut a sentence for each algorithm that suits the task but is not searched, with the reason
 * @param warnings sentences about what was asked for
 */
public record AlgorithmChoice(List<AlgorithmDescription> algorithms, List<String> leftOut, List<String> warnings) {

    public AlgorithmChoice {
        algorithms = List.copyOf(algorithms);
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
    }

    /**
     * Chooses by the task, by the size of the data and by the user's word; what the user names is searched whatever the
     * size.
     *
     * @param rows that a trial fits on; columns before preprocessing
     * @param wanted ids of the only algorithms to search; empty for all
     * @param excluded ids that are not to be searched
     * @param unavailable reasons why algorithms cannot run on this machine, by id
     */
    public static AlgorithmChoice choose(
            Task task,
            int rows,
            int columns,
            List<String> wanted,
            List<String> excluded,
            Map<String, String> unavailable) {
        if (columns == 0) {
            List<AlgorithmDescription> baseline = List.of(Zoo.algorithm(Leaderboard.BASELINE));
            String warning = "there is no column to learn from, so only the baseline is tried; --verbose says why each"
                    + " column is left out, --types uses it all the same";
            return new AlgorithmChoice(baseline, List.of(), List.of(warning));
        }
        List<AlgorithmDescription> chosen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (AlgorithmDescription algorithm : Zoo.algorithms()) {
            String id = algorithm.id();
            boolean asked = wanted.contains(id);
            if (!algorithm.tasks().contains(task)) {
                if (asked) {
                    warnings.add(id + " is left out: it can't do " + task.name().toLowerCase(Locale.ROOT));
                }
            } else if (id.equals(Leaderboard.BASELINE)) {
                chosen.add(algorithm);
            } else if (!wanted.isEmpty() && !asked || excluded.contains(id)) {
                leftOut.add(id + ": as asked");
            } else if (unavailable.containsKey(id)) {
                leftOut.add(id + ": " + unavailable.get(id));
            } else if (!algorithm.fits(rows, columns) && !asked) {
                leftOut.add(id + ": too slow for " + size(rows, columns) + " (--algorithms " + id
                        + " tries it all the same)");
            } else {
                if (!algorithm.fits(rows, columns)) {
                    warnings.add(id + " is slow on " + size(rows, columns) + "; it may not end in time");
                }
                chosen.add(algorithm);
            }
        }
        return new AlgorithmChoice(chosen, leftOut, warnings);
    }

    private static String size(int rows, int columns) {
        return String.format(Locale.ROOT, "%,d rows and %,d columns", rows, columns);
    }
}
