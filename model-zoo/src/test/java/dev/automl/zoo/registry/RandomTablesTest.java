package dev.automl.zoo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.RandomTables;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.FittedPipeline;
import dev.automl.zoo.pipeline.Pipeline;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any table goes through any algorithm, with the preprocessing it gets by default. */
class RandomTablesTest {

    @Property(tries = 400, seed = "20261124")
    void everyKindOfColumnGoesThroughEveryAlgorithm(@ForAll Random random) {
        AlgorithmDescription algorithm =
                Zoo.algorithms().get(random.nextInt(Zoo.algorithms().size()));
        Task task = algorithm.tasks().get(random.nextInt(algorithm.tasks().size()));
        Schema schema = RandomTables.schema(task, random);
        int rows = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(80);

        fitAndPredict(algorithm, schema, rows, random);
    }

    static Stream<Arguments> algorithmsAndTasks() {
        return Zoo.algorithms().stream()
                .flatMap(algorithm -> algorithm.tasks().stream().map(task -> Arguments.of(algorithm.id(), task)));
    }

    @ParameterizedTest
    @MethodSource("algorithmsAndTasks")
    void twoThousandColumns(String id, Task task) {
        AlgorithmDescription algorithm = Zoo.algorithm(id);
        if (algorithm.fits(40, 2_000)) {
            Schema schema = RandomTables.schema(task, Collections.nCopies(2_000, Kind.NUMERIC));
            fitAndPredict(algorithm, schema, 40, new Random(2));
        }
    }

    /** On new rows, too, whose categories training has not seen. */
    private static void fitAndPredict(AlgorithmDescription algorithm, Schema schema, int rows, Random random) {
        Dataset train = learnable(algorithm, RandomTables.rows(schema, rows, random));
        Pipeline pipeline = Preprocessing.pipeline(algorithm.create(algorithm.initial()), schema);
        FittedPipeline fitted = pipeline.fit(train, 1);
        for (Dataset data : List.of(train, RandomTables.rows(schema, 7, random))) {
            double[][] predicted = fitted.predict(data.features());
            assertThat(predicted).hasNumberOfRows(data.rows());
            for (double[] row : predicted) {
                boolean valid = Arrays.stream(row).allMatch(Double::isFinite);
                if (schema.task().isClassification()) {
                    valid = valid
                            && Arrays.stream(row).allMatch(probability -> probability >= 0)
                            && Math.abs(Arrays.stream(row).sum() - 1) < 1e-9;
                }
                assertThat(valid)
                        .as("%s with %s predicts %s", pipeline, schema, Arrays.toString(row))
                        .isTrue();
            }
        }
    }

    /** Some algorithms learn numbers above 0 only. */
    private static Dataset learnable(AlgorithmDescription algorithm, Dataset data) {
        Target target = data.target();
        if (algorithm.annotation().numbers() == Algorithm.Numbers.ANY || target.task() != Task.REGRESSION) {
            return data;
        }
        double[] positive =
                Arrays.stream(target.values()).map(y -> Math.abs(y) + 1).toArray();
        return new Dataset(data.features(), new Target(target.task(), target.classes(), positive));
    }
}
