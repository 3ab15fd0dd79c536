package dev.automl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The accessibility rules of axe-core (WCAG 2 levels A and AA, and its best practices), held against an open page. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** What breaks a rule: the rule, the element, and what to do; what axe can't decide is not among it. */
    static List<String> violations(Chromium browser) throws Exception {
        if (!browser.evaluate("typeof axe").asText().equals("object")) {
            browser.evaluate(SCRIPT + "; 0");
        }
        List<String> violations = new ArrayList<>();
        JsonNode result =
                browser.evaluate("axe.run(document, {preload: false, resultTypes: ['violations']}).then(result =>"
                        + " ({rules: result.passes.length, violations: result.violations}))");
        if (result.path("rules").asInt() < 20) {
            throw new IllegalStateException("axe looked at almost nothing: " + result);
        }
        for (JsonNode rule : result.path("violations")) {
            for (JsonNode node : rule.path("nodes")) {
                violations.add(
                        rule.path("id").asText() + ": " + node.path("html").asText() + ": "
                                + node.path("failureSummary").asText());
            }
        }
        return violations;
    }

    private static String script() {
        try {
            Properties version = new Properties();
            try (InputStream in = resource("META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
                version.load(in);
            }
            try (InputStream in =
                    resource("META-INF/resources/webjars/axe-core/" + version.getProperty("version") + "/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Axe.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
