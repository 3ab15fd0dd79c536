package dev.automl.search.explanation;

import dev.automl.search.evaluation.RowSample;
import dev.automl.search.explanation.ModelExplanation.Surrogate;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A model in a few sentences: a small regression tree that is fitted to what the model predicts, not to the truth (Craven and
 * Shavlik, NIPS 8, 1996). How much of the model it says, it tells itself, by rows that it was not fitted on.
 */
final class SurrogateTree {

    private static final int DEPTH = 3;
    private static final int CUTS = 24;
    private static final double SMALLEST_SHARE = 0.05;

    /** A question that says too little is not asked: of the variance of all predictions, it must explain this much. */
    private static final double SMALLEST_GAIN = 0.01;

    /** Sentences that follow less of the model do not describe it. */
    private static final double LEAST_FIDELITY = 0.25;

    private static final String OR_MISSING = ", or missing";

    /** Names the value of a cell. */
    interface Cells {
        String of(int column, int row);
    }

    /** @param words of the question, if the answer is yes and if it is no */
    private record Question(IntPredicate yes, String ifYes, String ifNo) {}

    private record Leaf(String condition, IntPredicate holds, double mean, int rows) {}

    private final Table table;
    private final double[] predicted;
    private final Cells cells;
    private final int[] fitted;
    private final double least;
    private final List<Leaf> leaves = new ArrayList<>();

    /** @param fitted the rows to learn from */
    private SurrogateTree(Table table, double[] predicted, Cells cells, int[] fitted) {
        this.table = table;
        this.predicted = predicted;
        this.cells = cells;
        this.fitted = fitted;
        this.least = SMALLEST_GAIN * squares(fitted);
    }

    /**
     * Fits a tree to one half of the rows, drawn at random.
     *
     * @param predicted for each row of the table
     * @param cells names values
     * @param seed of the half that is drawn
     * @return empty if the predictions are all alike, or such a tree does not follow them
     */
    static Optional<Surrogate> of(Table table, double[] predicted, Cells cells, long seed) {
        int[] fitted = RowSample.of(table.rows(), (table.rows() + 1) / 2, seed);
        int[] others = IntStream.range(0, table.rows())
                .filter(row -> Arrays.binarySearch(fitted, row) < 0)
                .toArray();
        SurrogateTree tree = new SurrogateTree(table, predicted, cells, fitted);
        tree.grow(fitted, "", row -> true, 0);
        double all = tree.squares(others);
        if (tree.leaves.size() < 2 || all == 0) {
            return Optional.empty();
        }
        double missed = Arrays.stream(others)
                .mapToDouble(row -> Math.pow(predicted[row] - tree.predict(row), 2))
                .sum();
        double fidelity = 1 - missed / all;
        if (fidelity < LEAST_FIDELITY) {
            return Optional.empty();
        }
        return Optional.of(new Surrogate(
                fidelity,
                others.length,
                tree.leaves.stream()
                        .map(leaf -> new ModelExplanation.Sentence(
                                leaf.condition, leaf.mean, (double) leaf.rows / fitted.length))
                        .toList()));
    }

    private double predict(int row) {
        return leaves.stream().filter(leaf -> leaf.holds.test(row)).findFirst().orElseThrow().mean;
    }

    private void grow(int[] rows, String condition, IntPredicate holds, int depth) {
        Question best = null;
        double smallest = squares(rows) - least;
        for (int column = 0; depth < DEPTH && column < table.columns().size(); column++) {
            for (Question question : questions(column, rows)) {
                int[] yes = Arrays.stream(rows).filter(question.yes).toArray();
                int[] no = Arrays.stream(rows).filter(question.yes.negate()).toArray();
                double few = SMALLEST_SHARE * fitted.length;
                double left = squares(yes) + squares(no);
                if (yes.length >= few && no.length >= few && left < smallest) {
                    smallest = left;
                    best = question;
                }
            }
        }
        if (best == null) {
            leaves.add(new Leaf(condition, holds, mean(rows), rows.length));
            return;
        }
        Question asked = best;
        String and = condition.isEmpty() ? "" : condition + (condition.endsWith(OR_MISSING) ? ", and " : " and ");
        grow(Arrays.stream(rows).filter(asked.yes).toArray(), and + asked.ifYes, holds.and(asked.yes), depth + 1);
        grow(
                Arrays.stream(rows).filter(asked.yes.negate()).toArray(),
                and + asked.ifNo,
                holds.and(asked.yes.negate()),
                depth + 1);
    }

    /** Of numbers whether they are below a value, of categories whether they are one of the levels. */
    private List<Question> questions(int place, int[] rows) {
        Column column = table.columns().get(place);
        List<Question> questions = new ArrayList<>();
        boolean categories = column instanceof Column.Categorical;
        if (!categories && !(column instanceof Column.Numeric)) {
            return questions;
        }
        double[] values = Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        boolean gaps = values.length < rows.length;
        double[] different = Arrays.stream(values).distinct().toArray();
        double[] cuts = categories || different.length <= CUTS
                ? different
                : IntStream.range(1, CUTS)
                        .mapToDouble(i -> values[values.length * i / CUTS])
                        .distinct()
                        .toArray();
        for (double cut : cuts) {
            int example = Arrays.stream(rows)
                    .filter(row -> column.number(row) == cut)
                    .findFirst()
                    .orElseThrow();
            String name = column.name();
            String cell = cells.of(place, example);
            questions.add(
                    categories
                            ? new Question(
                                    row -> column.number(row) == cut, name + " is " + cell, name + " is not " + cell)
                            // A missing number answers no.
                            : new Question(
                                    row -> column.number(row) < cut,
                                    name + " is below " + cell,
                                    name + " is " + cell + " or more" + (gaps ? OR_MISSING : "")));
        }
        return questions;
    }

    private double mean(int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> predicted[row]).average().orElse(0);
    }

    private double squares(int[] rows) {
        double mean = mean(rows);
        return Arrays.stream(rows)
                .mapToDouble(row -> (predicted[row] - mean) * (predicted[row] - mean))
                .sum();
    }
}
