package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.reports.Numbers;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Hyperparameter;
import dev.automl.zoo.registry.LeftOutAlgorithm;
import dev.automl.zoo.registry.Licences;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/algorithms.md} is made from the registry, so that it can't drift from it. */
class AlgorithmDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "algorithms.md");
    private static final String RENEW =
            "mvn -pl cli -am test -Dtest=AlgorithmDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.renew=true";

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(DOCUMENT, expected);
        }
        String found = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT).replace("\r\n", "\n") : "";
        assertThat(found)
                .describedAs("docs/algorithms.md is out of date. Renew it with: " + RENEW)
                .isEqualTo(expected);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Algorithms

                <!-- Made from the registry by AlgorithmDocumentTest. Do not edit; renew it with:
                     %s -->

                In the order in which a search tries them first. An algorithm is not tried beyond its limit unless `--algorithms`
                names it. *Readable* models are those that `--interpretable` allows.

                """.formatted(RENEW));
        text.append("| id | what | tasks | limit | readable | library | licence |\n|---|---|---|---|---|---|---|\n");
        for (AlgorithmDescription algorithm : Zoo.algorithms()) {
            Algorithm annotation = algorithm.annotation();
            row(
                    text,
                    "[" + algorithm.id() + "](#" + algorithm.id() + ")",
                    annotation.name(),
                    tasks(algorithm),
                    limit(annotation),
                    annotation.interpretable() ? "yes" : "",
                    annotation.library(),
                    Licences.of(algorithm));
        }
        Zoo.algorithms().forEach(algorithm -> section(text, algorithm));
        text.append("\n## Left out\n\n| algorithm | library | why, and what instead |\n|---|---|---|\n");
        LeftOutAlgorithm.all().forEach(left -> row(text, left.name(), left.library(), left.reason()));
        return text.toString();
    }

    private static void section(StringBuilder text, AlgorithmDescription algorithm) {
        Algorithm annotation = algorithm.annotation();
        text.append("\n## ").append(algorithm.id()).append("\n\n");
        text.append(annotation.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .append(annotation.name().substring(1))
                .append(". ")
                .append(annotation.strengths())
                .append(' ')
                .append(annotation.weaknesses())
                .append("\n\nCost: ")
                .append(annotation.cost())
                .append(".\n");
        switch (annotation.numbers()) {
            case ANY -> {}
            case NOT_NEGATIVE -> text.append("\nRegression of numbers of 0 or more only.\n");
            case POSITIVE -> text.append("\nRegression of numbers above 0 only.\n");
        }
        if (algorithm.canBeMonotone()) {
            text.append("\nIts predictions can be held to rise or fall with a column, `--monotone`.\n");
        }
        if (!annotation.paper().equals("none")) {
            text.append("\nPaper: ").append(annotation.paper()).append(".\n");
        }
        if (!algorithm.hyperparameters().isEmpty()) {
            text.append("\n| hyperparameter | searched | tried first |\n|---|---|---|\n");
            for (Hyperparameter hyperparameter : algorithm.hyperparameters()) {
                row(
                        text,
                        "`" + hyperparameter.name() + "`",
                        hyperparameter.range(),
                        hyperparameter.initial().toString());
            }
        }
    }

    private static String tasks(AlgorithmDescription algorithm) {
        return String.join(", ", algorithm.tasks().stream().map(Values::text).toList());
    }

    private static String limit(Algorithm annotation) {
        List<String> limits = new ArrayList<>();
        if (annotation.maxRows() < Integer.MAX_VALUE) {
            limits.add(Numbers.count(annotation.maxRows()) + " rows");
        }
        if (annotation.maxCells() < Long.MAX_VALUE) {
            limits.add(Numbers.count(annotation.maxCells()) + " cells");
        }
        return String.join(", ", limits);
    }

    private static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }
}
