package dev.automl.search;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which algorithms a run searches.
 *
 * @param algorithms the baseline first, then the quick ones before the slow ones
 * @param leftOut the algorithms that suit the task but are not searched, one sentence for each reason
 * @param warnings what the user should know: what was asked for and is not so, what this machine lacks
 */
public record AlgorithmChoice(List<AlgorithmDescription> algorithms, List<String> leftOut, List<String> warnings) {

    private static final String AS_ASKED = "as asked";

    public AlgorithmChoice {
        algorithms = List.copyOf(algorithms);
        leftOut = List.copyOf(leftOut);
        warnings = List.copyOf(warnings);
    }

    /** The sentences on what was left out by a rule, and not because the user or the machine said so. */
    public List<String> leftOutByRule() {
        return leftOut.stream()
                .filter(sentence -> !sentence.endsWith(AS_ASKED) && !warnings.contains(sentence))
                .toList();
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
        Map<String, List<String>> leftOut = new LinkedHashMap<>();
        Map<String, List<String>> cannotRun = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        String tooSlow = "too slow for " + size(rows, columns) + " (name them with --algorithms to try all the same)";
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
                leftOut.computeIfAbsent(AS_ASKED, reason -> new ArrayList<>()).add(id);
            } else if (unavailable.containsKey(id)) {
                cannotRun
                        .computeIfAbsent(unavailable.get(id), reason -> new ArrayList<>())
                        .add(id);
            } else if (!algorithm.fits(rows, columns) && !asked) {
                leftOut.computeIfAbsent(tooSlow, reason -> new ArrayList<>()).add(id);
            } else {
                if (!algorithm.fits(rows, columns)) {
                    warnings.add(id + " is slow on " + size(rows, columns) + "; it may not end in time");
                }
                chosen.add(algorithm);
            }
        }
        warnings.addAll(sentences(cannotRun));
        leftOut.putAll(cannotRun);
        return new AlgorithmChoice(chosen, sentences(leftOut), warnings);
    }

    /** One sentence for each reason, with the ids that it is the reason for. */
    private static List<String> sentences(Map<String, List<String>> idsByReason) {
        List<String> sentences = new ArrayList<>();
        idsByReason.forEach((reason, ids) -> sentences.add(String.join(", ", ids) + ": " + reason));
        return sentences;
    }

    private static String size(int rows, int columns) {
        return String.format(Locale.ROOT, "%,d rows and %,d columns", rows, columns);
    }
}
