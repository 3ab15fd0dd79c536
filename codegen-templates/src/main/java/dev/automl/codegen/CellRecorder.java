package dev.automl.codegen;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The directive {@code [@cell id="..."]}: what stands inside it is printed where it stands, and kept to stand in a notebook,
 * too. So a text is written once, and is the same in every form.
 */
final class CellRecorder implements TemplateDirectiveModel {

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** What stood inside of each directive so far, by its id. */
    Map<String, String> texts() {
        return texts;
    }

    @Override
    @SuppressWarnings("rawtypes") // so says the interface
    public void execute(Environment environment, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        StringWriter text = new StringWriter();
        body.render(text);
        texts.put(parameters.get("id").toString(), text.toString().replace("\r\n", "\n"));
        environment.getOut().write(text.toString());
    }
}
