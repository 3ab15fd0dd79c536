package dev.automl.zoo.data;

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
        int start = afterSign(text, 0);
        int end = afterDigits(text, start);
        int digits = end - start;
        if (end < text.length() && text.charAt(end) == decimal) {
            int fraction = end + 1;
            end = afterDigits(text, fraction);
            digits += end - fraction;
        }
        if (digits == 0) {
            return infinity(text, start);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = afterSign(text, end + 1);
            end = afterDigits(text, exponent);
            if (end == exponent) {
                return Double.NaN;
            }
        }
        if (end < text.length()) {
            return Double.NaN;
        }
        return Double.parseDouble(decimal == '.' ? text : text.replace(decimal, '.'));
    }

    /**
     * The number that a text says as people write it: with a currency sign, a percent sign, blanks, and marks between
     * groups of three digits. A percentage is divided by nothing: 12 % is 12.
     *
     * @param decimal the decimal mark
     * @return {@code NaN} if the text is not such a number, or too large
     */
    public static double parseWritten(String text, char decimal) {
        char group = decimal == '.' ? ',' : '.';
        String bare = text.replaceAll("[\\s\\u00a0\\u202f%\\p{Sc}]", "");
        if (bare.matches("[-+]?\\d{1,3}([" + group + "']\\d{3})+(\\D.*)?")) {
            bare = bare.replace(String.valueOf(group), "").replace("'", "");
        }
        double number = parse(bare, decimal);
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int afterDigits(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static double infinity(String text, int start) {
        String word = text.substring(start);
        if (!word.equalsIgnoreCase("inf") && !word.equalsIgnoreCase("infinity")) {
            return Double.NaN;
        }
        return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
