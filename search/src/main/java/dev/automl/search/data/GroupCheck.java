package dev.automl.search.data;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.validation.Split;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many groups are on each side of a split, counted from the rows as they were split. Rows without a group are not
 * counted.
 *
 * @param onBothSides the groups of training that are groups of test, too: none, or the split is wrong
 */
public record GroupCheck(int training, int test, Set<String> onBothSides) {

    public static GroupCheck of(Split split) {
        Set<String> training = groups(split.train());
        Set<String> test = groups(split.test());
        Set<String> both = new TreeSet<>(training);
        both.retainAll(test);
        return new GroupCheck(training.size(), test.size(), both);
    }

    private static Set<String> groups(Dataset data) {
        Column.Categorical column = (Column.Categorical) data.key(Schema.Role.GROUP.name());
        Set<String> groups = new TreeSet<>();
        for (int code : column.codes()) {
            if (code != Column.Categorical.MISSING) {
                groups.add(column.levels().get(code));
            }
        }
        return groups;
    }
}
