package dev.automl.zoo.inference;

import dev.automl.zoo.data.Schema;
import java.util.List;

/**
 * The schema of a file, with the reason for every choice.
 *
 * @param schema whose target is {@code ""} if none is named
 * @param taskReason such as "species has 3 different values that are not numbers"
 * @param columns one decision for each column of the file, in the file's order
 * @param rows data rows in the file
 * @param rowsWithoutTarget rows of these that are left out because the target is missing
 */
public record InferredSchema(
        Schema schema, String taskReason, List<ColumnDecision> columns, int rows, int rowsWithoutTarget) {

    public InferredSchema {
        columns = List.copyOf(columns);
    }
}
