package dev.automl.codegen;

import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pipelines of which each has one algorithm: the members of an ensemble, or the pipeline itself. */
final class Parts {

    private Parts() {}

    static List<Pipeline> of(Pipeline pipeline) {
        return pipeline.trainer() instanceof Ensemble ensemble
                ? ensemble.members().stream().map(Ensemble.Member::pipeline).toList()
                : List.of(pipeline);
    }

    /** The classes of the algorithms. */
    static Set<Class<?>> algorithms(Pipeline pipeline) {
        return of(pipeline).stream()
                .map(part -> PipelineJson.innermost(part.trainer()).getClass())
                .collect(Collectors.toSet());
    }
}
