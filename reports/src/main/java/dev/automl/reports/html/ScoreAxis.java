package dev.automl.reports.html;

import dev.automl.reports.chart.Axis;
import dev.automl.zoo.metric.Metric;
import java.util.Comparator;
import java.util.List;

/**
 * The axis of scores in which the good ones can be told apart: from the best to the baseline, or not as far if most are
 * close together. What is worse than that is drawn at the edge. Scores that get smaller and smaller as they get better
 * are on a logarithmic one.
 */
final class ScoreAxis {

    private static final double MANY_TIMES = 20;
    private static final double SHOWN = 0.8;
    private static final double MARGIN = 0.06;
    private static final double CROWDED = 0.15;

    private ScoreAxis() {}

    /**
     * @param scores at least one of them finite
     * @param baseline {@code NaN} if there is none
     */
    static Axis of(Metric metric, String title, List<Double> scores, double baseline) {
        List<Double> sorted = scores.stream()
                .filter(score -> Double.isFinite(score))
                .sorted(metric.higherIsBetter() ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList();
        double best = sorted.get(0);
        double shown = sorted.get((int) (SHOWN * (sorted.size() - 1)));
        boolean useful = metric.higherIsBetter() ? baseline < best : baseline > best;
        double worst = useful ? baseline : shown;
        double low = Math.min(best, worst);
        double high = Math.max(best, worst);
        if (!metric.higherIsBetter() && low > 0 && high / low > MANY_TIMES) {
            return Axis.logarithmic(title).from(low / 1.3, high * 1.3);
        }
        if (Math.abs(best - shown) < CROWDED * (high - low) && shown != best) {
            // Most of them would be one blot: the axis shows the good ones only.
            double end = best + (shown - best) / SHOWN * 1.5;
            low = Math.min(best, end);
            high = Math.max(best, end);
        }
        double room = high > low ? MARGIN * (high - low) : Math.max(0.05 * Math.abs(high), 1e-9);
        return Axis.linear(title).from(low - room, high + room);
    }
}
