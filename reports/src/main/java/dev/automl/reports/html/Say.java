package dev.automl.reports.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Axis;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and cells that several chapters need. */
final class Say {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Say() {}

    /** {@code 1 row}, {@code 1,200 rows}. */
    static String count(long count, String thing) {
        return Numbers.count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String state(TrialState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Block.Cell score(double score) {
        return Block.Cell.number(Numbers.text(score), score);
    }

    static Block.Cell seconds(double seconds) {
        return Block.Cell.number(Durations.ofSeconds(seconds), seconds);
    }

    static Block.Cell whole(long number) {
        return Block.Cell.number(Numbers.count(number), number);
    }

    static Block.Cell rank(LeaderboardRow row) {
        return row.rank().isPresent() ? whole(row.rank().getAsInt()) : new Block.Cell(Numbers.NONE, "", "number");
    }

    /** Its hyperparameters, {@code rounds 300, learningRate 0.05}; of an ensemble its members. */
    static String hyperparameters(TrialResult result) {
        List<String> words = new ArrayList<>();
        if (result.trial().pipeline().trainer() instanceof Ensemble ensemble) {
            ensemble.members()
                    .forEach(member -> words.add(member.weight() + " x "
                            + PipelineJson.description(member.pipeline().trainer())
                                    .id()));
        } else {
            values(result).properties().forEach(value -> {
                if (value.getValue().isValueNode()) {
                    words.add(value.getKey() + " " + value.getValue().asText());
                }
            });
        }
        return String.join(", ", words);
    }

    /** The hyperparameters of a trial's algorithm. */
    static JsonNode values(TrialResult result) {
        return MAPPER.valueToTree(
                PipelineJson.innermost(result.trial().pipeline().trainer()));
    }

    /** A sentence with its full stop. */
    static String sentence(String text) {
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** With a capital at its beginning. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** An axis of durations, equal factors at equal distances. */
    static Axis durations(String title) {
        return Axis.logarithmic(title)
                .labelled(seconds -> Durations.ofSeconds(seconds).replace(".0 ", " "));
    }
}
