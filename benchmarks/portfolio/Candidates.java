package dev.automl.search.sampler;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The configurations that a portfolio is chosen from: initial values, those of candidates.jsonl, and random ones. */
final class Candidates {

    /** How many random configurations of which algorithm. */
    private static final Map<String, Integer> RANDOM = new LinkedHashMap<>();

    static {
        RANDOM.put("lightgbm", 5);
        RANDOM.put("xgboost", 3);
        RANDOM.put("extra-trees", 2);
        RANDOM.put("multilayer-perceptron", 2);
        RANDOM.put("lightgbm-goss", 1);
        RANDOM.put("lightgbm-linear", 1);
        RANDOM.put("lightgbm-counts", 1);
        RANDOM.put("xgboost-forest", 1);
        RANDOM.put("random-forest", 1);
        RANDOM.put("logistic-regression", 1);
        RANDOM.put("ridge", 1);
        RANDOM.put("nearest-neighbors", 1);
        RANDOM.put("svm", 1);
        RANDOM.put("gaussian-process", 1);
    }

    private Candidates() {}

    /** Always the same, in the same order. */
    static List<Configuration> all(Path file) throws IOException {
        List<Configuration> all = new ArrayList<>();
        for (AlgorithmDescription algorithm : Zoo.algorithms()) {
            all.add(new Configuration(algorithm.id(), algorithm.initial(), List.of()));
        }
        ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (String line : Files.readAllLines(file)) {
            try {
                all.add(mapper.readValue(line, Configuration.class));
            } catch (IOException e) {
                throw new UncheckedIOException(line, e);
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        RANDOM.forEach((id, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(random(Zoo.algorithm(id), random));
            }
        });
        return all;
    }

    static boolean suits(Configuration configuration, Task task) {
        return Zoo.algorithm(configuration.algorithm()).tasks().contains(task);
    }

    private static Configuration random(AlgorithmDescription algorithm, SplittableRandom random) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Hyperparameter hyperparameter : algorithm.hyperparameters()) {
            Object value = HyperparameterScale.valueAt(hyperparameter, random.nextDouble());
            // Three digits, so that the place of the value gives the value back.
            values.put(
                    hyperparameter.name(),
                    value instanceof Double real && hyperparameter instanceof Hyperparameter.Real range
                            ? Math.max(
                                    range.low(),
                                    Math.min(
                                            range.high(),
                                            new BigDecimal(real)
                                                    .round(new MathContext(3))
                                                    .doubleValue()))
                            : value);
        }
        return new Configuration(algorithm.id(), values, List.of());
    }
}
