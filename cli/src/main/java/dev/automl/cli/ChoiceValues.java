package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.codegen.Form;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.Zoo;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From text to one of a few names, as values of options. */
final class ChoiceValues {

    /** What the option for {@link ExtraName} says. */
    static final String EXTRAS =
            "What a project has besides. docker: a Dockerfile for an image that predicts. ci: a workflow"
                    + " for GitHub Actions that builds it. explain: Explain.java, which tells what drives the model. Several with commas (default: nothing).";

    private ChoiceValues() {}

    static final class TaskName extends Named<Task> {
        TaskName() {
            super("task", Task.values());
        }
    }

    static final class LicenceName extends Named<LicenceRule> {
        LicenceName() {
            super("choice of licences", LicenceRule.values());
        }
    }

    static final class ClassWeightsName extends Named<ClassWeights> {
        ClassWeightsName() {
            super("rule", ClassWeights.values());
        }
    }

    static final class IsolationName extends Named<Isolation> {
        IsolationName() {
            super("place for trials", Isolation.values());
        }
    }

    static final class MetricName extends Named<Metric> {
        MetricName() {
            super("metric", Metric.values());
        }
    }

    static final class ExtraName extends Named<Extra> {
        ExtraName() {
            super("extra", Extra.values());
        }
    }

    static final class ExtraNames extends Offered {
        ExtraNames() {
            super(() -> names(Extra.values()));
        }
    }

    static final class FormName extends Named<Form> {
        FormName() {
            super("form", Form.values());
        }
    }

    static final class FormNames extends Offered {
        FormNames() {
            super(() -> names(Form.values()));
        }
    }

    static final class TaskNames extends Offered {
        TaskNames() {
            super(() -> names(Task.values()));
        }
    }

    static final class MetricNames extends Offered {
        MetricNames() {
            super(() -> names(Metric.values()));
        }
    }

    static final class AlgorithmNames extends Offered {
        AlgorithmNames() {
            super(ChoiceValues::ids);
        }
    }

    /** One of a few constants, by its name. */
    private abstract static class Named<E extends Enum<E>> implements ITypeConverter<E> {
        private final String what;
        private final E[] constants;

        private Named(String what, E[] constants) {
            this.what = what;
            this.constants = constants;
        }

        @Override
        public final E convert(String text) {
            return named(text, what, constants);
        }
    }

    /** The names that the shell offers; found when they are asked for, since every start makes one of these. */
    private abstract static class Offered implements Iterable<String> {
        private final Supplier<List<String>> names;

        private Offered(Supplier<List<String>> names) {
            this.names = names;
        }

        @Override
        public final Iterator<String> iterator() {
            return names.get().iterator();
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Values::text).toList();
    }

    static <E extends Enum<E>> E named(String text, String what, E[] constants) {
        for (E constant : constants) {
            if (Values.text(constant).equalsIgnoreCase(text.strip().replace('-', '_'))) {
                return constant;
            }
        }
        throw new TypeConversionException(unknown(text, what, names(constants)));
    }

    static String unknown(String text, String what, List<String> known) {
        return "there is no " + what + " '" + text + "'" + Suggestions.didYouMean(text, known) + " (known: "
                + String.join(", ", known) + ")";
    }

    static List<String> ids() {
        return Zoo.algorithms().stream().map(algorithm -> algorithm.id()).toList();
    }
}
