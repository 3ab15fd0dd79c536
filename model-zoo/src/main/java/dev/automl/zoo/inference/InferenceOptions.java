package dev.automl.zoo.inference;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said about the columns.
 *
 * @param target null if nothing is to be predicted: then every column is a feature
 * @param task if it is not to be inferred
 * @param types kinds of columns by name; they win over what is inferred
 * @param excluded columns that are not to be used as features
 * @param positiveLabel of the two classes, the one whose probability is meant; by default the later one in natural order
 * @param roles the columns that weight or split the rows, by what they are for
 */
public record InferenceOptions(
        String target,
        Optional<Task> task,
        Optional<String> positiveLabel,
        Map<String, DeclaredKind> types,
        List<String> excluded,
        Map<Schema.Role, String> roles) {

    /** All columns are features or the target. */
    public InferenceOptions(
            String target, Optional<Task> task, Map<String, DeclaredKind> types, List<String> excluded) {
        this(target, task, Optional.empty(), types, excluded, Map.of());
    }
}
