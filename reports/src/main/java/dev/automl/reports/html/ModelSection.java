package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.html.Block.Cell;
import dev.automl.reports.html.Block.Column;
import dev.automl.search.evaluation.TestEvaluation;
import dev.automl.search.evaluation.TestEvaluation.WorstRow;
import dev.automl.search.explanation.RowExplanation;
import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The winners on the test rows: where they are right, where they fail, and what drives them. */
final class ModelSection {

    private static final int VALUES = 8;

    private ModelSection() {}

    static Section of(RunData run) {
        List<LeaderboardRow> winners = run.winners();
        List<Block> blocks = new ArrayList<>();
        if (winners.isEmpty()) {
            blocks.add(new Block.Text("Nothing was handed over yet."));
        } else {
            blocks.add(new Block.Text("All of this is about the "
                    + Numbers.count(run.description().testRows()) + " test rows, which no model here learned from."
                    + (run.description().roles().containsKey(Schema.Role.WEIGHT)
                            ? " Rows count by their weights."
                            : "")));
        }
        for (int i = 0; i < winners.size(); i++) {
            LeaderboardRow row = winners.get(i);
            String id = "model-" + (i + 1);
            String title = (i + 1) + ". " + row.pipeline() + ", trial "
                    + row.result().trial().id();
            Block group = new Block.Group(id, title, model(run, row, id));
            blocks.add(i == 0 ? group : new Block.Fold("Show " + title, List.of(group)));
        }
        return new Section("models", "The best models", blocks);
    }

    private static List<Block> model(RunData run, LeaderboardRow row, String id) {
        List<Block> blocks = new ArrayList<>();
        String hyperparameters = Say.hyperparameters(row.result());
        if (!hyperparameters.isEmpty()) {
            blocks.add(new Block.Text("With " + hyperparameters + "."));
        }
        blocks.add(metrics(run, row, id));
        TestEvaluation evaluation = run.evaluations().get(row.result().trial().id());
        if (evaluation == null) {
            blocks.add(new Block.Text("How it does on single rows was not looked at (--no-report), or the run was"
                    + " interrupted before; 'automl train --resume . --no-report=false' makes up for it."));
            return blocks;
        }
        if (evaluation.lines().size() < evaluation.testRows()) {
            blocks.add(new Block.Note(
                    "Pictures are of " + Numbers.count(evaluation.lines().size()) + " of "
                            + Numbers.count(evaluation.testRows()) + " test rows, drawn at random."));
        }
        TestRows rows = TestRows.of(evaluation);
        if (run.description().task() == Task.REGRESSION) {
            blocks.addAll(RegressionBlocks.of(run, rows));
        } else {
            blocks.addAll(ClassBlocks.of(run, row, rows, id));
        }
        ImportanceBlocks.of(evaluation.importance(), run.metric(), "test row").ifPresent(blocks::add);
        blocks.addAll(ExplanationBlocks.of(evaluation.explanation(), "test row"));
        worst(run, evaluation, id).ifPresent(blocks::add);
        return blocks;
    }

    private static Block metrics(RunData run, LeaderboardRow row, String id) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Metric metric : Arrays.stream(Metric.values())
                .filter(metric -> metric.supports(run.description().task()))
                .toList()) {
            double validation = row.score(metric);
            double test = row.test().map(scores -> scores.get(metric.id())).orElse(Double.NaN);
            if (Double.isNaN(validation) && Double.isNaN(test)) {
                // Such as the mean percentage, where a value is 0.
                continue;
            }
            rows.add(List.of(
                    Cell.of(metric.title() + (metric.higherIsBetter() ? " (higher is better)" : " (lower is better)")),
                    Say.score(validation),
                    Say.score(test)));
        }
        return new Block.Grid(
                id + "-metrics",
                "Scores",
                List.of(new Column("Metric", false), new Column("Validation", true), new Column("Test", true)),
                rows,
                false);
    }

    private static Optional<Block> worst(RunData run, TestEvaluation evaluation, String id) {
        if (evaluation.worst().isEmpty()) {
            return Optional.empty();
        }
        boolean classes = run.description().task() != Task.REGRESSION;
        List<String> names = evaluation.worst().get(0).values().keySet().stream()
                .limit(VALUES)
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Line of the file", true),
                new Column("True", false),
                new Column("Predicted", false),
                new Column(classes ? "Probability of the true class" : "Predicted less true", true)));
        boolean explained = evaluation.worst().stream().anyMatch(row -> row.drivers() != null);
        if (explained) {
            columns.add(new Column("Led astray by", false));
        }
        names.forEach(name -> columns.add(new Column(name, false)));
        List<List<Cell>> rows = new ArrayList<>();
        for (WorstRow row : evaluation.worst()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Say.whole(row.line()),
                    Cell.of(row.truth()),
                    classes ? Cell.of(row.predicted()) : Say.score(Double.parseDouble(row.predicted())),
                    Say.score(classes ? 1 - row.error() : row.error())));
            if (explained) {
                cells.add(Cell.of(drivers(row, names)));
            }
            names.forEach(name -> cells.add(Cell.of(row.values().getOrDefault(name, ""))));
            rows.add(cells);
        }
        return Optional.of(new Block.Grid(
                id + "-worst",
                "The test rows that it predicts worst; wrong labels are often among them"
                        + (!explained
                                ? ""
                                : ". Led astray: what these values add to "
                                        + (classes ? "the probability of the true class" : "the prediction")
                                        + ", by Shapley values"),
                columns,
                rows,
                false));
    }

    /** @param shown columns whose values stand in the table */
    private static String drivers(WorstRow row, List<String> shown) {
        if (row.drivers() == null) {
            return "";
        }
        return row.drivers().stream()
                .map(part -> part.column() + cell(part, shown) + " " + Numbers.signed(part.value()))
                .collect(Collectors.joining("; "));
    }

    private static String cell(RowExplanation.Part part, List<String> shown) {
        if (part.cell().isEmpty()) {
            return " (missing)";
        }
        return shown.contains(part.column()) ? "" : " " + part.cell();
    }
}
