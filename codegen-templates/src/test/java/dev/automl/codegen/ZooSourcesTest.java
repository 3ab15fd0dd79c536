package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Csv;
import dev.automl.zoo.registry.Library;
import dev.automl.zoo.registry.Zoo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZooSourcesTest {

    @Test
    void followsImportsAndNamesInTheSamePackage() {
        ZooSources sources = ZooSources.closure(Map.of(Constant.class, List.of("Train")));

        assertThat(sources.all().stream().map(ZooSources.Source::path))
                .contains("zoo/algorithm/Constant.java", "zoo/data/Json.java", "zoo/algorithm/Trainer.java")
                .contains("zoo/data/Column.java") // named by Table, without an import
                .doesNotContain("zoo/data/Csv.java", "zoo/transform/Imputer.java");
        assertThat(sources.libraryImports()).contains("com.fasterxml.jackson.databind.ObjectMapper");
    }

    @Test
    void namesInCommentsAndTextsDoNotCount() {
        String code = CodeText.of(
                "/** {@link Csv} */ class A { String s = \"Csv \\\" // Csv\"; char c = '\"'; // Csv\n Table t; /* Csv */ }");

        assertThat(code).contains("class A", "Table t").doesNotContain("Csv");
        assertThat(CodeText.of("a /* never closed")).isEqualTo("a  ");
        assertThat(CodeText.of("\"\"\"\n a \" Csv \"\"\" b")).isEqualTo("  b");
    }

    @Test
    void rewritesPackageAndImportsOnly() {
        ZooSources.Source source = ZooSources.closure(Map.of(Csv.class, List.of("Train"))).all().stream()
                .filter(file -> file.path().equals("zoo/data/Csv.java"))
                .findFirst()
                .orElseThrow();

        assertThat(source.inPackage("mine")).isEqualTo(source.text().replace("dev.automl.zoo.", "mine.zoo."));
        assertThat(source.inPackage("mine")).startsWith("package mine.zoo.data;");
    }

    @Test
    void theToolsOwnClassesAreNotHandedOver() {
        assertThatThrownBy(() -> ZooSources.closure(Map.of(Zoo.class, List.of("Train"))))
                .hasMessageContaining("not handed over");
    }

    @Test
    void everyAlgorithmFindsItsLibraries() {
        Zoo.algorithms().forEach(algorithm -> {
            ZooSources sources = ZooSources.closure(Map.of(algorithm.type(), List.of("Train")));

            assertThat(Library.forImports(sources.libraryImports()))
                    .as(algorithm.id())
                    .extracting(Library::artifactId)
                    .contains("jackson-databind")
                    .doesNotHaveDuplicates();
        });
    }
}
