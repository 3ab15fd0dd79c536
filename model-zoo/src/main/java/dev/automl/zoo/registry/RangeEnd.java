package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.Trainer;
import java.util.Map;
import java.util.Optional;

/** An end of a searched range that is worth going beyond. */
public enum RangeEnd {
    LOWER,
    UPPER;

    /** The share of a range that counts as close to its end. */
    private static final double CLOSE = 0.05;

    private static final double STEP = 0.01;

    /**
     * The end that a trainer's value is close to, within a twentieth of the range on its scale. Empty as well where the
     * algorithm takes no values beyond: a share can't be above 1, whatever was searched.
     *
     * @param trainer of an algorithm of the zoo, without wrappers
     * @param hyperparameter one of that algorithm
     */
    public static Optional<RangeEnd> closeTo(Trainer trainer, Hyperparameter hyperparameter) {
        AlgorithmDescription algorithm = PipelineJson.description(trainer);
        Map<String, Object> values = algorithm.valuesOf(trainer);
        Object value = values.get(hyperparameter.name());
        double place;
        if (hyperparameter instanceof Hyperparameter.Int range) {
            place = place((Integer) value, range.low(), range.high(), range.log());
        } else if (hyperparameter instanceof Hyperparameter.Real range) {
            place = place((Double) value, range.low(), range.high(), range.log());
        } else {
            return Optional.empty();
        }
        if (place > CLOSE && place < 1 - CLOSE) {
            return Optional.empty();
        }
        RangeEnd end = place <= CLOSE ? LOWER : UPPER;
        values.put(hyperparameter.name(), end.beyond(hyperparameter));
        return algorithm.allows(values) ? Optional.of(end) : Optional.empty();
    }

    private static double place(double value, double low, double high, boolean log) {
        return log
                ? (StrictMath.log(value) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low))
                : (value - low) / (high - low);
    }

    /** A value just outside the range. */
    private Object beyond(Hyperparameter hyperparameter) {
        if (hyperparameter instanceof Hyperparameter.Int range) {
            return this == LOWER ? range.low() - 1 : range.high() + 1;
        }
        Hyperparameter.Real range = (Hyperparameter.Real) hyperparameter;
        double end = this == LOWER ? range.low() : range.high();
        double step = STEP * (range.log() ? end : range.high() - range.low());
        return this == LOWER ? end - step : end + step;
    }
}
