package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.codegen.Form;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.registry.Zoo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

    static final class TaskName implements ITypeConverter<Task> {
        @Override
        public Task convert(String text) {
            return named(text, "task", Task.values());
        }
    }

    static final class LicenceName implements ITypeConverter<LicenceRule> {
        @Override
        public LicenceRule convert(String text) {
            return named(text, "choice of licences", LicenceRule.values());
        }
    }

    static final class ClassWeightsName implements ITypeConverter<ClassWeights> {
        @Override
        public ClassWeights convert(String text) {
            return named(text, "rule", ClassWeights.values());
        }
    }

    static final class IsolationName implements ITypeConverter<Isolation> {
        @Override
        public Isolation convert(String text) {
            return named(text, "place for trials", Isolation.values());
        }
    }

    static final class MetricName implements ITypeConverter<Metric> {
        @Override
        public Metric convert(String text) {
            return named(text, "metric", Metric.values());
        }
    }

    static final class ExtraName implements ITypeConverter<Extra> {
        @Override
        public Extra convert(String text) {
            return named(text, "extra", Extra.values());
        }
    }

    /** The names that the shell offers. */
    static final class ExtraNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        ExtraNames() {
            super(Stream.of(Extra.values()).map(Values::text).toList());
        }
    }

    static final class FormName implements ITypeConverter<Form> {
        @Override
        public Form convert(String text) {
            return named(text, "form", Form.values());
        }
    }

    /** The names that the shell offers. */
    static final class FormNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormNames() {
            super(Stream.of(Form.values()).map(Values::text).toList());
        }
    }

    /** The names that the shell offers. */
    static final class TaskNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        TaskNames() {
            super(Stream.of(Task.values()).map(Values::text).toList());
        }
    }

    /** The names that the shell offers. */
    static final class MetricNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        MetricNames() {
            super(Stream.of(Metric.values()).map(Metric::id).toList());
        }
    }

    /** The names that the shell offers. */
    static final class AlgorithmNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ids().iterator();
        }
    }

    static <E extends Enum<E>> E named(String text, String what, E[] constants) {
        for (E constant : constants) {
            if (Values.text(constant).equalsIgnoreCase(text.strip().replace('-', '_'))) {
                return constant;
            }
        }
        throw new TypeConversionException(
                unknown(text, what, Stream.of(constants).map(Values::text).toList()));
    }

    static String unknown(String text, String what, List<String> known) {
        return "there is no " + what + " '" + text + "'" + Suggestions.didYouMean(text, known) + " (known: "
                + String.join(", ", known) + ")";
    }

    static List<String> ids() {
        return Zoo.algorithms().stream().map(algorithm -> algorithm.id()).toList();
    }
}
