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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Of two classes the rates of each group beside each other, of numbers the errors. */
final class GroupRateCharts {

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
        figures.add(figure("Selected", by, groups, weighted, Selection::selectionRate, Group::rows));
        figures.add(figure(
                "True positive rate", by, groups, weighted, Selection::truePositiveRate, GroupRateCharts::positives));
        figures.add(figure(
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
        RangeChart chart = RangeChart.dots(title + " by " + by, Axis.linear(axis));
        for (Group group : groups) {
            Double mean = error.apply(group);
            if (mean != null) {
                chart.row(new RangeChart.Row(
                        group.name(),
                        mean,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        group.small(),
                        group.name() + ": " + Numbers.text(mean) + " of " + Say.count(group.rows(), "row")));
            }
        }
        return new Block.Figure(title + " by " + by, chart.svg("The numbers are in the table below."), "");
    }

    private static int positives(Group group) {
        return group.classes().get(0).positives();
    }

    private static Block.Figure figure(
            String title,
            String by,
            List<Group> groups,
            boolean weighted,
            Function<Selection, Double> rate,
            ToDoubleFunction<Group> rows) {
        RangeChart chart = RangeChart.dots(
                title + " by " + by,
                Axis.linear("share of rows").from(0, 1).labelled(share -> Math.round(100 * share) + " %"));
        for (Group group : groups) {
            Double share = rate.apply(group.classes().get(0));
            if (share != null) {
                double count = rows.applyAsDouble(group);
                Interval interval = weighted ? new Interval(Double.NaN, Double.NaN) : Wilson.interval(share, count);
                chart.row(new RangeChart.Row(
                        group.name(),
                        share,
                        interval.low(),
                        interval.high(),
                        Double.NaN,
                        group.small(),
                        group.name() + ": " + Verdict.percent(share) + " of " + Say.count((long) count, "row")));
            }
        }
        return new Block.Figure(title + " by " + by, chart.svg("The numbers are in the table below."), "");
    }
}
