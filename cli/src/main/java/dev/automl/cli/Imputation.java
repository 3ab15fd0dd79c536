package dev.automl.cli;

import dev.automl.zoo.transform.Imputer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code --impute}. */
final class Imputation {

    static final String KNOWN = "median, mean, most-frequent or a number";

    private Imputation() {}

    static boolean isKnown(String word) {
        try {
            rule("", word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The imputer that fills gaps as the words say.
     *
     * @param words by the name of a column; the empty name stands for all columns of numbers without a word of their own
     */
    static Imputer imputer(Map<String, String> words) {
        Imputer.Strategy usual = Imputer.Strategy.MEDIAN;
        List<Imputer.Rule> rules = new ArrayList<>();
        for (Map.Entry<String, String> entry : words.entrySet()) {
            Imputer.Rule rule = rule(entry.getKey(), entry.getValue());
            if (entry.getKey().isEmpty()) {
                usual = rule.strategy();
            } else {
                rules.add(rule);
            }
        }
        return new Imputer(usual, rules);
    }

    private static Imputer.Rule rule(String column, String word) {
        if (!word.isEmpty() && !Character.isLetter(word.charAt(0))) {
            double constant = Double.parseDouble(word);
            return new Imputer.Rule(column, Imputer.Strategy.CONSTANT, constant);
        }
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        Imputer.Strategy strategy = Imputer.Strategy.valueOf(name);
        if (strategy == Imputer.Strategy.CONSTANT || strategy == Imputer.Strategy.NONE) {
            throw new IllegalArgumentException("a constant is given as a number, and most algorithms take no gaps");
        }
        return new Imputer.Rule(column, strategy, 0);
    }
}
