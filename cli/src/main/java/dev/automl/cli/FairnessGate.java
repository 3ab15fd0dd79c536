package dev.automl.cli;

import dev.automl.reports.FairnessText;
import dev.automl.search.fairness.Fairness;
import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import dev.automl.search.fairness.FairnessMeasure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * What the groups of sensitive columns must keep to, such as {@code equal-opportunity>=0.8}. It is judged by the figure on
 * the test rows, not by its interval.
 *
 * @param limit as it was given
 */
record FairnessGate(FairnessMeasure measure, BigDecimal limit) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z_-]*)\\s*([<>]=)\\s*([0-9.eE+-]+)\\s*");

    static final String NAMES =
            Arrays.stream(FairnessMeasure.values()).map(FairnessMeasure::id).collect(Collectors.joining(", "));

    /** @throws TypeConversionException if it is not understood */
    static FairnessGate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' must be a measure, >= or <=, and a number, such as equal-opportunity>=0.8");
        }
        FairnessMeasure measure = FairnessMeasure.byId(matcher.group(1))
                .orElseThrow(() -> new TypeConversionException("there is no measure '" + matcher.group(1) + "'"
                        + Suggestions.didYouMean(
                                matcher.group(1),
                                Arrays.stream(FairnessMeasure.values())
                                        .map(FairnessMeasure::id)
                                        .toList())
                        + " (known: " + NAMES + ")"));
        if (!matcher.group(2).equals(sign(measure))) {
            throw new TypeConversionException("'" + text + "': " + measure.id() + " is "
                    + (measure.isRatio()
                            ? "1 if all groups are equal, and less if they are not; write >="
                            : "0 if all groups are equal, and more if they are not; write <="));
        }
        BigDecimal limit = number(text, matcher.group(3));
        if (limit.signum() < 0 || measure.isRatio() && limit.compareTo(BigDecimal.ONE) > 0) {
            throw new TypeConversionException("'" + text + "': " + measure.id() + " is "
                    + (measure.isRatio() ? "from 0 to 1" : "never below 0") + ", so no model can keep to "
                    + matcher.group(3));
        }
        return new FairnessGate(measure, limit);
    }

    private static BigDecimal number(String text, String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "': '" + number + "' is no number; write one such as 0.8");
        }
    }

    private static String sign(FairnessMeasure measure) {
        return measure.isRatio() ? ">=" : "<=";
    }

    /** As it can be given. */
    String text() {
        return measure.id() + sign(measure) + limit.toPlainString();
    }

    /**
     * Whether the groups of each column, and of all columns together, keep to the limit. A column whose groups are too small
     * to judge fails: what was not looked at must not pass. All columns together may be too much for a test set, and are left
     * out then.
     */
    Judgement judge(Fairness.Model model) {
        List<Grouping> columns =
                model.groupings().subList(0, Math.max(1, model.groupings().size() - 1));
        Optional<Grouping> worst = model.groupings().stream()
                .filter(grouping -> measured(grouping).value() != null)
                .reduce((one, other) ->
                        measure.isWorse(measured(other).value(), measured(one).value()) ? other : one);
        if (worst.isPresent() && measure.isWorse(measured(worst.get()).value(), limit.doubleValue())) {
            return failed(worst.get(), FairnessText.of(measured(worst.get())));
        }
        Optional<Grouping> unknown = columns.stream()
                .filter(grouping -> measured(grouping).value() == null)
                .findFirst();
        if (unknown.isPresent()) {
            return failed(unknown.get(), FairnessText.unknown(measure, unknown.get(), measured(unknown.get())));
        }
        Grouping holds = worst.orElseThrow();
        return new Judgement(
                "--fairness " + text(),
                true,
                "--fairness " + text() + " holds by " + holds.by() + ": " + FairnessText.of(measured(holds)));
    }

    /** Nor does it pass if there is nothing to look at. */
    Judgement withoutModel() {
        return new Judgement(
                "--fairness " + text(), false, "--fairness " + text() + " failed: no model was handed over");
    }

    private Judgement failed(Grouping grouping, String why) {
        return new Judgement(
                "--fairness " + text(), false, "--fairness " + text() + " failed by " + grouping.by() + ": " + why);
    }

    private Measured measured(Grouping grouping) {
        return grouping.measures().stream()
                .filter(measured -> measured.measure().equals(measure.id()))
                .findFirst()
                .orElseThrow();
    }
}
