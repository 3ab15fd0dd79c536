package dev.automl.search.sampler;

import dev.automl.zoo.registry.Hyperparameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;

/** Draws a value of a hyperparameter at random, evenly on its scale. */
final class RandomValue {

    /** Four digits: finer steps change no model, and would only make the emitted code harder to read. */
    private static final MathContext PRECISION = new MathContext(4);

    private RandomValue() {}

    static Object draw(Hyperparameter hyperparameter, SplittableRandom random) {
        if (hyperparameter instanceof Hyperparameter.Int range) {
            return drawInt(range, random);
        }
        if (hyperparameter instanceof Hyperparameter.Real range) {
            return drawReal(range, random);
        }
        Hyperparameter.Choice choice = (Hyperparameter.Choice) hyperparameter;
        return choice.values().get(random.nextInt(choice.values().size()));
    }

    private static int drawInt(Hyperparameter.Int range, SplittableRandom random) {
        if (!range.log()) {
            return random.nextInt(range.low(), range.high() + 1);
        }
        double low = StrictMath.log(range.low());
        double high = StrictMath.log(range.high() + 1.0);
        int value = (int) StrictMath.exp(low + random.nextDouble() * (high - low));
        return Math.max(range.low(), Math.min(range.high(), value));
    }

    private static double drawReal(Hyperparameter.Real range, SplittableRandom random) {
        double position = random.nextDouble();
        double value;
        if (range.log()) {
            double low = StrictMath.log(range.low());
            value = StrictMath.exp(low + position * (StrictMath.log(range.high()) - low));
        } else {
            value = range.low() + position * (range.high() - range.low());
        }
        double rounded = new BigDecimal(value).round(PRECISION).doubleValue();
        return Math.max(range.low(), Math.min(range.high(), rounded));
    }
}
