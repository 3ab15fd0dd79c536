package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces each column of texts with one column for each frequent term of the training rows, such as {@code message: free},
 * that holds the term's weight in the text, from 0 (not there) to 1; {@link Vocabulary} says how it is computed. In a missing
 * text all weights are 0. Other columns pass unchanged.
 *
 * <p>The new columns are about as large as each other, and 0 nearly everywhere: they need no scaling, which would blow up the
 * rare terms; so a scaler stands before this step.
 *
 * @param tokens what a term is
 * @param maxTerms that a column of texts gives at most, the most frequent ones; with very many training rows it gives fewer,
 *     so that all new columns together have no more than 40 million cells
 * @param minTexts that a term must be in, in training, at least 1
 */
public record TfIdf(Tokens tokens, int maxTerms, int minTexts) implements Transformer {

    private static final int MAX_CELLS = 40_000_000;

    public TfIdf {
        if (maxTerms < 1) {
            throw new IllegalArgumentException("maxTerms must be at least 1, not " + maxTerms);
        }
        if (minTexts < 1) {
            throw new IllegalArgumentException("minTexts must be at least 1, not " + minTexts);
        }
    }

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        Set<String> taken = new HashSet<>(names);
        long columns =
                table.columns().stream().filter(TextColumn.class::isInstance).count();
        long affordable = MAX_CELLS / Math.max(1, columns * table.rows());
        int most = (int) Math.max(1, Math.min(maxTerms, affordable));
        return new Fitted(names, Columns.learn(table, TextColumn.class, column -> encoding(column, most, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private Encoding encoding(TextColumn column, int most, Set<String> taken) {
        Vocabulary vocabulary = Vocabulary.of(column.texts(), tokens, most, minTexts);
        List<String> outputs = vocabulary.terms().keySet().stream()
                .map(term -> Columns.addUnique(column.name() + ": " + term, taken))
                .toList();
        return new Encoding(vocabulary, outputs);
    }

    /** How one column is replaced; the outputs are the names of the new columns, in the order of the vocabulary. */
    public record Encoding(Vocabulary vocabulary, List<String> outputs) {

        private List<Column> apply(Column column) {
            String[] texts = ((TextColumn) column).texts();
            double[][] values = new double[outputs.size()][texts.length];
            for (int row = 0; row < texts.length; row++) {
                Vocabulary.Weights weights = vocabulary.weigh(texts[row]);
                for (int i = 0; i < weights.places().length; i++) {
                    values[weights.places()[i]][row] = weights.values()[i];
                }
            }
            return Columns.numeric(outputs, values);
        }
    }

    /** The names of all columns, and the encodings of those with texts by name. */
    public record Fitted(List<String> columns, Map<String, Encoding> encodings) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, encodings, (column, encoding) -> encoding.apply(column));
        }
    }
}
