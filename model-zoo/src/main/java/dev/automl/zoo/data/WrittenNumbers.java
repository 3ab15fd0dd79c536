package dev.automl.zoo.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: with a currency, a percent sign (12 % is 12), marks between groups of digits, k, M or B for
 * thousands, millions or billions, or in brackets if they are negative. Of two different marks the last one is the decimal
 * mark.
 */
final class WrittenNumbers {

    private static final int LONGEST = 40;
    private static final String CURRENCY = "(?:[A-Z]{0,2}\\p{Sc}|EUR|USD|GBP|CHF|JPY)";
    private static final String BLANK = "['\u2019 \u00a0\u202f]";

    private static final Pattern WRITTEN = Pattern.compile("\\(?(?<sign>[-+\u2212]?)\\s*(?:" + CURRENCY
            + ")?\\s*(?<inner>[-+\u2212]?)(?<digits>[.,]?\\d(?:[\\d.,'\u2019 \u00a0\u202f]*\\d)?)"
            + "(?<times>[kKMB])?\\s*(?:%|" + CURRENCY + ")?\\)?");

    /** Such as 1'234'567,8. */
    private static final Pattern BLANK_GROUPS =
            Pattern.compile("\\d{1,3}(?<mark>" + BLANK + ")\\d{3}(?:\\k<mark>\\d{3})*(?:[.,]\\d+)?");

    /** Such as 1,234,567; in India 12,34,567. */
    private static final Pattern GROUPS =
            Pattern.compile("[1-9]\\d{0,2}(?<mark>[.,])\\d{2,3}(?:\\k<mark>\\d{2,3})*(?<=[.,]\\d{3})");

    private WrittenNumbers() {}

    /**
     * @param decimal what a mark is that could be either, as in 1,234
     * @return {@code NaN} if the text is not such a number, or too large
     */
    static double parse(String text, char decimal) {
        double plain = Numbers.parse(text, decimal);
        if (!Double.isNaN(plain)) {
            return Double.isInfinite(plain) ? Double.NaN : plain;
        }
        Matcher written = text.length() <= LONGEST ? WRITTEN.matcher(text) : null;
        if (written == null || !written.matches()) {
            return Double.NaN;
        }
        String sign = written.group("sign") + written.group("inner");
        boolean brackets = text.startsWith("(");
        if (brackets != text.endsWith(")") || sign.length() > 1 || brackets && !sign.isEmpty()) {
            return Double.NaN;
        }
        String digits = written.group("digits");
        String bare = BLANK_GROUPS.matcher(digits).matches() ? digits.replaceAll(BLANK, "") : digits;
        double number = Numbers.parse(withoutGroups(bare, decimal), '.') * times(written.group("times"));
        return brackets || sign.equals("-") || sign.equals("\u2212") ? -number : number;
    }

    private static double times(String letter) {
        return switch (letter == null ? "" : letter) {
            case "k", "K" -> 1e3;
            case "M" -> 1e6;
            case "B" -> 1e9;
            default -> 1;
        };
    }

    /** Digits with a point as decimal mark; those that are not grouped as numbers are stay no number. */
    private static String withoutGroups(String digits, char decimal) {
        int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (mark < 0) {
            return digits;
        }
        char last = digits.charAt(mark);
        boolean once = digits.indexOf(last) == mark;
        boolean other = digits.indexOf(last == ',' ? '.' : ',') >= 0;
        boolean fraction =
                once && (other || last == decimal || !GROUPS.matcher(digits).matches());
        String whole = fraction ? digits.substring(0, mark) : digits;
        String joined = GROUPS.matcher(whole).matches() ? whole.replaceAll("[.,]", "") : whole;
        return fraction ? joined + "." + digits.substring(mark + 1) : joined;
    }
}
