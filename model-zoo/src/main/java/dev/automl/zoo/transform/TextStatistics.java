package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Adds to each column of texts a few numbers that say what the texts look like: how many characters and words they have, and
 * the shares of digits, upper case and punctuation among the characters; of these, the ones that differ between training
 * rows. All are missing where the text is. The texts stay, for a step after this one that looks at the words.
 */
public record TextStatistics() implements Transformer {

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, TextColumn.class, column -> outputs(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private static List<Output> outputs(TextColumn column, List<String> taken) {
        List<Output> outputs = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            Column.Numeric values = statistic.of("", column);
            // The number of characters also tells whether there is a text.
            if (Statistics.differ(statistic == Statistic.CHARACTERS ? values.values() : values.present())) {
                String name = Columns.addUnique(column.name() + ": " + statistic.label, taken);
                outputs.add(new Output(statistic, name));
            }
        }
        return outputs;
    }

    /** A number to be had of a text; characters are those of Unicode. */
    public enum Statistic {
        CHARACTERS("characters", text -> text.codePointCount(0, text.length())),
        WORDS("words", text -> text.isBlank() ? 0 : text.strip().split("\\s+").length),
        DIGITS("share of digits", text -> share(text, Character::isDigit)),
        UPPER_CASE("share of upper case", text -> share(text, Character::isUpperCase)),
        PUNCTUATION("share of punctuation", text -> share(text, Statistic::isPunctuation));

        private final String label;
        private final ToDoubleFunction<String> number;

        Statistic(String label, ToDoubleFunction<String> number) {
            this.label = label;
            this.number = number;
        }

        private Column.Numeric of(String name, TextColumn column) {
            return new Column.Numeric(
                    name,
                    Arrays.stream(column.texts())
                            .mapToDouble(text -> text == null ? Double.NaN : number.applyAsDouble(text))
                            .toArray());
        }

        /** 0 for a text without characters. */
        private static double share(String text, IntPredicate kind) {
            long some = text.codePoints().filter(kind).count();
            return some == 0 ? 0 : (double) some / text.codePointCount(0, text.length());
        }

        /** Neither letter, digit nor space; signs such as those of currencies count, too. */
        private static boolean isPunctuation(int character) {
            return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
        }
    }

    /** A new column. */
    public record Output(Statistic statistic, String name) {}

    /** The names of all columns, and the new ones by the name of the column that they follow. */
    public record Fitted(List<String> columns, Map<String, List<Output>> outputs) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, outputs, Fitted::withStatistics);
        }

        private static List<Column> withStatistics(Column texts, List<Output> outputs) {
            List<Column> columns = new ArrayList<>(List.of(texts));
            outputs.forEach(output -> columns.add(output.statistic().of(output.name(), (TextColumn) texts)));
            return columns;
        }
    }
}
