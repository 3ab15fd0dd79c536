package dev.automl.cli;

import dev.automl.reports.Numbers;
import dev.automl.reports.TextTable;
import dev.automl.reports.TextTable.Column;
import dev.automl.reports.TextWidth;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.Licences;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the zoo. */
@Command(
        name = "algorithms",
        description = {"Lists the algorithms: strengths, weaknesses, cost, hyperparameters.", ""},
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl algorithms lightgbm"})
final class AlgorithmsCommand extends BaseCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            completionCandidates = ChoiceValues.AlgorithmNames.class,
            description = "Only this algorithm (default: all).")
    private String id;

    @Option(names = "--json", description = "Print the list as one JSON document.")
    private boolean json;

    @Override
    protected int run(Console console) {
        List<AlgorithmDescription> wanted = wanted();
        if (json) {
            console.json(wanted.stream().map(AlgorithmsCommand::describe).toList());
            return ExitCode.DONE;
        }
        List<String> texts = new ArrayList<>();
        for (AlgorithmDescription algorithm : wanted) {
            texts.add(text(algorithm, console));
        }
        console.result(String.join("\n", texts).stripTrailing());
        return ExitCode.DONE;
    }

    private List<AlgorithmDescription> wanted() {
        if (id == null) {
            return Zoo.algorithms();
        }
        List<String> ids =
                Zoo.algorithms().stream().map(AlgorithmDescription::id).toList();
        if (!ids.contains(id)) {
            throw wrongUsage("there is no algorithm '" + id + "'" + Suggestions.didYouMean(id, ids) + " (known: "
                    + String.join(", ", ids) + ")");
        }
        return List.of(Zoo.algorithm(id));
    }

    /** Every field in full, for programs. */
    private static Map<String, Object> describe(AlgorithmDescription algorithm) {
        Algorithm annotation = algorithm.annotation();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", algorithm.id());
        json.put("library", annotation.library());
        json.put("licence", Licences.of(algorithm));
        json.put("tasks", algorithm.tasks().stream().map(Values::text).toList());
        json.put("input", Values.text(annotation.input()));
        json.put("target", Values.text(annotation.numbers()));
        json.put("interpretable", annotation.interpretable());
        json.put("monotone", algorithm.canBeMonotone());
        json.put("max_rows", annotation.maxRows() == Integer.MAX_VALUE ? null : annotation.maxRows());
        json.put("max_cells", annotation.maxCells() == Long.MAX_VALUE ? null : annotation.maxCells());
        json.put("strengths", annotation.strengths());
        json.put("weaknesses", annotation.weaknesses());
        json.put("cost", annotation.cost());
        json.put("paper", annotation.paper());
        json.put(
                "hyperparameters",
                algorithm.hyperparameters().stream()
                        .map(AlgorithmsCommand::describe)
                        .toList());
        return json;
    }

    private static Map<String, Object> describe(Hyperparameter hyperparameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", hyperparameter.name());
        if (hyperparameter instanceof Hyperparameter.Int range) {
            json.put("type", "integer");
            json.put("low", range.low());
            json.put("high", range.high());
            json.put("log", range.log());
        } else if (hyperparameter instanceof Hyperparameter.Real range) {
            json.put("type", "real");
            json.put("low", range.low());
            json.put("high", range.high());
            json.put("log", range.log());
        } else if (hyperparameter instanceof Hyperparameter.Choice choice) {
            json.put("type", "choice");
            json.put("values", choice.values());
        }
        json.put("initial", hyperparameter.initial());
        return json;
    }

    private static String text(AlgorithmDescription algorithm, Console console) {
        Algorithm annotation = algorithm.annotation();
        int width = Math.min(console.terminal().width(), 100);
        StringBuilder text = new StringBuilder(algorithm.id()).append('\n');
        field(text, "library", annotation.library() + licence(algorithm), width);
        field(
                text,
                "tasks",
                String.join(", ", algorithm.tasks().stream().map(Values::text).toList()),
                width);
        field(text, "input", input(annotation.input()), width);
        switch (annotation.numbers()) {
            case ANY -> {}
            case NOT_NEGATIVE -> field(text, "target", "numbers of 0 or more", width);
            case POSITIVE -> field(text, "target", "numbers above 0", width);
        }
        if (annotation.interpretable()) {
            field(text, "readable", "a person can read the model", width);
        }
        if (algorithm.canBeMonotone()) {
            field(text, "monotone", "predictions can be held to rise or fall with a column (--monotone)", width);
        }
        field(text, "strengths", annotation.strengths(), width);
        field(text, "weaknesses", annotation.weaknesses(), width);
        field(text, "cost", annotation.cost(), width);
        if (annotation.maxRows() < Integer.MAX_VALUE) {
            field(text, "limit", Numbers.count(annotation.maxRows()) + " training rows", width);
        }
        if (annotation.maxCells() < Long.MAX_VALUE) {
            field(text, "limit", Numbers.count(annotation.maxCells()) + " cells (training rows x columns)", width);
        }
        if (!annotation.paper().equals("none")) {
            field(text, "paper", annotation.paper(), width);
        }
        if (!algorithm.hyperparameters().isEmpty()) {
            TextTable table = new TextTable(List.of(
                    Column.words("hyperparameter"),
                    Column.words("searched").shortenedTo(20),
                    Column.words("tried first")));
            for (Hyperparameter hyperparameter : algorithm.hyperparameters()) {
                table.row(
                        hyperparameter.name(),
                        hyperparameter.range(),
                        hyperparameter.initial().toString());
            }
            text.append('\n').append(table.text(width - 2, false).indent(2));
        }
        return text.toString();
    }

    private static String licence(AlgorithmDescription algorithm) {
        String licence = Licences.of(algorithm);
        return licence.isEmpty() ? "" : " (" + licence + ")";
    }

    private static String input(Algorithm.Input input) {
        return switch (input) {
            case ANYTHING -> "any columns";
            case CATEGORIES -> "numbers and categories, with missing values";
            case NUMBERS -> "numbers; categories become ordinal codes, missing values are imputed";
            case SCALED_NUMBERS -> "scaled numbers; categories become one-hot columns, missing values are imputed";
            case COUNTS -> "numbers of 0 or more; categories become one-hot columns, missing values are imputed";
        };
    }

    private static void field(StringBuilder text, String name, String value, int width) {
        String label = String.format("  %-12s", name);
        for (String line : TextWidth.wrap(value, width - label.length())) {
            text.append(label).append(line).append('\n');
            label = " ".repeat(label.length());
        }
    }
}
