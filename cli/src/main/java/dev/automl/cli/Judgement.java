package dev.automl.cli;

import java.util.List;

/**
 * What came of a gate: something that a run must reach, else its exit code is 1.
 *
 * @param gate as it was given, such as {@code --min-score roc_auc=0.8}
 * @param why a sentence with the figure
 */
record Judgement(String gate, boolean passed, String why) {

    /**
     * Prints what came of gates: with the result, or beside a document, whose reader must learn why the exit code is 1.
     *
     * @param beside a document for a program is the result
     */
    static void print(List<Judgement> judgements, Console console, boolean beside) {
        for (Judgement judgement : judgements) {
            if (beside && !judgement.passed) {
                console.warning("gate " + judgement.why);
                continue;
            }
            Lines.of("gate", judgement.why, console.terminal().width())
                    .forEach(beside ? console::info : console::result);
        }
    }
}
