package dev.automl.zoo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Schema.Field;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Schema.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleColumnsTest {

    @TempDir
    Path folder;

    private InferredSchema infer(String text, Map<Role, String> roles, String... excluded) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), text);
        return SchemaInference.infer(
                file,
                CsvFormat.STANDARD,
                new InferenceOptions("y", Optional.empty(), Optional.empty(), Map.of(), List.of(excluded), roles));
    }

    private static ColumnDecision decision(InferredSchema inferred, String name) {
        return inferred.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsWithARoleAreNoFeatures() throws IOException {
        InferredSchema inferred =
                infer("x,w,g,y\n0.5,1,7,no\n2,0,7,yes\n1,3,8,no\n", Map.of(Role.WEIGHT, "w", Role.GROUP, "g"));

        assertThat(inferred.schema().fields())
                .containsExactly(
                        new Field("x", Kind.NUMERIC, List.of()),
                        new Field("w", Kind.NUMERIC, List.of(), Role.WEIGHT),
                        new Field("g", Kind.CATEGORICAL, List.of(), Role.GROUP));
        assertThat(decision(inferred, "w"))
                .isEqualTo(new ColumnDecision("w", "weight", "it says how much a row counts (--weight-column)"));
        assertThat(decision(inferred, "g").use()).isEqualTo("group");
    }

    @Test
    void timeRemainsAFeature() throws IOException {
        InferredSchema inferred = infer("t,y\n5,1.5\n5,2.5\n1,3.5\n", Map.of(Role.TIME, "t"));

        assertThat(inferred.schema().fields())
                .containsExactly(
                        new Field("t", Kind.NUMERIC, List.of()), new Field("t", Kind.NUMERIC, List.of(), Role.TIME));
        assertThat(decision(inferred, "t").use()).isEqualTo("numeric");
        assertThat(decision(inferred, "t").reason()).endsWith("; rows are split in its order (--time-column)");
    }

    @Test
    void timeThatIsExcludedStillSplits() throws IOException {
        InferredSchema inferred = infer("x,t,y\n1,5,1.5\n2,5,2.5\n1,1,3.5\n", Map.of(Role.TIME, "t"), "t");

        assertThat(inferred.schema().features()).extracting(Field::name).containsExactly("x");
        assertThat(inferred.schema().fields()).contains(new Field("t", Kind.NUMERIC, List.of(), Role.TIME));
        assertThat(decision(inferred, "t"))
                .isEqualTo(new ColumnDecision(
                        "t", "time", "rows are split in its order (--time-column); no feature: excluded"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2023-12-01, uuuu-MM-dd",
        "2024-01-31 23:59, 2023-12-01 00:00, uuuu-MM-dd HH:mm",
        "2024-01-31T23:59:01, 2023-12-01T00:00:00, uuuu-MM-dd'T'HH:mm:ss",
        "2024-01, 2023-12, uuuu-MM",
        "31.01.2024, 01.12.2023, dd.MM.uuuu",
        "2024-01-31T23:59:01Z, 2023-12-01T00:00:00Z, uuuu-MM-dd'T'HH:mm:ssXXX"
    })
    void timeMayBeADate(String one, String other, String pattern) throws IOException {
        String text = "t,y\n" + one + ",1.5\n" + other + ",2.5\n,3\n" + one + ",3.5\n";

        assertThat(infer(text, Map.of(Role.TIME, "t")).schema().fields())
                .contains(new Field("t", Kind.DATE, List.of(pattern), Role.TIME));
    }

    @Test
    void whatHasNoOrderIsNoTime() {
        assertRefused("t,y\n2024-01-31,1.5\n31 Jan,2.5\n2024-01-30,3\n", Role.TIME, "t")
                .hasMessageContaining("line 3, column 't': '31 Jan' is neither a number nor a date");
    }

    @Test
    void whatIsNoNumberIsNoWeight() {
        assertRefused("w,y\n1,1.5\n2 kg,2.5\n", Role.WEIGHT, "w")
                .hasMessageContaining("line 3, column 'w': '2 kg' is not a number, but weights are");
    }

    @ParameterizedTest
    @CsvSource({"WEIGHT, --weight-column", "GROUP, --group-column", "TIME, --time-column", "SPLIT, --split-column"})
    void aColumnWithARoleMustBeThereAndHoldSomething(Role role, String option) {
        assertRefused("x,c,y\n1,,1.5\n2,,2.5\n", role, "c").hasMessageContaining("'c' (" + option + ") has no value");
        assertRefused("x,part,y\n1,,1.5\n2,,2.5\n", role, "prt")
                .hasMessageContaining(option + ": ")
                .hasMessageContaining("did you mean 'part'");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String text, Role role, String column) {
        return assertThatThrownBy(() -> infer(text, Map.of(role, column)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("data.csv: ");
    }
}
