package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.transform.Imputer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaExpressionTest {

    @TempDir
    private Path folder;

    @Test
    void theCompilerReadsEveryValueBack() throws Exception {
        List<Object> values = new ArrayList<>(Runs.HOSTILE);
        values.addAll(
                List.of("\u0000\u0007\u001f\u007f", "\ud800 alone", "\\u000a", "\\\\u0022", "\"\"\"", "%s $1 \\$"));
        values.addAll(List.of('\'', '"', '\\', '\t', ';', '\u2028'));
        values.addAll(List.of(0.1, -0.0, 1e-300, 1.0 / 3, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY));
        values.addAll(List.of(0, Integer.MIN_VALUE, 42L, Long.MIN_VALUE, true, Task.BINARY));
        values.add(List.of("a", List.of(1, 2), List.of()));
        values.add(new CsvFormat(';', "ISO-8859-1", ',', List.of("-", "\\")));
        values.add(new Imputer(
                Imputer.Strategy.MEDIAN, List.of(new Imputer.Rule("a \"b\"", Imputer.Strategy.CONSTANT, -1))));
        values.add(new Schema.Field("x\"", Schema.Kind.BOOLEAN, List.of("n", "y")));

        assertThat(compiled(values)).isEqualTo(values);
    }

    @Test
    void commentsFromTheDataCompile() throws Exception {
        List<String> comments = new ArrayList<>();
        Runs.HOSTILE.forEach(name -> comments.add("/** {@code " + Text.comment(name) + "} */"));
        Runs.HOSTILE.forEach(name -> comments.add("// " + Text.comment(name)));
        Path source = Files.writeString(folder.resolve("C.java"), String.join("\n", comments) + "\nclass C {}\n");

        assertThat(compile(source)).isZero();
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThatThrownBy(() -> new JavaExpression().of(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Optional");
    }

    private Object compiled(List<Object> values) throws Exception {
        JavaExpression expressions = new JavaExpression();
        List<String> printed = values.stream().map(expressions::of).toList();
        StringBuilder text = new StringBuilder();
        expressions
                .named()
                .forEach(type -> text.append("import ").append(type.getName()).append(";\n"));
        text.append(
                        "public class Values {\n    public static Object values() {\n        return java.util.Arrays.<Object>asList(\n")
                .append(String.join(",\n", printed))
                .append(");\n    }\n}\n");
        Path source = Files.writeString(folder.resolve("Values.java"), text);
        assertThat(compile(source)).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return loader.loadClass("Values").getMethod("values").invoke(null);
        }
    }

    private int compile(Path source) {
        return ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", folder.toString(), source.toString());
    }
}
