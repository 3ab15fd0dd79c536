package dev.automl.search.rules;

/**
 * What a rule of the tool does, for whoever meets its name: in emitted code, in {@code profile.json}, in the journal or on
 * the terminal.
 *
 * @param name as it is met there
 * @param when it applies, with its figures
 * @param effect what is done then; of a check of the data: what training does about what was found
 * @param override how to have it otherwise
 */
public record RuleText(Topic topic, String name, String when, String effect, String override) {

    /** What rules are about. */
    public enum Topic {
        COLUMNS("What a column is taken for"),
        CHECKS("Checks of the data"),
        VALIDATION("Test set and validation"),
        PREPARATION("Steps before the algorithm"),
        SEARCH("The search");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
