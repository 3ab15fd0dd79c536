package dev.automl.search.profile;

import dev.automl.search.rules.RuleTexts;

/**
 * What one check of the data came to, for one column or for the whole table.
 *
 * @param code of the check, such as {@code target-leakage}; see {@link Rule#code}
 * @param column null if it is about the whole table
 * @param statistic name of what was measured; null where there is nothing to measure
 * @param value of the statistic; null as above, and where nothing was found
 * @param threshold from which, or below which, the check raises an alert; null if there is none
 * @param message one sentence
 * @param action what to do, with the option to use; null if there is nothing to do
 * @param training what training does about what was found; null if nothing was
 */
public record Alert(
        String code,
        State state,
        String column,
        String statistic,
        Double value,
        Double threshold,
        String message,
        String action,
        String training) {

    /** What the reader is to make of it. */
    public enum State {
        /** Checked, and nothing was found. */
        PASSED,
        /** Something was changed. */
        DONE,
        /** Please look. */
        ALERTED
    }

    static Alert passed(Rule rule, String statistic, Double value, Double threshold, String message) {
        return new Alert(rule.code(), State.PASSED, null, statistic, value, threshold, message, null, null);
    }

    static Alert alerted(
            Rule rule, String column, String statistic, double value, double threshold, String message, String action) {
        return new Alert(
                rule.code(), State.ALERTED, column, statistic, value, threshold, message, action, training(rule));
    }

    /** Of what was not measured. */
    static Alert alerted(Rule rule, String column, String message, String action) {
        return new Alert(rule.code(), State.ALERTED, column, null, null, null, message, action, training(rule));
    }

    static Alert done(Rule rule, String column, String statistic, Double value, String message, String action) {
        return new Alert(rule.code(), State.DONE, column, statistic, value, null, message, action, training(rule));
    }

    private static String training(Rule rule) {
        return RuleTexts.find(rule.code()).orElseThrow().effect();
    }
}
