package dev.automl.codegen;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Code that predicts the first row of the data, as a service would predict a row that it is asked about. */
final class FirstRow {

    /** With more characters than this the row is read from the file instead of standing in the code. */
    private static final int MAX_LENGTH = 20_000;

    private FirstRow() {}

    /** @throws IOException if the data cannot be read */
    static String code(ProjectRequest request) throws IOException {
        List<String> entries = entries(request);
        boolean literal = !TrainSource.schemaInFile(request.schema())
                && entries.stream().mapToInt(String::length).sum() <= MAX_LENGTH;
        StringBuilder code = new StringBuilder();
        if (literal) {
            code.append("// The first row of the data; its missing values are left out.\n")
                    .append("Map<String, String> row = Map.ofEntries(")
                    .append(entries.isEmpty() ? "" : "\n        ")
                    .append(String.join(",\n        ", entries))
                    .append(");\ndouble[] predicted = predict(model, columns(), row);\n");
        } else {
            code.append("// The first row of the data, which is too long to be written down here.\n")
                    .append("Table row = Csv.readFeatures(file, FORMAT, columns()).select(new int[] {0});\n")
                    .append("double[] predicted = model.predict(row)[0];\n");
        }
        code.append("System.out.println(\"predicted   \" + Predictions.label(columns().classes(), ")
                .append(threshold(request.schema()))
                .append(", predicted));");
        if (request.schema().task().isClassification()) {
            code.append("\nSystem.out.println(\"of          \" + columns().classes());")
                    .append("\nSystem.out.println(\"probable    \" + Arrays.toString(predicted));");
        }
        return code.toString();
    }

    /** What stands in code for the probability from which on the second of two classes is predicted. */
    static String threshold(Schema schema) {
        return schema.classes().size() == 2 ? "THRESHOLD" : "Double.NaN";
    }

    private static List<String> entries(ProjectRequest request) throws IOException {
        List<String> entries = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(request.data().file(), request.data().format())) {
            rows.next();
            for (Schema.Field field : request.schema().features()) {
                String cell = rows.text(rows.position(field.name()));
                if (cell != null) {
                    entries.add("Map.entry(" + JavaExpression.string(field.name()) + ", " + JavaExpression.string(cell)
                            + ")");
                }
            }
        }
        return entries;
    }
}
