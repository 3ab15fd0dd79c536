package dev.automl.zoo.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Levels with an order that everybody knows, the lowest first. Spelling, case and hyphens do not matter. */
final class Scales {

    private static final int FEWEST_LEVELS = 3;

    /** Between the levels of a scale stands {@code <}, between the words for one level {@code |}. */
    private static final List<Map<String, Integer>> SCALES = Stream.of(
                    "very low|lowest < low < medium|med|mid|moderate|average|normal < high < very high|highest"
                            + " < critical|urgent|extreme",
                    "tiny < small < medium|med|mid < large|big < huge",
                    "extra small|x small < small < medium|med|mid < large < extra large|x large|xl < xxl",
                    "xxs|2xs < xs < s < m < l < xl < xxl|2xl < xxxl|3xl < xxxxl|4xl",
                    "very poor|very bad|terrible|awful < poor|bad < fair|average|medium|ok|okay|typical|acceptable < good"
                            + " < very good|better < great|premium < excellent|ideal|outstanding|perfect|best",
                    "very poor < poor < fair < below average < average < above average < good < very good < excellent"
                            + " < very excellent",
                    "low|l < medium|m < high|h",
                    "po < fa < ta < gd < ex",
                    "never < rarely|seldom|almost never < sometimes|occasionally < often|frequently|usually"
                            + " < almost always|very often < always",
                    "strongly disagree|disagree strongly < disagree|somewhat disagree < neutral|neither|undecided"
                            + "|neither agree nor disagree|not sure < agree|somewhat agree < strongly agree|agree strongly",
                    "very dissatisfied|very unsatisfied < dissatisfied|unsatisfied < neutral|neither < satisfied"
                            + " < very satisfied",
                    "very unlikely < unlikely < neutral|neither|possible < likely < very likely",
                    "very unimportant < unimportant|not important < neutral|somewhat important < important < very important",
                    "cold < cool < mild < warm < hot",
                    "very slow < slow < medium|moderate|average < fast < very fast",
                    "light < medium|moderate < heavy",
                    "very short < short < medium|average < long|tall < very long|very tall",
                    "weak < medium|moderate|average < strong < very strong",
                    "minor|minimal < mild|slight < moderate < major|severe|serious < critical|fatal",
                    "child < teenager|teen|adolescent < young|young adult < middle aged|adult < old|elderly|senior",
                    "beginner|novice < intermediate < advanced < expert",
                    "junior < intermediate|middle|mid < senior < lead|principal",
                    "bronze < silver < gold < platinum < diamond",
                    "free < basic < standard|plus|pro < premium < enterprise",
                    "first < second < third < fourth < fifth < sixth",
                    "1st < 2nd < 3rd < 4th < 5th < 6th < 7th < 8th < 9th < 10th",
                    "i < ii < iii < iv < v < vi",
                    "none|no formal education < primary|primary school|elementary|elementary school|some high school"
                            + " < secondary|secondary school|high school|below college < some college|college"
                            + " < associate|associates|associate degree|associate's degree"
                            + " < bachelor|bachelors|bachelor's|bachelor degree|bachelor's degree|undergraduate|tertiary"
                            + " < master|masters|master's|master degree|master's degree|graduate"
                            + " < phd|doctor|doctorate|doctoral")
            .map(Scales::parse)
            .toList();

    private Scales() {}

    private static Map<String, Integer> parse(String scale) {
        Map<String, Integer> places = new TreeMap<>();
        String[] levels = scale.split(" < ");
        for (int place = 0; place < levels.length; place++) {
            for (String word : levels[place].split("\\|")) {
                places.put(word, place);
            }
        }
        return places;
    }

    /** The values that are levels of one scale, in its order; nothing if there are too few, or too many other cells. */
    static Optional<List<String>> ordered(DistinctValues values, long present) {
        return SCALES.stream()
                .map(scale -> ordered(values.few(), scale))
                .filter(levels -> cells(levels, values) >= ColumnProfile.NEARLY_EVERY_CELL * present)
                .filter(levels -> levels.stream().map(Scales::plain).distinct().count() >= FEWEST_LEVELS)
                .findFirst();
    }

    private static List<String> ordered(Set<String> values, Map<String, Integer> scale) {
        List<String> levels = new ArrayList<>(
                values.stream().filter(value -> scale.containsKey(plain(value))).toList());
        levels.sort(
                Comparator.comparing((String value) -> scale.get(plain(value))).thenComparing(value -> value));
        return levels;
    }

    static long cells(List<String> levels, DistinctValues values) {
        return levels.stream().mapToLong(values::count).sum();
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ").strip();
    }
}
