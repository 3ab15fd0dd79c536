package dev.automl.search.profile;

import dev.automl.search.statistics.Moments;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.inference.ColumnDecision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A column of the file, over the sampled training rows. Of a column that was not read, all but the first three is null; of
 * the others, those are null that do not suit what the column holds.
 *
 * @param use what it is used as, and why: as in {@code schema.json}
 * @param missing rows without a value, and their share
 * @param distinct how many different values there are
 * @param association with the target; null for the target itself, for texts, and without a target
 */
public record ColumnStatistics(
        String name,
        String use,
        String reason,
        Integer missing,
        Double missingShare,
        Integer distinct,
        Numbers numbers,
        Dates dates,
        List<Level> levels,
        Lengths lengths,
        Association association) {

    private static final int MOST_LEVELS = 10;
    private static final double FARTHEST_SECONDS = 3e16;

    /** Of the finite numbers; booleans are 0 and 1. See {@link Moments} for the definitions. */
    public record Numbers(
            double min, double max, double mean, double median, double standardDeviation, double skewness) {}

    /** The first and the last one, ISO 8601. */
    public record Dates(String min, String max) {}

    /** One of the most frequent categories. */
    public record Level(String name, int rows) {}

    /** Of texts, in characters. */
    public record Lengths(int min, int max, double mean) {}

    static List<ColumnStatistics> of(ProfiledData data) {
        Map<String, SampledColumn> sampled = new HashMap<>();
        data.columns().forEach(column -> sampled.put(column.name(), column));
        sampled.put(data.targetName(), target(data));
        return data.inferred().columns().stream()
                .map(decision -> of(decision, sampled.get(decision.name()), association(decision, sampled, data)))
                .toList();
    }

    private static Association association(
            ColumnDecision decision, Map<String, SampledColumn> sampled, ProfiledData data) {
        SampledColumn column = sampled.get(decision.name());
        if (column == null || !data.hasTarget() || decision.name().equals(data.targetName())) {
            return null;
        }
        return Association.of(column, sampled.get(data.targetName()), data.isClassification())
                .orElse(null);
    }

    /** Its classes by name, or its numbers. */
    private static SampledColumn target(ProfiledData data) {
        if (!data.isClassification()) {
            return data.targetColumn();
        }
        double[] values = data.target().values();
        int[] codes = Arrays.stream(values).mapToInt(value -> (int) value).toArray();
        return SampledColumn.of(
                new Column.Categorical(data.targetName(), codes, data.target().classes()));
    }

    private static ColumnStatistics of(ColumnDecision decision, SampledColumn column, Association association) {
        if (column == null) {
            return new ColumnStatistics(
                    decision.name(), decision.use(), decision.reason(), null, null, null, null, null, null, null, null);
        }
        boolean some = column.present() > 0;
        return new ColumnStatistics(
                decision.name(),
                decision.use(),
                decision.reason(),
                column.missing(),
                column.size() == 0 ? 0.0 : (double) column.missing() / column.size(),
                column.distinct(),
                some && column.column() instanceof Column.Numeric ? numbers(column) : null,
                some && column.column() instanceof DateColumn ? dates(column) : null,
                some && column.column() instanceof Column.Categorical levels ? levels(column, levels) : null,
                some && column.column() instanceof TextColumn texts ? lengths(column, texts) : null,
                association);
    }

    private static Numbers numbers(SampledColumn column) {
        double[] values = finite(column);
        if (values.length == 0) {
            return null;
        }
        Moments moments = Moments.of(values);
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return new Numbers(
                values[0],
                values[values.length - 1],
                moments.mean(),
                median,
                moments.standardDeviation(),
                moments.skewness());
    }

    /** The finite numbers of all rows, rising. */
    private static double[] finite(SampledColumn column) {
        double[] values = new double[column.present()];
        int end = 0;
        for (int group = 0; group < column.numbers().length; group++) {
            if (Double.isFinite(column.numbers()[group])) {
                Arrays.fill(values, end, end + column.sizes()[group], column.numbers()[group]);
                end += column.sizes()[group];
            }
        }
        return Arrays.copyOf(values, end);
    }

    private static Dates dates(SampledColumn column) {
        double[] seconds = column.numbers();
        return new Dates(iso(seconds[0]), iso(seconds[seconds.length - 1]));
    }

    private static String iso(double seconds) {
        // Farther than this, a calendar does not reach.
        double bounded = Math.max(-FARTHEST_SECONDS, Math.min(FARTHEST_SECONDS, seconds));
        return LocalDateTime.ofEpochSecond((long) Math.floor(bounded), 0, ZoneOffset.UTC)
                .toString();
    }

    private static List<Level> levels(SampledColumn column, Column.Categorical categories) {
        String[] names = new String[column.sizes().length];
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                names[column.groups()[row]] = categories.levels().get(categories.codes()[column.rows()[row]]);
            }
        }
        return IntStream.range(0, column.distinct())
                .mapToObj(group -> new Level(names[group], column.sizes()[group]))
                .sorted(Comparator.comparingInt(Level::rows).reversed().thenComparing(Level::name))
                .limit(MOST_LEVELS)
                .toList();
    }

    private static Lengths lengths(SampledColumn column, TextColumn texts) {
        IntSummaryStatistics lengths = Arrays.stream(column.rows())
                .filter(row -> texts.texts()[row] != null)
                .map(row -> texts.texts()[row].length())
                .summaryStatistics();
        return new Lengths(lengths.getMin(), lengths.getMax(), lengths.getAverage());
    }
}
