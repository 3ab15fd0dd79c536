package dev.automl.search;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Licences;
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
     * Chooses by the task, by the data and by the user's word; what the user names is searched whatever the size.
     *
     * @param unavailable reasons why algorithms cannot run on this machine, by id
     */
    public static AlgorithmChoice choose(TrainingFacts facts, AlgorithmWishes wishes, Map<String, String> unavailable) {
        if (facts.columns() == 0) {
            List<AlgorithmDescription> baseline = List.of(Zoo.algorithm(Leaderboard.BASELINE));
            String warning = "there is no column to learn from, so only the baseline is tried; --verbose says why each"
                    + " column is left out, --types uses it all the same";
            return new AlgorithmChoice(baseline, List.of(), List.of(warning));
        }
        List<AlgorithmDescription> chosen = new ArrayList<>();
        Map<String, List<String>> leftOut = new LinkedHashMap<>();
        Map<String, List<String>> cannotRun = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        for (AlgorithmDescription algorithm : Zoo.algorithms()) {
            String id = algorithm.id();
            boolean asked = wishes.only().contains(id);
            String impossible = impossible(algorithm, facts);
            String tooMuch = tooMuch(algorithm, facts, wishes);
            if (id.equals(Leaderboard.BASELINE)) {
                chosen.add(algorithm);
            } else if (!impossible.isEmpty()) {
                if (asked) {
                    warnings.add(id + " is left out: it can't " + impossible);
                } else if (algorithm.tasks().contains(facts.task())) {
                    note(leftOut, "can't " + impossible, id);
                }
            } else if (wishes.monotone() && !algorithm.canBeMonotone()) {
                note(leftOut, "can't hold predictions to rise or fall with a column (--monotone)", id);
            } else if (!wishes.only().isEmpty() && !asked || wishes.without().contains(id)) {
                note(leftOut, AS_ASKED, id);
            } else if (unavailable.containsKey(id)) {
                note(cannotRun, unavailable.get(id), id);
            } else if (!tooMuch.isEmpty() && !asked) {
                note(leftOut, tooMuch, id);
            } else {
                if (!tooMuch.isEmpty()) {
                    warnings.add(id + " is searched because it was named, although it is " + tooMuch);
                }
                chosen.add(algorithm);
            }
        }
        warnings.addAll(sentences(cannotRun));
        leftOut.putAll(cannotRun);
        return new AlgorithmChoice(chosen, sentences(leftOut), warnings);
    }

    /** What the algorithm can't do with these data, or nothing. */
    private static String impossible(AlgorithmDescription algorithm, TrainingFacts facts) {
        if (!algorithm.tasks().contains(facts.task())) {
            return "do " + facts.task().name().toLowerCase(Locale.ROOT);
        }
        return switch (algorithm.annotation().numbers()) {
            case ANY -> "";
            case NOT_NEGATIVE ->
                facts.lowestTarget() < 0 ? "learn a target with numbers below 0, such as " + facts.lowestTarget() : "";
            case POSITIVE ->
                facts.lowestTarget() <= 0
                        ? "learn a target with numbers that are not above 0, such as " + facts.lowestTarget()
                        : "";
        };
    }

    /** Why the algorithm is not searched unless it is named, or nothing. */
    private static String tooMuch(AlgorithmDescription algorithm, TrainingFacts facts, AlgorithmWishes wishes) {
        if (!algorithm.fits(facts.rows(), facts.columns())) {
            return String.format(
                    Locale.ROOT,
                    "too slow for %,d rows and %,d columns (name it with --algorithms to try all the same)",
                    facts.rows(),
                    facts.columns());
        }
        if (wishes.interpretable() && !algorithm.annotation().interpretable()) {
            return "not readable by a person (--interpretable)";
        }
        if (wishes.permissive() && !Licences.permissive(algorithm)) {
            return "not under a permissive licence (--licenses permissive)";
        }
        return "";
    }

    private static void note(Map<String, List<String>> idsByReason, String reason, String id) {
        idsByReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(id);
    }

    /** One sentence for each reason, with the ids that it is the reason for. */
    private static List<String> sentences(Map<String, List<String>> idsByReason) {
        List<String> sentences = new ArrayList<>();
        idsByReason.forEach((reason, ids) -> sentences.add(String.join(", ", ids) + ": " + reason));
        return sentences;
    }
}
