package dev.automl.cli;

import java.util.function.DoublePredicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From text to numbers within bounds, as values of options. */
final class NumberValues {

    private NumberValues() {}

    /** A whole number from 1. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int count = Integer.parseInt(text.strip());
                if (count >= 1) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number that is too small.
            }
            throw new TypeConversionException("'" + text + "' must be a whole number, 1 or more");
        }
    }

    /** A share above 0 and below 1. */
    static final class Share extends Bounded {
        Share() {
            super(share -> share > 0 && share < 1, "a number above 0 and below 1, such as 0.2");
        }
    }

    /** A number above 0, up to 1. */
    static final class ShareOrAll extends Bounded {
        ShareOrAll() {
            super(share -> share > 0 && share <= 1, "a number above 0, up to 1, such as 0.2");
        }
    }

    /** A number, 0 or more. */
    static final class NotNegative extends Bounded {
        NotNegative() {
            super(number -> number >= 0 && number < Double.POSITIVE_INFINITY, "a number, 0 or more, such as 1 or 2.5");
        }
    }

    private abstract static class Bounded implements ITypeConverter<Double> {
        private final DoublePredicate within;
        private final String rule;

        private Bounded(DoublePredicate within, String rule) {
            this.within = within;
            this.rule = rule;
        }

        @Override
        public final Double convert(String text) {
            try {
                double number = Double.parseDouble(text.strip());
                if (within.test(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number out of range.
            }
            throw new TypeConversionException("'" + text + "' must be " + rule);
        }
    }
}
