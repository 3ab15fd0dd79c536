package dev.automl.codegen;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ensemble in {@code Train.java}: a list of weights, and a method for each member. */
final class EnsembleSource {

    private final List<Ensemble.Member> members;
    private final List<PipelineSource> sources = new ArrayList<>();
    private final JavaExpression expressions;

    /** @param expressions collects the classes that the text names */
    EnsembleSource(Ensemble ensemble, Schema schema, JavaExpression expressions) {
        this.members = ensemble.members();
        this.expressions = expressions;
        members.forEach(member -> sources.add(new PipelineSource(member.pipeline(), schema, expressions)));
    }

    String inWords() {
        return "the weighted mean of " + Text.count(members.size(), "model");
    }

    /** A comment on the weights. */
    List<String> why() {
        return Text.wrap(
                "    // ",
                "Ensemble: each model errs on other rows, so their weighted mean errs less than each. A weight is how often"
                        + " greedy selection picked the model, by the validation score of the mean (Caruana et al., 2004).");
    }

    /** The arguments of the pipeline's constructor, to the end of the statement. */
    String text() {
        expressions.name(Pipeline.class);
        String ensemble = expressions.name(Ensemble.class);
        String member = expressions.name(Ensemble.Member.class);
        List<String> names = methodNames();
        List<String> calls = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            int weight = members.get(i).weight();
            calls.add("new " + member + "(" + weight + ", " + names.get(i) + "())"
                    + (i < members.size() - 1 ? "," : ")));"));
            shares.add(Math.round(100.0 * weight / total()) + " %");
        }
        return "                List.of(), // each member has its own preprocessing\n"
                + "                new " + ensemble + "(List.of(\n"
                + PipelineSource.aligned(calls, shares, 24);
    }

    /** For each member what its method is made of. */
    List<Map<String, Object>> methods() {
        List<String> names = methodNames();
        List<Map<String, Object>> methods = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Map<String, Object> method = new LinkedHashMap<>();
            method.put(
                    "title",
                    "Member " + (i + 1) + " of " + members.size() + ", weight "
                            + members.get(i).weight() + " of " + total());
            method.put("why", sources.get(i).why());
            method.put("name", names.get(i));
            method.put("pipeline", sources.get(i).text());
            methods.add(method);
        }
        return methods;
    }

    private int total() {
        return members.stream().mapToInt(Ensemble.Member::weight).sum();
    }

    /** After the classes of the algorithms, such as {@code lightGbm}; several of one class are counted. */
    List<String> methodNames() {
        List<String> algorithms = members.stream()
                .map(member -> PipelineJson.innermost(member.pipeline().trainer())
                        .getClass()
                        .getSimpleName())
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < algorithms.size(); i++) {
            String name = algorithms.get(i);
            boolean several = algorithms.indexOf(name) < algorithms.lastIndexOf(name);
            long number =
                    algorithms.subList(0, i + 1).stream().filter(name::equals).count();
            names.add(several ? name + number : name);
        }
        return names;
    }
}
