package dev.automl.reports.html;

import dev.automl.reports.Numbers;
import dev.automl.reports.Verdict;
import dev.automl.reports.chart.Axis;
import dev.automl.reports.chart.RangeChart;
import dev.automl.search.fairness.Fairness.Group;
import dev.automl.search.fairness.Fairness.Selection;
import dev.automl.search.statistics.Interval;
import dev.automl.search.statistics.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Of two classes the rates of each group beside each other, of numbers the errors. */
final class GroupRateCharts {

    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    private GroupRateCharts() {}

    /**
     * Empty if there are more than two classes, or no groups.
     *
     * @param by what makes the groups
     * @param weighted whether rows count by weights, so that their number does not tell how far a rate may be off
     */
    static Optional<Block> of(String by, List<Group> groups, boolean weighted) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (groups.stream().allMatch(group -> group.classes().isEmpty())) {
            return Optional.of(new Block.Figures(
                    false,
                    List.of(
                            errors("Mean error", "predicted less true", by, groups, Group::meanError),
                            errors("Mean absolute error", "error", by, groups, Group::meanAbsoluteError))));
        }
        if (groups.stream().anyMatch(group -> group.classes().size() != 1)) {
            return Optional.empty();
        }
        List<Block.Figure> figures = new ArrayList<>();
        figures.add(shares("Selected", by, groups, weighted, Selection::selectionRate, Group::rows));
        figures.add(shares(
                "True positive rate", by, groups, weighted, Selection::truePositiveRate, GroupRateCharts::positives));
        figures.add(shares(
                "False positive rate",
                by,
                groups,
                weighted,
                Selection::falsePositiveRate,
                group -> group.rows() - positives(group)));
        return Optional.of(new Block.Figures(false, figures));
    }

    private static Block.Figure errors(
            String title, String axis, String by, List<Group> groups, Function<Group, Double> error) {
        return figure(
                title + " by " + by,
                Axis.linear(axis),
                groups,
                error,
                (group, mean) -> UNKNOWN,
                (group, mean) -> Numbers.text(mean) + " of " + Say.count(group.rows(), "row"));
    }

    private static int positives(Group group) {
        return group.classes().get(0).positives();
    }

    private static Block.Figure shares(
            String title,
            String by,
            List<Group> groups,
            boolean weighted,
            Function<Selection, Double> rate,
            ToDoubleFunction<Group> rows) {
        return figure(
                title + " by " + by,
                Axis.linear("share of rows").from(0, 1).labelled(share -> Math.round(100 * share) + " %"),
                groups,
                group -> rate.apply(group.classes().get(0)),
                (group, share) -> weighted ? UNKNOWN : Wilson.interval(share, rows.applyAsDouble(group)),
                (group, share) -> Verdict.percent(share) + " of " + Say.count((long) rows.applyAsDouble(group), "row"));
    }

    /**
     * A dot for each group that has a value.
     *
     * @param value null if there is none
     * @param said of a group and its value, in words
     */
    private static Block.Figure figure(
            String title,
            Axis axis,
            List<Group> groups,
            Function<Group, Double> value,
            BiFunction<Group, Double, Interval> interval,
            BiFunction<Group, Double, String> said) {
        RangeChart chart = RangeChart.dots(title, axis);
        for (Group group : groups) {
            Double found = value.apply(group);
            if (found != null) {
                Interval range = interval.apply(group, found);
                chart.row(new RangeChart.Row(
                        group.name(),
                        found,
                        range.low(),
                        range.high(),
                        Double.NaN,
                        group.small(),
                        group.name() + ": " + said.apply(group, found)));
            }
        }
        return new Block.Figure(title, chart.svg("The numbers are in the table below."), "");
    }
}
