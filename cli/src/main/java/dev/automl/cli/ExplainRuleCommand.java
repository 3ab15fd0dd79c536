package dev.automl.cli;

import dev.automl.search.rules.RuleText;
import dev.automl.search.rules.RuleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the rules do whose names stand in emitted code, alerts and logs. */
@Command(
        name = "explain-rule",
        description = {
            "Tells what a rule does, and how to have it otherwise.",
            "Rules are named in emitted code (MedianImputer), in alerts (target-leakage), and in reasons (identifier).",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl explain-rule target-leakage"})
final class ExplainRuleCommand extends BaseCommand {

    private static final int LIST_INDENT = 26;
    private static final int INDENT = 10;

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description = "Only this rule (default: a list of all).")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the rules as one JSON document.")
    private boolean json;

    /** For completion. */
    static final class RuleNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        RuleNames() {
            super(names());
        }
    }

    @Override
    protected int run(Console console) {
        List<RuleText> rules = words.isEmpty() ? RuleTexts.ALL : List.of(find(String.join(" ", words)));
        if (json) {
            console.json(rules);
        } else if (words.isEmpty()) {
            console.result(list(width(console)));
        } else {
            console.result(text(rules.get(0), width(console)));
        }
        return ExitCode.DONE;
    }

    private static int width(Console console) {
        return Math.min(console.terminal().width(), WIDEST);
    }

    private RuleText find(String name) {
        return RuleTexts.find(name)
                .orElseThrow(() -> wrongUsage("there is no rule '" + name + "'" + Suggestions.didYouMean(name, names())
                        + "; 'automl explain-rule' lists all"));
    }

    private static List<String> names() {
        return RuleTexts.ALL.stream().map(RuleText::name).toList();
    }

    private static String list(int width) {
        List<String> lines = new ArrayList<>();
        RuleText.Topic topic = null;
        for (RuleText rule : RuleTexts.ALL) {
            if (rule.topic() != topic) {
                topic = rule.topic();
                lines.add((lines.isEmpty() ? "" : "\n") + topic.title());
            }
            lines.addAll(Lines.of("  " + rule.name(), LIST_INDENT, rule.when(), width));
        }
        return String.join("\n", lines);
    }

    private static String text(RuleText rule, int width) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.of(
                "rule", INDENT, rule.name() + " (" + rule.topic().title().toLowerCase(Locale.ROOT) + ")", width));
        lines.addAll(Lines.of("when", INDENT, rule.when(), width));
        lines.addAll(Lines.of("then", INDENT, rule.effect(), width));
        lines.addAll(Lines.of("override", INDENT, rule.override(), width));
        return String.join("\n", lines);
    }
}
