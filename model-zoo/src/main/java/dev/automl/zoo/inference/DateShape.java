package dev.automl.zoo.inference;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of one date, time or timestamp is written.
 *
 * @param pattern as for {@link dev.automl.zoo.data.Dates}, each number with one letter even where it has a leading zero;
 *     {@value #OPEN} stands where it may be the day or the month, and {@value #FRACTION} for the fraction of the seconds
 * @param padded whether all numbers have two digits
 * @param fraction digits of the fraction, 0 if there is none
 * @param dayFirst whether it is a date if the day stands before the month
 * @param monthFirst whether it is a date if the month stands before the day; equal to {@code dayFirst} if nothing is open
 */
record DateShape(String pattern, boolean padded, int fraction, boolean dayFirst, boolean monthFirst) {

    static final char OPEN = '#';
    static final char FRACTION = '~';

    private static final int LONGEST = 45;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<name>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))";
    private static final String DAY = "(?<d>\\d{1,2})";

    /** What stands for the date, and how its pattern is made of the groups. */
    private enum Form {
        YEAR_MONTH_DAY("(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>" + DAY),
        OPEN_ORDER("(?<a>\\d{1,2})(?<s>[-/. ])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})"),
        DAY_NAME_YEAR(DAY + "(?<s>[-/ ]|\\. ?)" + MONTH + "(?<t>[-/ ]|, )(?<y>\\d{4}|\\d{2})"),
        NAME_DAY_YEAR(MONTH + "(?<s>[-/ ]|\\. )" + DAY + "(?<t>[-/ ]|, ?)(?<y>\\d{4})"),
        NAME_YEAR(MONTH + "(?<s>[-/ ])(?<y>\\d{4})"),
        YEAR_MONTH("(?<y>\\d{4})(?<s>[-/])(?<m>\\d{2})"),
        MONTH_YEAR("(?<m>\\d{1,2})(?<s>[-/])(?<y>\\d{4})"),
        NONE("");

        private final Pattern regex;

        Form(String date) {
            String weekday =
                    "(?<w>(?i:(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?";
            String between = this.name().equals("NONE") ? "(?<between>)" : "(?<between>[Tt]|,? {1,2})";
            String time = "(?<h>\\d{1,2}):(?<min>[0-5]\\d)(?<sec>:[0-5]\\d(?:(?<mark>[.,])(?<f>\\d{1,9}))?)?"
                    + "(?<half> ?[AaPp][Mm])?(?<zone> ?(?:[Zz]|[+-]\\d\\d:?\\d\\d|UTC|GMT))?";
            boolean needed = this.name().equals("NONE");
            regex = Pattern.compile(
                    (needed ? "" : weekday) + date + "(?<time>" + between + time + ")" + (needed ? "" : "?"));
        }
    }

    /** {@code null} if it is no date. */
    static DateShape of(String text) {
        if (text.length() > LONGEST || text.length() < 4 || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        for (Form form : Form.values()) {
            Matcher matcher = form.regex.matcher(text);
            if (matcher.matches()) {
                return of(form, matcher);
            }
        }
        return null;
    }

    private static DateShape of(Form form, Matcher m) {
        String time = m.group("time") == null ? "" : time(m);
        if (time == null) {
            return null;
        }
        int fraction = m.group("time") == null || m.group("f") == null
                ? 0
                : m.group("f").length();
        String weekday = form == Form.NONE || m.group("w") == null ? "" : weekday(m.group("w"));
        boolean padded = padded(form, m);
        if (form == Form.OPEN_ORDER
                && m.group("y").length() == 2
                && !m.group("s").equals("/")
                && !padded) {
            return null; // rather a version, such as 1.2.10
        }
        if (form == Form.NONE) {
            return new DateShape(time, padded, fraction, true, true);
        }
        int year = Integer.parseInt(m.group("y"));
        String y = m.group("y").length() == 4 ? "uuuu" : "uu";
        String s = literal(m.group("s"));
        boolean first = true;
        boolean second = true;
        String date;
        switch (form) {
            case YEAR_MONTH_DAY -> {
                date = y + s + "M" + s + "d";
                first = exists(year, number(m, "m"), number(m, "d"));
                second = first;
            }
            case OPEN_ORDER -> {
                date = OPEN + s + OPEN + s + y;
                first = exists(year, number(m, "b"), number(m, "a"));
                second = exists(year, number(m, "a"), number(m, "b"));
            }
            case DAY_NAME_YEAR -> {
                date = "d" + s + month(m) + literal(m.group("t")) + y;
                first = exists(year, monthNumber(m), number(m, "d"));
                second = first;
            }
            case NAME_DAY_YEAR -> {
                date = month(m) + s + "d" + literal(m.group("t")) + y;
                first = exists(year, monthNumber(m), number(m, "d"));
                second = first;
            }
            case NAME_YEAR -> date = month(m) + s + y;
            case YEAR_MONTH, MONTH_YEAR -> {
                date = form == Form.YEAR_MONTH ? y + s + "M" : "M" + s + y;
                first = exists(year, number(m, "m"), 1);
                second = first;
            }
            default -> throw new IllegalStateException("no such form: " + form);
        }
        return first || second ? new DateShape(weekday + date + time, padded, fraction, first, second) : null;
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int monthNumber(Matcher m) {
        return MONTHS.indexOf(m.group("name").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static String month(Matcher m) {
        return m.group("name").length() == 3 ? "MMM" : "MMMM";
    }

    private static String weekday(String text) {
        String name = text.replaceAll("[, ]", "");
        return (name.length() == 3 ? "EEE" : "EEEE") + literal(text.substring(name.length()));
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** {@code null} if there is no such time. */
    private static String time(Matcher m) {
        int hour = number(m, "h");
        String half = m.group("half");
        if (half == null ? hour > 23 : hour < 1 || hour > 12) {
            return null;
        }
        String zone = m.group("zone") == null ? "" : m.group("zone");
        return literal(m.group("between")) + (half == null ? "H" : "h") + ":mm"
                + (m.group("sec") == null ? "" : ":ss")
                + (m.group("f") == null ? "" : "" + FRACTION + m.group("mark"))
                + (half == null ? "" : half.startsWith(" ") ? " a" : "a")
                + (zone.startsWith(" ") ? " " : "") + zone(zone.strip());
    }

    private static String zone(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.equals("UTC") || text.equals("GMT")) {
            return literal(text);
        }
        return text.equalsIgnoreCase("z") || text.indexOf(':') > 0 ? "XXX" : "XX";
    }

    private static String literal(String text) {
        return text.chars().anyMatch(Character::isLetter) ? "'" + text.toUpperCase(Locale.ROOT) + "'" : text;
    }

    private static boolean padded(Form form, Matcher m) {
        return switch (form) {
                    case YEAR_MONTH_DAY -> two(m, "m") && two(m, "d");
                    case OPEN_ORDER -> two(m, "a") && two(m, "b");
                    case DAY_NAME_YEAR, NAME_DAY_YEAR -> two(m, "d");
                    case YEAR_MONTH, MONTH_YEAR -> two(m, "m");
                    case NAME_YEAR, NONE -> true;
                }
                && (m.group("time") == null || two(m, "h"));
    }

    private static boolean two(Matcher m, String group) {
        return m.group(group).length() == 2;
    }
}
