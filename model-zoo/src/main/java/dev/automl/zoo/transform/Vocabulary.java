package dev.automl.zoo.transform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms that texts are compared by, and how much each weighs. The weight of a term in a text is {@code (1 + ln(times it
 * is there)) * (1 + ln((1 + texts) / (1 + texts with it)))}, then divided by the length of the text's vector: so rare terms
 * weigh more, and long texts no more than short ones. Salton and Buckley, Term-weighting approaches in automatic text
 * retrieval, Information Processing and Management 24, 1988.
 *
 * @param tokens what a term is
 * @param terms by their text, in the order of their places
 */
public record Vocabulary(Tokens tokens, Map<String, Term> terms) {

    /** While counting, the rarest terms are forgotten when there are more than this; it bounds the memory. */
    private static final int MAX_CANDIDATES = 1_000_000;

    /**
     * A term.
     *
     * @param place counts from 0, the most frequent term first
     * @param rarity its weight where it is there once, at least 1
     */
    public record Term(int place, double rarity) {}

    /** The terms of a text that are in the vocabulary: their places, rising, and their weights. */
    record Weights(int[] places, double[] values) {}

    /**
     * Takes the terms that most training texts have; of equally frequent ones the first in the order of the alphabet.
     *
     * @param texts may be {@code null} where they are missing
     * @param minTexts that a term must be in
     */
    static Vocabulary of(String[] texts, Tokens tokens, int maxTerms, int minTexts) {
        Map<String, Integer> counts = new HashMap<>();
        int present = 0;
        for (String text : texts) {
            if (text == null) {
                continue;
            }
            present++;
            Set<String> distinct = new HashSet<>();
            tokens.forEach(text, distinct::add);
            distinct.forEach(term -> counts.merge(term, 1, Integer::sum));
            for (int rare = 1; counts.size() > MAX_CANDIDATES; rare++) {
                int least = rare;
                counts.values().removeIf(count -> count <= least);
            }
        }
        List<Map.Entry<String, Integer>> chosen = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= minTexts)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(maxTerms)
                .toList();
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : chosen) {
            double rarity = 1 + StrictMath.log((1.0 + present) / (1.0 + entry.getValue()));
            terms.put(entry.getKey(), new Term(terms.size(), rarity));
        }
        return new Vocabulary(tokens, terms);
    }

    /** The weights of a text; none if it is {@code null} or has only terms that are not in the vocabulary. */
    Weights weigh(String text) {
        if (text == null) {
            return new Weights(new int[0], new double[0]);
        }
        Map<Term, Integer> times = new HashMap<>();
        tokens.forEach(text, token -> {
            Term term = terms.get(token);
            if (term != null) {
                times.merge(term, 1, Integer::sum);
            }
        });
        List<Term> found = times.keySet().stream()
                .sorted(Comparator.comparing(Term::place))
                .toList();
        double[] values = found.stream()
                .mapToDouble(term -> (1 + StrictMath.log(times.get(term))) * term.rarity())
                .toArray();
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        return new Weights(
                found.stream().mapToInt(Term::place).toArray(),
                Arrays.stream(values).map(value -> value / length).toArray());
    }
}
