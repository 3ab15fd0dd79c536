package dev.automl.reports;

import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import dev.automl.search.fairness.FairnessMeasure;
import dev.automl.search.fairness.GroupRate;
import java.util.List;

/** How groups are treated, in words. */
public final class FairnessText {

    private static final int LONGEST_NAME = 40;

    private FairnessText() {}

    /** What a grouping shows: its measures, and which groups are too small. */
    public static String sentence(Grouping grouping) {
        if (grouping.groups().size() < 2) {
            return "by " + grouping.by() + ": all test rows are in one group";
        }
        List<String> known = grouping.measures().stream()
                .filter(measured -> measured.value() != null)
                .filter(FairnessText::isShort)
                .map(measured -> measured.measure() + " " + of(measured))
                .toList();
        long small = grouping.groups().stream().filter(group -> group.small()).count();
        String smallGroups = small == 0
                ? ""
                : "; " + small + " of " + grouping.groups().size() + " groups " + (small == 1 ? "is" : "are")
                        + " too small for some of it";
        return "by " + grouping.by() + ": " + (known.isEmpty() ? "nothing can be compared" : String.join("; ", known))
                + smallGroups;
    }

    /** On a terminal the ratios will do; numbers have the difference of the mean errors besides. */
    private static boolean isShort(Measured measured) {
        return FairnessMeasure.byId(measured.measure())
                .map(measure -> measure.isRatio() || measure == FairnessMeasure.MEAN_ERROR_DIFFERENCE)
                .orElse(false);
    }

    /** The figure of a measure that is known, such as {@code 0.62 (0.41 to 0.88), true positive rate (class 'yes') 0.5 of 'b', 0.8 of 'a'}. */
    public static String of(Measured measured) {
        String rate = measured.rate().replace('-', ' ')
                + (measured.selected() == null ? "" : " (class " + name(measured.selected()) + ")");
        String groups = measured.lowest().equals(measured.highest())
                ? Numbers.text(measured.lowestRate()) + " of every group"
                : Numbers.text(measured.lowestRate()) + " of " + name(measured.lowest()) + ", "
                        + Numbers.text(measured.highestRate()) + " of " + name(measured.highest());
        return value(measured) + ", " + rate + " " + groups;
    }

    /** The value of a measure that is known, with its interval. */
    public static String value(Measured measured) {
        String interval = measured.low() == null
                ? ""
                : " (" + Numbers.spread(measured.value(), measured.low()) + " to "
                        + Numbers.spread(measured.value(), measured.high()) + ")";
        return Numbers.text(measured.value()) + interval;
    }

    /** Why a measure is not known. */
    public static String unknown(FairnessMeasure measure, Grouping grouping, Measured measured) {
        int large = grouping.groups().size() - measured.leftOut().size();
        return large < 2
                ? "it can't be judged, because fewer than two groups have " + GroupRate.FEWEST_ROWS + " test rows"
                        + (measure.isWithinClasses()
                                ? ", " + GroupRate.FEWEST_OF_A_CLASS + " of them of each class that counts"
                                : "")
                : "it can't be judged, because " + measure.id() + " is not defined where nobody is selected";
    }

    private static String name(String group) {
        return "'" + TextWidth.shorten(TextWidth.printable(group), LONGEST_NAME) + "'";
    }
}
