package dev.automl.cli;

import dev.automl.reports.Numbers;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * A score that the best model must reach on the test rows, such as {@code roc_auc=0.8}; by a metric of which lower scores are
 * better, one that it must not exceed.
 *
 * @param limit as it was given
 */
record MinScore(Metric metric, BigDecimal limit) {

    /** What people call metrics, too. */
    private static final Map<String, Metric> ALIASES = Map.of("auc", Metric.ROC_AUC, "logloss", Metric.LOG_LOSS);

    /** @throws TypeConversionException if it is not understood */
    static MinScore parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new TypeConversionException("'" + text + "' must be a metric, = and a number, such as roc_auc=0.8");
        }
        String number = text.substring(equals + 1).strip();
        try {
            return new MinScore(metric(text.substring(0, equals).strip()), new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "': '" + number + "' is no number; write one such as 0.8");
        }
    }

    private static Metric metric(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> ids = Arrays.stream(Metric.values()).map(Metric::id).toList();
        return Optional.ofNullable(ALIASES.get(wanted))
                .or(() -> Arrays.stream(Metric.values())
                        .filter(metric -> metric.id().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new TypeConversionException("there is no metric '" + name + "'"
                        + Suggestions.didYouMean(name, ids) + " (known: " + String.join(", ", ids) + ")"));
    }

    /** As it can be given. */
    String text() {
        return "--min-score " + metric.id() + "=" + limit.toPlainString();
    }

    /** @throws UserException if there is no such score for this task */
    void require(Task task) {
        if (!metric.supports(task)) {
            throw UserException.wrongUsage(text() + ": " + metric.id() + " is not for this task; choose one of "
                    + Arrays.stream(Metric.values())
                            .filter(other -> other.supports(task))
                            .map(Metric::id)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** @param best the model that is handed over first */
    Judgement judge(LeaderboardRow best) {
        return judge(
                best.pipeline(),
                "the test rows",
                best.test().map(scores -> scores.get(metric.id())).orElse(Double.NaN));
    }

    /**
     * @param model in a sentence
     * @param rows likewise
     * @param score on labelled rows; {@code NaN} if they have none
     */
    Judgement judge(String model, String rows, double score) {
        boolean passed = metric.higherIsBetter() ? score >= limit.doubleValue() : score <= limit.doubleValue();
        String figure = model + " has " + metric.title() + " " + Numbers.text(score) + " on " + rows;
        String why = Double.isNaN(score)
                ? metric.title() + " can't be told of " + rows
                : passed
                        ? figure
                        : figure + ", which is " + (metric.higherIsBetter() ? "less" : "more") + " than "
                                + limit.toPlainString();
        return new Judgement(text(), passed, text() + (passed ? " holds: " : " failed: ") + why);
    }

    /** Several with commas. */
    static final class Values extends ListValues.Names {
        @Override
        void check(String name, ArgSpec option, CommandSpec command) {
            try {
                parse(name);
            } catch (TypeConversionException e) {
                throw ListValues.invalid(option, command, e.getMessage());
            }
        }
    }
}
