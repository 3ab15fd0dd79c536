package dev.automl.zoo.inference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the name of a column tells about it. */
final class ColumnNames {

    /** "id", "user_id", "Sample ID", "customerID", "rowId"; but not "paid" or "humid". */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?s)(?:.*[^\\p{L}])?(?i:id|uuid|guid)|(?i:row_?id|row_?names?)|.*[\\p{Ll}\\d](?:I[dD]|Uuid|UUID|Guid|GUID)");

    private static final Set<String> NUMBERING = Set.of(
            "number", "no", "nr", "num", "nbr", "key", "index", "idx", "serial", "account", "phone", "rownum", "ssn");

    private static final Set<String> CODES = Set.of(
            "code",
            "zip",
            "zipcode",
            "postcode",
            "postal",
            "plz",
            "type",
            "class",
            "pclass",
            "subclass",
            "category",
            "kind",
            "group",
            "region",
            "district",
            "department",
            "dept",
            "sector",
            "zone",
            "cluster",
            "segment",
            "channel",
            "store",
            "shop",
            "branch",
            "state",
            "status",
            "gender",
            "sex",
            "race",
            "ethnicity",
            "nationality",
            "religion",
            "occupation",
            "brand",
            "vendor",
            "supplier",
            "currency",
            "language",
            "station",
            "species",
            "icd",
            "naics",
            "sic",
            "fips");

    /** A name with one of these words is that of an amount, such as "number of stores" or "sales per region". */
    private static final Set<String> AMOUNTS = Set.of(
            "number", "num", "no", "n", "nr", "count", "total", "sum", "mean", "avg", "average", "rate", "share", "pct",
            "percent", "per", "in", "of");

    private ColumnNames() {}

    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** Such as "account number" or "serial no". */
    static boolean isNumbering(String name) {
        return NUMBERING.contains(lastWord(name));
    }

    /** Such as "region", "zip_code" or "store_id", but not "number of stores". */
    static boolean isCode(String name) {
        List<String> words = words(name);
        boolean amount = words.stream().limit(Math.max(0, words.size() - 1)).anyMatch(AMOUNTS::contains);
        return isIdentifier(name) || CODES.contains(lastWord(name)) && !amount;
    }

    private static String lastWord(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** In small letters. */
    private static List<String> words(String name) {
        return Stream.of(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
