package dev.automl.cli;

import java.util.List;

/**
 * What came of a gate: something that a run must reach, else its exit code is 1.
 *
 * @param gate as it was given, such as {@code --min-score roc_auc=0.8}
 * @param why a sentence with the figure
 */
record Judgement(String gate, boolean passed, String why) {

    /** For a terminal that is so wide. */
    List<String> lines(int width) {
        return Lines.of("gate", why, width);
    }
}
