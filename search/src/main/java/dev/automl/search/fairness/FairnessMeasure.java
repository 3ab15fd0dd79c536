package dev.automl.search.fairness;

import dev.automl.zoo.data.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far apart the rates of groups are: the lowest by the highest, or the highest less the lowest, as fairlearn defines
 * them (fairlearn.metrics, of version 0.12). Demographic parity is about how many of each group are selected, whoever they
 * are; equal opportunity (Hardt, Price and Srebro, Equality of opportunity in supervised learning, NeurIPS 2016) about how
 * many of those who belong to the class; equalized odds about these and those who do not, whichever is farther apart.
 */
public enum FairnessMeasure {
    DEMOGRAPHIC_PARITY(true, GroupRate.SELECTION_RATE),
    DEMOGRAPHIC_PARITY_DIFFERENCE(false, GroupRate.SELECTION_RATE),
    EQUAL_OPPORTUNITY(true, GroupRate.TRUE_POSITIVE_RATE),
    EQUAL_OPPORTUNITY_DIFFERENCE(false, GroupRate.TRUE_POSITIVE_RATE),
    EQUALIZED_ODDS(true, GroupRate.TRUE_POSITIVE_RATE, GroupRate.FALSE_POSITIVE_RATE),
    EQUALIZED_ODDS_DIFFERENCE(false, GroupRate.TRUE_POSITIVE_RATE, GroupRate.FALSE_POSITIVE_RATE),
    MAE_RATIO(true, GroupRate.MEAN_ABSOLUTE_ERROR),
    MAE_DIFFERENCE(false, GroupRate.MEAN_ABSOLUTE_ERROR),
    MEAN_ERROR_DIFFERENCE(false, GroupRate.MEAN_ERROR);

    private final boolean ratio;
    private final List<GroupRate> rates;

    FairnessMeasure(boolean ratio, GroupRate... rates) {
        this.ratio = ratio;
        this.rates = List.of(rates);
    }

    /** Its name on the command line and in files, such as {@code equal-opportunity}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FairnessMeasure> byId(String id) {
        return Arrays.stream(values())
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }

    /** The measures for a task. */
    public static List<FairnessMeasure> of(Task task) {
        return Arrays.stream(values()).filter(measure -> measure.supports(task)).toList();
    }

    public boolean supports(Task task) {
        boolean numbers = rates.contains(GroupRate.MEAN_ABSOLUTE_ERROR) || rates.contains(GroupRate.MEAN_ERROR);
        return numbers == (task == Task.REGRESSION);
    }

    /** Whether it is from 0 to 1, and 1 if all groups are equal; else it is 0 then. */
    public boolean isRatio() {
        return ratio;
    }

    /** Whether it is about rates among the rows of a class. */
    public boolean isWithinClasses() {
        return rates.contains(GroupRate.TRUE_POSITIVE_RATE);
    }

    List<GroupRate> rates() {
        return rates;
    }

    /** Whether a value is farther from equality than another one. */
    public boolean isWorse(double value, double than) {
        return ratio ? value < than : value > than;
    }

    /**
     * The value for the lowest and the highest rate of the groups; {@code NaN} if it is not defined: if a ratio is taken of
     * a rate that is 0 for all. Of a rate of false alarms, that is equality.
     */
    double of(GroupRate rate, double lowest, double highest) {
        if (!ratio) {
            return highest - lowest;
        }
        if (highest == 0) {
            return rate == GroupRate.FALSE_POSITIVE_RATE || rate == GroupRate.MEAN_ABSOLUTE_ERROR ? 1 : Double.NaN;
        }
        return lowest / highest;
    }
}
