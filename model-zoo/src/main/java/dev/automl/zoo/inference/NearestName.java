package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import java.util.List;
import java.util.Locale;

/** Finds the column name that a mistyped one is likely to mean. */
final class NearestName {

    private NearestName() {}

    /** Such as "there is no column 'specis'; did you mean 'species'?". */
    static String unknown(String name, List<String> names) {
        String nearest = null;
        int smallest = Math.max(2, name.length() / 3) + 1;
        for (String candidate : names) {
            int distance = candidate.isEmpty() ? Integer.MAX_VALUE : distance(name, candidate);
            if (distance < smallest) {
                smallest = distance;
                nearest = candidate;
            }
        }
        return "there is no column " + CsvRows.quoted(name)
                + (nearest == null
                        ? "; the columns are " + CsvRows.quoted(names)
                        : "; did you mean " + CsvRows.quoted(nearest) + "?");
    }

    /** Letters to change, add or take away, whatever the case; less if one is the beginning or the end of the other. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (shorter.length() >= 3 && (longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return a.equals(b) ? 0 : 1;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
