package dev.automl.search.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which groups a measure compares. That is decided once, by how many rows they have in the test set, and holds for every
 * resample of it.
 *
 * @param rates what is compared
 * @param leftOut groups that are too small for one of these
 */
record Comparison(FairnessMeasure measure, List<Compared> rates, List<Integer> leftOut) {

    /**
     * A rate and a class.
     *
     * @param groups that are large enough
     */
    record Compared(GroupRate rate, int selected, List<Integer> groups) {}

    /**
     * The two groups that are the farthest apart.
     *
     * @param value of the measure
     * @param selected the class
     */
    record Apart(
            double value,
            GroupRate rate,
            int selected,
            int lowest,
            double lowestRate,
            int highest,
            double highestRate) {}

    /**
     * @param rows where every row counts 1
     * @param classes that rows can be selected for
     */
    static Comparison of(FairnessMeasure measure, Tally rows, List<Integer> classes) {
        List<Compared> rates = new ArrayList<>();
        for (int selected : classes) {
            for (GroupRate rate : measure.rates()) {
                rates.add(new Compared(
                        rate,
                        selected,
                        IntStream.range(0, rows.groups())
                                .filter(group -> rate.judged(rows, group, selected))
                                .boxed()
                                .toList()));
            }
        }
        List<Integer> leftOut = IntStream.range(0, rows.groups())
                .filter(group -> rows.weight(group) > 0)
                .filter(group -> rates.stream().anyMatch(rate -> !rate.groups().contains(group)))
                .boxed()
                .toList();
        return new Comparison(measure, rates, leftOut);
    }

    /**
     * Where groups are the farthest apart. Empty if that can't be told: of two classes, and of numbers, if any rate has fewer
     * than two groups that are large enough; of more classes, if that is so for each.
     */
    Optional<Apart> farthest(Tally tally) {
        Optional<Apart> farthest = Optional.empty();
        for (int selected : rates.stream().map(Compared::selected).distinct().toList()) {
            Optional<Apart> apart = farthest(tally, selected);
            if (apart.isPresent()
                    && (farthest.isEmpty()
                            || measure.isWorse(
                                    apart.get().value(), farthest.get().value()))) {
                farthest = apart;
            }
        }
        return farthest;
    }

    /** Every rate of a class must be known. */
    private Optional<Apart> farthest(Tally tally, int selected) {
        Apart farthest = null;
        for (Compared rate : rates) {
            if (rate.selected() == selected) {
                Optional<Apart> apart = apart(tally, rate);
                if (apart.isEmpty()) {
                    return Optional.empty();
                }
                if (farthest == null || measure.isWorse(apart.get().value(), farthest.value())) {
                    farthest = apart.get();
                }
            }
        }
        return Optional.ofNullable(farthest);
    }

    private Optional<Apart> apart(Tally tally, Compared compared) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int lowestGroup = -1;
        int highestGroup = -1;
        for (int group : compared.groups()) {
            double value = compared.rate().of(tally, group, compared.selected());
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            if (value < lowest) {
                lowest = value;
                lowestGroup = group;
            }
            if (value > highest) {
                highest = value;
                highestGroup = group;
            }
        }
        if (compared.groups().size() < 2) {
            return Optional.empty();
        }
        double value = measure.of(compared.rate(), lowest, highest);
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(new Apart(
                        value, compared.rate(), compared.selected(), lowestGroup, lowest, highestGroup, highest));
    }
}
