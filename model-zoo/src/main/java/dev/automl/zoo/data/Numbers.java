package dev.automl.zoo.data;

import java.util.Locale;

/** Numbers as they stand in a text file. */
public final class Numbers {

    private Numbers() {}

    /**
     * The number that a text says: an optional sign, digits with an optional decimal mark, an optional exponent.
     *
     * @param decimal the decimal mark
     * @return {@code NaN} if the text is not a number; infinite if it is too large for a double or says "inf"
     */
    public static double parse(String text, char decimal) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayStand(text, i, decimal)) {
                return infinity(text);
            }
        }
        try {
            return Double.parseDouble(decimal == '.' ? text : text.replace(decimal, '.'));
        } catch (NumberFormatException e) { // such as 1.2.3, or a sign alone
            return Double.NaN;
        }
    }

    /** Whether a character can be part of a number, so that hardly anything else is left for the exception above. */
    private static boolean mayStand(String text, int at, char decimal) {
        char before = at == 0 ? 'e' : text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '-', '+' -> before == 'e' || before == 'E';
            case 'e', 'E' -> at > 0;
            default -> text.charAt(at) >= '0' && text.charAt(at) <= '9' || text.charAt(at) == decimal;
        };
    }

    private static double infinity(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity", "+inf", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }
}
