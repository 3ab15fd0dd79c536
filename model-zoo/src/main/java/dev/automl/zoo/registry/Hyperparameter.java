package dev.automl.zoo.registry;

import dev.automl.zoo.tuning.DoubleRange;
import dev.automl.zoo.tuning.IntRange;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** A component of an algorithm's record, with the values that the search tries for it. */
public sealed interface Hyperparameter {

    String name();

    /** The value tried first: an Integer, a Double or the name of an enum constant. */
    Object initial();

    /** The searched values in words, such as {@code 0.01 .. 0.3, log}. */
    String range();

    record Int(String name, int low, int high, boolean log, Integer initial) implements Hyperparameter {
        @Override
        public String range() {
            return low + " .. " + high + (log ? ", log" : "");
        }
    }

    record Real(String name, double low, double high, boolean log, Double initial) implements Hyperparameter {
        @Override
        public String range() {
            return low + " .. " + high + (log ? ", log" : "");
        }
    }

    /** One of the constants of an enum; the first is tried first. */
    record Choice(String name, List<String> values) implements Hyperparameter {
        @Override
        public String initial() {
            return values.get(0);
        }

        @Override
        public String range() {
            return String.join(" | ", values);
        }
    }

    /** Reads the annotation of a record component. */
    static Hyperparameter of(RecordComponent component) {
        String name = component.getName();
        IntRange ints = component.getAnnotation(IntRange.class);
        if (ints != null) {
            return new Int(name, ints.low(), ints.high(), ints.log(), ints.initial());
        }
        DoubleRange reals = component.getAnnotation(DoubleRange.class);
        if (reals != null) {
            return new Real(name, reals.low(), reals.high(), reals.log(), reals.initial());
        }
        if (component.getType().isEnum()) {
            return new Choice(
                    name,
                    Stream.of(component.getType().getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        throw new IllegalArgumentException(
                component + " has no range: annotate it with @IntRange or @DoubleRange, or make it an enum");
    }
}
