package dev.automl.codegen;

import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The one place that sets FreeMarker up. Nothing depends on the machine: not on its locale, its encoding or its line
 * ends. Templates use {@code [=value]} and {@code [#if]}, because Java, XML and Maven have other uses for braces.
 */
final class Templates {

    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    /**
     * Fills a template in.
     *
     * @throws IllegalStateException if the template uses a value that is not there
     */
    static String render(String template, Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try {
            CONFIGURATION.getTemplate(template).process(values, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + template + " failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("\r\n", "\n");
    }

    /**
     * Fills a template in that has cells.
     *
     * @param cells keeps the texts of the cells
     */
    static String render(String template, Map<String, ?> values, CellRecorder cells) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("cell", cells);
        return render(template, all);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
