package dev.automl.codegen;

import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.transform.Transformer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pipeline in {@code Train.java}: nested constructor calls, and why each step is there. */
final class PipelineSource {

    private static final int INDENT = 16;
    private static final int DEEPER = 8;

    private final Pipeline pipeline;
    private final Schema schema;
    private final JavaExpression expressions;
    private final AlgorithmDescription algorithm;
    private final Optional<String> variable;

    /** @param expressions collects the classes that the text names */
    PipelineSource(Pipeline pipeline, Schema schema, JavaExpression expressions) {
        this(pipeline, schema, expressions, Optional.empty());
    }

    /** @param variable the hyperparameter in whose place a variable of its name stands */
    PipelineSource(Pipeline pipeline, Schema schema, JavaExpression expressions, Optional<String> variable) {
        this.variable = variable;
        this.pipeline = pipeline;
        this.schema = schema;
        this.expressions = expressions;
        this.algorithm = PipelineJson.description(pipeline.trainer());
    }

    /** Such as "gradient boosted trees (LightGBM)". */
    String algorithmInWords() {
        String library = algorithm.annotation().library();
        String words = algorithm.annotation().name();
        return library.equals("none") ? words : words + " (" + library + ")";
    }

    /** A comment on each step. */
    List<String> why() {
        List<String> lines = new ArrayList<>();
        for (Transformer transformer : pipeline.transformers()) {
            addComment(lines, Reasons.of(transformer, schema));
        }
        for (Trainer trainer = pipeline.trainer(); trainer instanceof Wrapper wrapper; trainer = wrapper.trainer()) {
            addComment(lines, Reasons.of(wrapper));
        }
        addComment(
                lines,
                "The algorithm, " + algorithmInWords() + ": "
                        + Text.clause(algorithm.annotation().strengths()));
        return lines;
    }

    private static void addComment(List<String> lines, String comment) {
        if (!comment.isEmpty()) {
            lines.addAll(Text.wrap("    // ", comment));
        }
    }

    /** The arguments of the pipeline's constructor, to the end of the statement. */
    String text() {
        List<Transformer> transformers = pipeline.transformers();
        StringBuilder text = new StringBuilder();
        expressions.name(Pipeline.class);
        String indent = " ".repeat(INDENT);
        if (transformers.isEmpty()) {
            text.append(indent).append("List.of(), // no preprocessing\n");
        } else {
            text.append(indent).append("List.of(\n");
            List<String> steps = new ArrayList<>();
            List<String> comments = new ArrayList<>();
            for (int i = 0; i < transformers.size(); i++) {
                Transformer step = transformers.get(i);
                steps.add(expressions.of(step) + (i < transformers.size() - 1 ? "," : "),"));
                comments.add(Stream.of(step.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", ")));
            }
            text.append(aligned(steps, comments, INDENT + DEEPER)).append('\n');
        }
        return text.append(trainer(pipeline.trainer(), INDENT, ");")).toString();
    }

    /** @param tail what follows the expression on its last line */
    private String trainer(Trainer trainer, int indent, String tail) {
        String head = " ".repeat(indent) + "new " + expressions.name(trainer.getClass()) + "(";
        List<Object> values = JavaExpression.components(trainer);
        if (trainer instanceof Wrapper wrapper) {
            List<Object> others = values.subList(1, values.size());
            String inner = trainer(wrapper.trainer(), indent + DEEPER, others.isEmpty() ? ")" + tail : ",");
            return head + "\n" + inner + (others.isEmpty() ? "" : "\n" + last(wrapper, others, indent + DEEPER, tail));
        }
        if (values.isEmpty()) {
            return head + ")" + tail;
        }
        List<String> arguments = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Hyperparameter hyperparameter = algorithm.hyperparameters().get(i);
            boolean varies = variable.equals(Optional.of(hyperparameter.name()));
            String value = varies ? hyperparameter.name() : expressions.of(values.get(i));
            arguments.add(value + (i < values.size() - 1 ? "," : ")" + tail));
            comments.add(varies ? "" : hyperparameter.name() + ", searched " + hyperparameter.range());
        }
        return head + "\n" + aligned(arguments, comments, indent + DEEPER);
    }

    /** The arguments behind the inner trainer. */
    private String last(Wrapper wrapper, List<Object> values, int indent, String tail) {
        RecordComponent[] components = wrapper.getClass().getRecordComponents();
        List<String> arguments = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            arguments.add(expressions.of(values.get(i)) + (i < values.size() - 1 ? "," : ")" + tail));
            comments.add(components[i + 1].getName());
        }
        return aligned(arguments, comments, indent);
    }

    /** One argument a line, the comments below each other. */
    static String aligned(List<String> arguments, List<String> comments, int indent) {
        int width = arguments.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String comment = comments.get(i);
            lines.add(" ".repeat(indent)
                    + (comment.isEmpty()
                            ? argument
                            : argument + " ".repeat(width - argument.length()) + " // " + comment));
        }
        return String.join("\n", lines);
    }
}
