package dev.automl.zoo.registry;

import dev.automl.zoo.TestData;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Task;
import java.util.List;

/** Started in a process of its own by {@link NativeLibrariesTest}. */
public final class NativeLibrariesProcess {

    private NativeLibrariesProcess() {}

    public static void main(String[] arguments) {
        if (arguments[0].equals("probe")) {
            System.out.println(NativeLibraries.unavailable(Zoo.algorithms()));
            return;
        }
        Dataset data = TestData.easy(Task.MULTICLASS, 200, 1);
        int trained = 0;
        for (int round = 0; round < 10; round++) {
            for (String id : List.of("lightgbm", "extra-trees", "xgboost", "xgboost-forest", "lda")) {
                AlgorithmDescription algorithm = Zoo.algorithm(id);
                Preprocessing.pipeline(algorithm.create(algorithm.initial()), TestData.schema(Task.MULTICLASS))
                        .fit(data, round)
                        .predict(data.features());
                trained++;
            }
        }
        System.out.println("trained " + trained + " models");
    }
}
