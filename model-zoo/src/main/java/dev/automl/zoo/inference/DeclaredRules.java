package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Schema.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What the user declared holds, if the cells allow it: at least half of them must be what is declared; the others count as
 * missing.
 */
final class DeclaredRules {

    private DeclaredRules() {}

    static ColumnRules.Decided decide(ColumnProfile column, DeclaredKind declared) {
        String reason = "declared " + declared;
        return switch (declared.kind()) {
            case CATEGORICAL, TEXT -> ColumnRules.used(column, declared.kind(), List.of(), reason);
            case NUMERIC, NUMERIC_TEXT -> {
                if (2 * (column.numbers() + column.infinite()) < column.present()) {
                    throw problem(column, "not a number", "numeric", column.firstText());
                }
                yield NumberRules.numeric(column, reason);
            }
            case BOOLEAN -> ColumnRules.used(column, Kind.BOOLEAN, booleanLabels(column), reason);
            case ORDINAL -> ordinal(column, declared, reason);
            case DATE -> declared.details().isEmpty() ? date(column) : declaredDate(column, declared, reason);
        };
    }

    private static DataException problem(ColumnProfile column, String what, String kind, ColumnProfile.Cell cell) {
        return new DataException("line " + cell.line() + ", column " + CsvRows.quoted(column.name()) + ": "
                + CsvRows.quoted(cell.text()) + " is " + what + ", as most cells are, but the column is declared "
                + kind
                + "; declare the column categorical or text (--types)");
    }

    private static List<String> booleanLabels(ColumnProfile column) {
        if (column.distinct().count() != 2) {
            throw new DataException("column " + CsvRows.quoted(column.name()) + " is declared boolean, but has "
                    + column.differentValues() + " instead of two; declare it categorical (--types)");
        }
        List<String> known = TextRules.booleanLabels(column);
        return known != null ? known : Classes.sorted(column);
    }

    private static ColumnRules.Decided ordinal(ColumnProfile column, DeclaredKind declared, String reason) {
        if (column.distinct().count() > DistinctValues.FEW) {
            throw new DataException("column " + CsvRows.quoted(column.name()) + " is declared ordinal, but has "
                    + column.differentValues() + "; levels are at most " + DistinctValues.FEW);
        }
        if (!declared.details().isEmpty()) {
            if (2 * Scales.cells(declared.details(), column.distinct()) < column.present()) {
                throw new DataException(
                        "column " + CsvRows.quoted(column.name()) + ": most cells are none of the levels "
                                + CsvRows.quoted(declared.details()) + "; it has "
                                + CsvRows.quoted(List.copyOf(column.distinct().few())));
            }
            return TextRules.levels(column, Kind.ORDINAL, declared.details(), reason);
        }
        Optional<List<String>> levels = column.allPlainNumbers()
                ? Optional.of(Classes.sorted(column))
                : Scales.ordered(column.distinct(), column.present())
                        .or(() -> Ranges.ordered(column.distinct(), column.present()));
        return levels.map(order -> TextRules.levels(
                        column, Kind.ORDINAL, order, reason + ", in the order " + CsvRows.quoted(order)))
                .orElseThrow(() -> new DataException("column " + CsvRows.quoted(column.name())
                        + " is declared ordinal, but the order of its levels is not known; say it, the lowest first: --types "
                        + "NAME=ordinal:" + String.join("<", column.distinct().few())));
    }

    private static ColumnRules.Decided date(ColumnProfile column) {
        if (column.isNumeric()) {
            Optional<ColumnRules.Decided> found = NumberRules.dates(column);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (column.present() == 0 || 2 * column.dateCells() < column.present()) {
            throw new DataException("column " + CsvRows.quoted(column.name()) + " is declared date, but most cells are"
                    + " written in no way that is known; say how, such as --types "
                    + "NAME=date:dd.MM.uuuu, or epoch-seconds, or epoch-milliseconds");
        }
        return TextRules.date(column);
    }

    private static ColumnRules.Decided declaredDate(ColumnProfile column, DeclaredKind declared, String reason) {
        long odd = column.notDeclared().count();
        if (2 * odd > column.present()) {
            throw problem(
                    column,
                    "no such date",
                    declared.toString(),
                    column.notDeclared().first());
        }
        return ColumnRules.used(
                column,
                Kind.DATE,
                declared.details(),
                reason,
                odd,
                column.notDeclared().first());
    }
}
