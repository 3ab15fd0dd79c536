package dev.automl.search.sampler;

import dev.automl.zoo.registry.Hyperparameter;
import java.math.BigDecimal;
import java.math.MathContext;

/** Maps the values of a hyperparameter to places from 0 to 1, evenly on its scale, and back. */
final class HyperparameterScale {

    /** Four digits: finer steps change no model, and would only make the emitted code harder to read. */
    private static final MathContext PRECISION = new MathContext(4);

    private HyperparameterScale() {}

    /** The value at a place: an Integer, a Double or the name of an enum constant. */
    static Object valueAt(Hyperparameter hyperparameter, double place) {
        if (hyperparameter instanceof Hyperparameter.Int range) {
            double value = range.log()
                    ? logarithmic(range.low(), range.high() + 1.0, place)
                    : linear(range.low(), range.high() + 1.0, place);
            return (int) Math.max(range.low(), Math.min(range.high(), Math.floor(value)));
        }
        if (hyperparameter instanceof Hyperparameter.Real range) {
            double value = range.log()
                    ? logarithmic(range.low(), range.high(), place)
                    : linear(range.low(), range.high(), place);
            double rounded = new BigDecimal(value).round(PRECISION).doubleValue();
            return Math.max(range.low(), Math.min(range.high(), rounded));
        }
        Hyperparameter.Choice choice = (Hyperparameter.Choice) hyperparameter;
        int index = (int) (place * choice.values().size());
        return choice.values().get(Math.min(index, choice.values().size() - 1));
    }

    /** A place of a value: {@link #valueAt} gives the value back, up to its rounding. */
    static double placeOf(Hyperparameter hyperparameter, Object value) {
        if (hyperparameter instanceof Hyperparameter.Int range) {
            // The middle of the stretch of places that gives this number.
            double middle = ((Number) value).doubleValue() + 0.5;
            return range.log()
                    ? place(StrictMath.log(range.low()), StrictMath.log(range.high() + 1.0), StrictMath.log(middle))
                    : place(range.low(), range.high() + 1.0, middle);
        }
        if (hyperparameter instanceof Hyperparameter.Real range) {
            double number = ((Number) value).doubleValue();
            return range.log()
                    ? place(StrictMath.log(range.low()), StrictMath.log(range.high()), StrictMath.log(number))
                    : place(range.low(), range.high(), number);
        }
        Hyperparameter.Choice choice = (Hyperparameter.Choice) hyperparameter;
        return (choice.values().indexOf(value.toString()) + 0.5)
                / choice.values().size();
    }

    private static double linear(double low, double high, double place) {
        return low + place * (high - low);
    }

    private static double logarithmic(double low, double high, double place) {
        double logLow = StrictMath.log(low);
        return StrictMath.exp(logLow + place * (StrictMath.log(high) - logLow));
    }

    private static double place(double low, double high, double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }
}
