package dev.automl.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.registry.Library;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.validation.SplitMethod;
import java.util.List;

/** The JSON files of a project: what was run, and what it scored, in full precision. */
final class RunRecord {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunRecord() {}

    /** {@code automl.json}. It has no time and no path in it: the same trial gives the same text. */
    static String json(ProjectRequest request, List<Library> libraries) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("formatVersion", 1);
        json.put("name", request.name());
        json.put("trial", request.trial());
        json.put("trials", request.trials());
        json.put("seed", request.seed());

        DataSource data = request.data();
        ObjectNode dataJson = json.putObject("data");
        dataJson.put("file", "data/" + ProjectNames.dataFile(data.file()));
        dataJson.put("sha256", data.sha256());
        dataJson.put("rows", data.rows());
        data.test().ifPresent(test -> {
            dataJson.put("testFile", "data/" + ProjectNames.testFile(data));
            dataJson.put("testSha256", test.sha256());
        });
        dataJson.put("testRows", data.testRows());
        json.put("task", request.schema().task().name());
        json.put("target", request.schema().target());

        ObjectNode validation = json.putObject("validation");
        if (data.test().isEmpty()) {
            validation.put("testBy", request.plan().testBy().name());
            if (request.plan().testBy() != SplitMethod.COLUMN) {
                validation.put("testFraction", request.testFraction());
            }
        }
        validation.put("validateBy", request.plan().validateBy().name());
        validation.put("folds", request.plan().folds());
        if (request.plan().folds() == 1 && request.plan().validateBy() != SplitMethod.COLUMN) {
            validation.put("holdoutFraction", request.plan().holdoutFraction());
        }
        if (request.plan().sampleFraction() < 1) {
            validation.put("sampleFraction", request.plan().sampleFraction());
        }
        json.set("pipeline", PipelineJson.write(request.pipeline()));
        json.put("rankedBy", request.metric().id());
        json.set("scores", MAPPER.valueToTree(request.evaluation()));
        ObjectNode baseline = json.putObject("baseline");
        baseline.set("validation", MAPPER.valueToTree(request.baseline()));
        request.baselineTest().ifPresent(test -> baseline.set("test", MAPPER.valueToTree(test)));
        ObjectNode versions = json.putObject("versions");
        for (Library library : libraries) {
            versions.put(library.groupId() + ":" + library.artifactId(), library.version());
        }
        return text(json);
    }

    /** {@code schema.json}, for a schema that is too wide for a source file. */
    static String schema(Schema schema) {
        return text(schema);
    }

    private static String text(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
