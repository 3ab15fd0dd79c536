package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replaces each column of texts by a few columns of numbers, in which texts with related words are alike: latent semantic
 * analysis. The terms are weighed as {@link TfIdf} does; then the directions are found in which the training rows differ the
 * most, and a text becomes its length along each of them. Each new column is named after the three terms that count most in
 * it. A missing text is 0 in all of them. Other columns pass unchanged. Of more than 20,000 training rows the directions are
 * learned from as many, drawn with a fixed seed. Deerwester et al., Indexing by latent semantic analysis, Journal of the
 * American Society for Information Science 41, 1990.
 *
 * @param tokens what a term is
 * @param maxTerms that are looked at, the most frequent ones; at least 1
 * @param dimensions how many columns take the place of one, at least 1; fewer if the texts have too few terms
 */
public record TextReduction(Tokens tokens, int maxTerms, int dimensions) implements Transformer {

    private static final int MIN_TEXTS = 2;
    private static final int MAX_ROWS = 20_000;
    private static final long SEED = 1;
    private static final int TERMS_IN_NAME = 3;

    public TextReduction {
        if (maxTerms < 1) {
            throw new IllegalArgumentException("maxTerms must be at least 1, not " + maxTerms);
        }
        if (dimensions < 1) {
            throw new IllegalArgumentException("dimensions must be at least 1, not " + dimensions);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        Set<String> taken = new HashSet<>(names);
        int[] sample = Rows.sample(train.target().weights(), MAX_ROWS, SEED);
        return new Fitted(names, Columns.learn(table, TextColumn.class, column -> reduction(column, sample, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Reduction reduction(TextColumn column, int[] sample, Set<String> taken) {
        Vocabulary vocabulary = Vocabulary.of(column.texts(), tokens, maxTerms, MIN_TEXTS);
        List<Vocabulary.Weights> rows = Arrays.stream(sample)
                .mapToObj(row -> vocabulary.weigh(column.texts()[row]))
                .toList();
        double[][] directions = TruncatedSvd.directions(rows, vocabulary.terms().size(), dimensions);
        List<String> terms = List.copyOf(vocabulary.terms().keySet());
        List<String> outputs = new ArrayList<>();
        for (double[] direction : directions) {
            String topic = column.name() + ": topic " + (outputs.size() + 1) + " (" + largest(terms, direction) + ")";
            outputs.add(Columns.addUnique(topic, taken));
        }
        List<List<Double>> byTerm = IntStream.range(0, terms.size())
                .mapToObj(place ->
                        Stream.of(directions).map(direction -> direction[place]).toList())
                .toList();
        return new Reduction(vocabulary, byTerm, outputs);
    }

    private static String largest(List<String> terms, double[] direction) {
        return IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -Math.abs(direction[place])))
                .limit(TERMS_IN_NAME)
                .map(terms::get)
                .collect(Collectors.joining(", "));
    }

    /**
     * How one column is replaced.
     *
     * @param directions for each term of the vocabulary, its number in each direction
     * @param outputs the names of the new columns, one for each direction
     */
    public record Reduction(Vocabulary vocabulary, List<List<Double>> directions, List<String> outputs) {

        private List<Column> apply(Column column) {
            String[] texts = ((TextColumn) column).texts();
            double[][] values = new double[outputs.size()][texts.length];
            for (int row = 0; row < texts.length; row++) {
                Vocabulary.Weights weights = vocabulary.weigh(texts[row]);
                for (int i = 0; i < weights.places().length; i++) {
                    List<Double> ofTerm = directions.get(weights.places()[i]);
                    for (int d = 0; d < values.length; d++) {
                        values[d][row] += weights.values()[i] * ofTerm.get(d);
                    }
                }
            }
            return Columns.numeric(outputs, values);
        }
    }

    /** The names of all columns, and the reductions of those with texts by name. */
    public record Fitted(List<String> columns, Map<String, Reduction> reductions) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, reductions, (column, reduction) -> reduction.apply(column));
        }
    }
}
