package dev.automl.search.profile;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Texts that say the class: for each class there is one word that is in nearly all of its texts and in hardly any other.
 * The words are found in one half of the rows, and tried on the other.
 */
final class TextLeakage implements Rule {

    private static final double THRESHOLD = 0.98;
    private static final int MOST_ROWS = 5_000;
    private static final int LEAST_ROWS = 60;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int LEAST_LEVELS = 20;

    @Override
    public String code() {
        return "text-leakage";
    }

    @Override
    public List<Alert> check(ProfiledData data) {
        List<Alert> alerts = new ArrayList<>();
        int[] rows = Sample.draw(data.rows().length, MOST_ROWS, data.seed(), row -> true);
        Target target = data.target().select(rows);
        for (SampledColumn column : data.columns()) {
            if (!data.isClassification() || rows.length < LEAST_ROWS || !isText(column)) {
                continue;
            }
            List<Set<String>> words =
                    Arrays.stream(rows).mapToObj(row -> words(column, row)).toList();
            String[] wordOf = tellingWords(words, target);
            double skill = skill(words, wordOf, target);
            if (skill >= THRESHOLD) {
                alerts.add(Alert.alerted(
                        this,
                        column.name(),
                        "heldOutSkill",
                        skill,
                        THRESHOLD,
                        "single words of " + Words.name(column.name()) + " say what " + Words.name(data.targetName())
                                + " is: " + Words.name(String.join(", ", new TreeSet<>(Arrays.asList(wordOf)))),
                        Words.exclude(column.name(), "if it is not known before " + Words.name(data.targetName()))));
            }
        }
        if (alerts.isEmpty()) {
            alerts.add(Alert.passed(this, "heldOutSkill", null, THRESHOLD, "no text says the class in a single word"));
        }
        return alerts;
    }

    private static boolean isText(SampledColumn column) {
        return column.column() instanceof TextColumn
                || column.column() instanceof Column.Categorical && column.distinct() >= LEAST_LEVELS;
    }

    private static Set<String> words(SampledColumn column, int row) {
        if (column.isMissing(row)) {
            return Set.of();
        }
        int at = column.rows()[row];
        String text = column.column() instanceof Column.Categorical categories
                ? categories.levels().get(categories.codes()[at])
                : ((TextColumn) column.column()).texts()[at];
        String start = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        Set<String> words =
                new TreeSet<>(Arrays.asList(start.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** For each class the word whose share of its rows is most above that of the other rows; empty if there is none. */
    private static String[] tellingWords(List<Set<String>> words, Target target) {
        int classes = target.classes().size();
        int[] sizes = new int[classes];
        Map<String, int[]> counts = new TreeMap<>();
        int rows = 0;
        for (int row = 0; row < words.size(); row += 2) {
            int truth = target.classIndex(row);
            sizes[truth]++;
            rows++;
            words.get(row).forEach(word -> counts.computeIfAbsent(word, w -> new int[classes])[truth]++);
        }
        String[] best = new String[classes];
        for (int c = 0; c < classes; c++) {
            best[c] = "";
            double highest = 0;
            for (Map.Entry<String, int[]> entry : counts.entrySet()) {
                double inside = entry.getValue()[c];
                double outside = Arrays.stream(entry.getValue()).sum() - inside;
                double telling = inside / Math.max(1, sizes[c]) - outside / Math.max(1, rows - sizes[c]);
                if (telling > highest) {
                    highest = telling;
                    best[c] = entry.getKey();
                }
            }
        }
        return best;
    }

    /** Of the errors that always naming the largest class makes in the other half, the share that the words avoid. */
    private static double skill(List<Set<String>> words, String[] wordOf, Target target) {
        int[] counts = new int[wordOf.length];
        int right = 0;
        int rows = 0;
        for (int row = 1; row < words.size(); row += 2) {
            int truth = target.classIndex(row);
            counts[truth]++;
            rows++;
            long said = Arrays.stream(wordOf).filter(words.get(row)::contains).count();
            right += said == 1 && words.get(row).contains(wordOf[truth]) ? 1 : 0;
        }
        int largest = Arrays.stream(counts).max().orElse(0);
        return rows == largest ? 0 : (double) (right - largest) / (rows - largest);
    }
}
