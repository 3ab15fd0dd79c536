package dev.automl.zoo.inference;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said about the columns.
 *
 * @param task if it is not to be inferred
 * @param types kinds of columns by name; they win over what is inferred
 * @param excluded columns that are not to be used
 */
public record InferenceOptions(
        String target, Optional<Task> task, Map<String, Schema.Kind> types, List<String> excluded) {}
