package dev.automl.cli;

import dev.automl.search.fairness.SensitiveColumn;
import java.util.List;

/**
 * What is asked of a run about fairness.
 *
 * @param columns whose groups are compared
 * @param gates that the best model must pass
 */
record FairnessWishes(List<SensitiveColumn> columns, List<FairnessGate> gates) {

    FairnessWishes {
        columns = List.copyOf(columns);
        gates = List.copyOf(gates);
    }

    /** @throws picocli.CommandLine.TypeConversionException if a text is not understood */
    static FairnessWishes of(List<String> sensitive, List<String> gates) {
        return new FairnessWishes(
                sensitive.stream().map(FairnessValues::column).toList(),
                gates.stream().map(FairnessGate::parse).toList());
    }
}
