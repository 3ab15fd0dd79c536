package dev.automl.codegen;

import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.validation.Split;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code TryValues.java} says: it widens the search by hand, for one hyperparameter of the pipeline, or of the heaviest
 * member of an ensemble.
 */
final class TryValuesSource {

    private static final double[] FACTORS = {0.25, 0.5, 1, 2, 4};
    private static final double[] STEPS = {-0.25, -0.125, 0, 0.125, 0.25};
    private static final int DIGITS = 2;

    private final ProjectRequest request;
    private final Pipeline pipeline;
    private final Optional<String> method;
    private final AlgorithmDescription algorithm;
    private final Map<String, Object> chosen;

    TryValuesSource(ProjectRequest request) {
        this.request = request;
        if (request.pipeline().trainer() instanceof Ensemble ensemble) {
            int heaviest = heaviest(ensemble);
            pipeline = ensemble.members().get(heaviest).pipeline();
            method = Optional.of(new EnsembleSource(ensemble, request.schema(), new JavaExpression())
                    .methodNames()
                    .get(heaviest));
        } else {
            pipeline = request.pipeline();
            method = Optional.empty();
        }
        Trainer trainer = PipelineJson.innermost(pipeline.trainer());
        algorithm = PipelineJson.description(trainer);
        chosen = algorithm.valuesOf(trainer);
    }

    private static int heaviest(Ensemble ensemble) {
        int heaviest = 0;
        for (int i = 1; i < ensemble.members().size(); i++) {
            if (ensemble.members().get(i).weight()
                    > ensemble.members().get(heaviest).weight()) {
                heaviest = i;
            }
        }
        return heaviest;
    }

    /** Empty if the algorithm has no number to try other values of. */
    Optional<Map<String, Object>> templateValues() {
        return hyperparameter().map(this::templateValues);
    }

    /** A rate or a penalty tells most: the first that is searched by factors; else the first number. */
    private Optional<Hyperparameter> hyperparameter() {
        return algorithm.hyperparameters().stream()
                .filter(hyperparameter -> !(hyperparameter instanceof Hyperparameter.Choice))
                .filter(hyperparameter -> values(hyperparameter).size() > 1)
                .min(Comparator.comparingInt(
                        hyperparameter -> hyperparameter instanceof Hyperparameter.Real real && real.log() ? 0 : 1));
    }

    private Map<String, Object> templateValues(Hyperparameter hyperparameter) {
        JavaExpression expressions = new JavaExpression();
        expressions.name(Pipeline.class);
        String name = hyperparameter.name();
        Object value = chosen.get(name);
        List<String> texts =
                values(hyperparameter).stream().map(expressions::of).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("type", value instanceof Integer ? "int" : "double");
        values.put("chosen", expressions.of(value));
        values.put("values", String.join(", ", texts));
        values.put(
                "width",
                Stream.concat(Stream.of(name), texts.stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(1));
        values.put("method", method.orElse(""));
        values.put("what", method.isPresent() ? "The heaviest member of the ensemble alone" : "The pipeline of Train");
        values.put(
                "why",
                Text.wrap(
                        "    // ",
                        "---- " + name + ": " + expressions.of(value) + " was chosen; the search looked at "
                                + hyperparameter.range()
                                + ". Change me: other values, or another hyperparameter."));
        values.put("pipeline", new PipelineSource(pipeline, request.schema(), expressions, Optional.of(name)).text());
        values.put("metric", request.metric().id());
        values.put("metricTitle", MetricNames.inWords(request.metric()));
        values.put("better", request.metric().higherIsBetter() ? "higher" : "lower");
        values.put("imports", imports(expressions));
        return values;
    }

    private List<String> imports(JavaExpression expressions) {
        Stream<Class<?>> named = Stream.concat(
                expressions.named().stream(),
                Stream.of(Scores.class, Split.class, Locale.class, IOException.class, List.class));
        return named.distinct()
                .map(type -> type.getName().startsWith(ZooSources.ROOT)
                        ? request.packageName() + ".zoo." + type.getName().substring(ZooSources.ROOT.length())
                        : type.getName())
                .sorted()
                .toList();
    }

    /** The chosen value in the middle of others that the algorithm allows, rising. */
    private List<Object> values(Hyperparameter hyperparameter) {
        Object value = chosen.get(hyperparameter.name());
        TreeSet<Double> candidates = new TreeSet<>();
        if (hyperparameter instanceof Hyperparameter.Real real) {
            for (int i = 0; i < FACTORS.length; i++) {
                candidates.add(
                        real.log()
                                ? rounded((Double) value * FACTORS[i])
                                : rounded((Double) value + STEPS[i] * (real.high() - real.low())));
            }
            candidates.removeIf(candidate -> candidate.equals(rounded((Double) value)));
            candidates.add((Double) value);
            return candidates.stream()
                    .map(candidate -> (Object) candidate)
                    .filter(other -> allowed(hyperparameter, other))
                    .toList();
        }
        if (hyperparameter instanceof Hyperparameter.Int range) {
            for (int i = 0; i < FACTORS.length; i++) {
                candidates.add((double) Math.round(
                        range.log()
                                ? (Integer) value * FACTORS[i]
                                : (Integer) value + STEPS[i] * (range.high() - range.low())));
            }
            return candidates.stream()
                    .map(candidate -> (Object) candidate.intValue())
                    .filter(other -> allowed(hyperparameter, other))
                    .toList();
        }
        return List.of();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }

    private boolean allowed(Hyperparameter hyperparameter, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(chosen);
        values.put(hyperparameter.name(), value);
        return algorithm.allows(values);
    }
}
