package dev.automl.zoo.algorithm;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets predictions only rise, or only fall, with some columns of numbers, all else being equal; also where noise says
 * otherwise. With numbers to predict it holds for the number, with two classes for the probability of the second one.
 *
 * <p>Potharst and Feelders, Classification trees for problems with monotonicity constraints, SIGKDD Explorations, 2002.
 *
 * @param trainer of numbers or of two classes
 * @param increasing names of the columns with which predictions never fall
 * @param decreasing names of the columns with which predictions never rise
 */
public record Monotone(Directed trainer, List<String> increasing, List<String> decreasing) implements Wrapper {

    public Monotone {
        increasing = List.copyOf(increasing);
        decreasing = List.copyOf(decreasing);
        Set<String> both = new HashSet<>(increasing);
        both.retainAll(decreasing);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("predictions can't rise and fall with the same column: " + both);
        }
    }

    @Override
    public Model fit(Dataset train, long seed) {
        if (train.target().task() == Task.MULTICLASS) {
            throw new IllegalArgumentException("of more than two classes none is the one whose probability rises");
        }
        int[] directions = new int[train.features().columns().size()];
        increasing.forEach(name -> directions[place(name, train.features())] = 1);
        decreasing.forEach(name -> directions[place(name, train.features())] = -1);
        return trainer.fit(train, seed, directions);
    }

    private static int place(String name, Table features) {
        for (int c = 0; c < features.columns().size(); c++) {
            if (features.columns().get(c) instanceof Column.Numeric numbers
                    && numbers.name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("the algorithm sees no column of numbers named '" + name + "'");
    }

    @Override
    public Model load(Path folder) throws IOException {
        return trainer.load(folder);
    }
}
