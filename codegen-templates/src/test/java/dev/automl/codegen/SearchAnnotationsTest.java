package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchAnnotationsTest {

    private static final String ALGORITHM = """
            package zoo;

            import zoo.Task;
            import zoo.Trainer;
            import zoo.tuning.IntRange;

            /** Not @Algorithm(this) one. */
            @Algorithm(
                    id = "a) \\" (b",
                    tasks = {Task.BINARY}, // not the end: )
                    cost = 'x')
            public record Tree(
                    @IntRange(low = 1, high = 10, initial = 3)
                    int depth,

                    @IntRange(low = 1, high = 10, log = true, initial = 3) int someQuiteLongNameOfAHyperparameterOfATree,
                    Mode someOtherQuiteLongNameOfAHyperparameterOfATree) implements Trainer {

                String text = "@Algorithm(low = 1)";

                void method(@Deprecated int x) {

                }
            }
            """;

    @Test
    void leaveNothingBehindButTheRest() {
        assertThat(SearchAnnotations.removed(ALGORITHM)).isEqualTo("""
                        package zoo;

                        import zoo.Trainer;

                        /** Not @Algorithm(this) one. */
                        public record Tree(
                                int depth,
                                int someQuiteLongNameOfAHyperparameterOfATree,
                                Mode someOtherQuiteLongNameOfAHyperparameterOfATree) implements Trainer {

                            String text = "@Algorithm(low = 1)";

                            void method(@Deprecated int x) {

                            }
                        }
                        """);
    }

    @Test
    void componentsThatFitStandOnOneLine() {
        assertThat(SearchAnnotations.removed("""
                        public record Ridge(
                                @DoubleRange(low = 1e-6, high = 10, log = true, initial = 0.001)
                                double penalty) implements Trainer {}
                        """))
                .isEqualTo("public record Ridge(double penalty) implements Trainer {}\n");
    }

    @Test
    void aFileWithoutThemStaysAsItIs() {
        String file =
                ALGORITHM.replaceAll("(?s)@Algorithm\\(\n.*?'x'\\)\n", "").replaceAll("@IntRange\\(low[^\"]*3\\)", "");

        assertThat(SearchAnnotations.removed(file)).isEqualTo(file).contains("import zoo.tuning.IntRange;\n");
    }

    static Stream<AlgorithmDescription> algorithms() {
        return Zoo.algorithms().stream();
    }

    /** Whatever is on a line of its own, but for imports and the head of the record, is there before and after. */
    @ParameterizedTest
    @MethodSource("algorithms")
    void changeNothingElseInAnAlgorithm(AlgorithmDescription algorithm) throws IOException {
        String before = source(algorithm.type());
        String after = SearchAnnotations.removed(before);

        assertThat(CodeText.masked(after)).doesNotContain("@Algorithm", "@IntRange", "@DoubleRange", ".tuning.");
        assertThat(body(after)).isEqualTo(body(before));
        List<String> lines = new ArrayList<>(before.lines().toList());
        after.lines()
                .filter(line -> !line.contains(" record "))
                .forEach(line -> assertThat(lines)
                        .as("the lines before")
                        .anyMatch(old -> old.strip().endsWith(line.strip())));
    }

    /** From the opening brace of the record on. */
    private static String body(String java) {
        int record = CodeText.masked(java).indexOf(" record ");
        return java.substring(CodeText.masked(java).indexOf('{', record));
    }

    private static String source(Class<?> type) throws IOException {
        String resource = "META-INF/automl-sources/" + type.getName().replace('.', '/') + ".java";
        try (InputStream in = SearchAnnotationsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
