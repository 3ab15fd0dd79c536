package dev.automl.search.profile;

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
 */
public record Alert(
        String code,
        State state,
        String column,
        String statistic,
        Double value,
        Double threshold,
        String message,
        String action) {

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
        return new Alert(rule.code(), State.PASSED, null, statistic, value, threshold, message, null);
    }

    static Alert alerted(
            Rule rule, String column, String statistic, double value, double threshold, String message, String action) {
        return new Alert(rule.code(), State.ALERTED, column, statistic, value, threshold, message, action);
    }

    static Alert done(Rule rule, String column, String statistic, Double value, String message, String action) {
        return new Alert(rule.code(), State.DONE, column, statistic, value, null, message, action);
    }
}
