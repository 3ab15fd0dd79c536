package dev.automl.reports.evaluation;

import dev.automl.reports.Numbers;
import dev.automl.reports.chart.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well probabilities put the rows of a class before all others: what is found at each threshold. Rows of equal
 * probability are taken at once, so no point depends on their order. Definitions as in the user guide of scikit-learn,
 * "Receiver operating characteristic" and "Precision, recall and F-measures".
 */
public final class RankingCurve {

    private static final int DRAWN = 200;

    private final List<Cut> cuts = new ArrayList<>();
    private double positives;
    private double negatives;

    /**
     * All rows from a threshold on.
     *
     * @param found the weight of those that are in the class
     * @param wrong the weight of the others
     */
    public record Cut(double threshold, double found, double wrong) {}

    /**
     * @param probabilities of the class, one a row
     * @param inClass whether the row is in the class
     * @param weights one a row
     */
    public RankingCurve(double[] probabilities, boolean[] inClass, double[] weights) {
        List<Integer> rows = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -probabilities[row]))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            if (inClass[row]) {
                positives += weights[row];
            } else {
                negatives += weights[row];
            }
            if (i + 1 == rows.size() || probabilities[rows.get(i + 1)] != probabilities[row]) {
                cuts.add(new Cut(probabilities[row], positives, negatives));
            }
        }
    }

    /** Whether there are rows inside and outside the class; else there is nothing to draw. */
    public boolean isDefined() {
        return positives > 0 && negatives > 0;
    }

    /** The cut at the lowest threshold that is not below the given one; nothing is found if all are. */
    public Cut at(double threshold) {
        Cut last = new Cut(Double.POSITIVE_INFINITY, 0, 0);
        for (Cut cut : cuts) {
            if (cut.threshold() < threshold) {
                break;
            }
            last = cut;
        }
        return last;
    }

    /** False positive rate (x) and true positive rate (y) of a cut. */
    public Mark roc(Cut cut) {
        return new Mark(
                cut.wrong() / negatives,
                cut.found() / positives,
                tip(cut, "finds", cut.found() / positives, "false alarms", cut.wrong() / negatives));
    }

    /** Recall (x) and precision (y) of a cut that takes some row. */
    public Mark precisionRecall(Cut cut) {
        double precision = cut.found() / (cut.found() + cut.wrong());
        return new Mark(
                cut.found() / positives,
                precision,
                tip(cut, "recall", cut.found() / positives, "precision", precision));
    }

    /** Share of the rows taken (x) and of the class found in them (y). */
    public Mark gain(Cut cut) {
        return new Mark((cut.found() + cut.wrong()) / (positives + negatives), cut.found() / positives);
    }

    private static String tip(Cut cut, String first, double one, String second, double other) {
        return "threshold " + Numbers.text(cut.threshold()) + ": " + first + " " + Numbers.text(one) + ", " + second
                + " " + Numbers.text(other);
    }

    /** From (0, 0) to (1, 1). */
    public List<Mark> roc() {
        return line(new Mark(0, 0), drawn().stream().map(this::roc).toList());
    }

    public List<Mark> precisionRecall() {
        return drawn().stream()
                .map(this::precisionRecall)
                .map(RankingCurve::bare)
                .toList();
    }

    /** From (0, 0) to (1, 1). */
    public List<Mark> gain() {
        return line(new Mark(0, 0), drawn().stream().map(this::gain).toList());
    }

    /** How many times as many rows of the class are in the best share of all rows as in as many random ones. */
    public double lift(double share) {
        for (Cut cut : cuts) {
            Mark gain = gain(cut);
            if (gain.x() >= share) {
                return gain.y() / gain.x();
            }
        }
        return 1;
    }

    /** The share of rows that are in the class. */
    public double share() {
        return positives / (positives + negatives);
    }

    private List<Cut> drawn() {
        if (cuts.size() <= DRAWN) {
            return cuts;
        }
        return IntStream.range(0, DRAWN)
                .mapToObj(i -> cuts.get((int) ((long) i * (cuts.size() - 1) / (DRAWN - 1))))
                .toList();
    }

    private static List<Mark> line(Mark begin, List<Mark> marks) {
        List<Mark> line = new ArrayList<>(List.of(begin));
        marks.forEach(mark -> line.add(bare(mark)));
        return line;
    }

    private static Mark bare(Mark mark) {
        return new Mark(mark.x(), mark.y());
    }
}
