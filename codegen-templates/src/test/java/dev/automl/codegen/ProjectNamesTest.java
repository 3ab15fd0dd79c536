package dev.automl.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {

    @ParameterizedTest
    @CsvSource({
        "penguins.csv, penguins-ridge, penguins",
        "Ames Housing_2.tsv, ames-housing-2-ridge, ames_housing_2",
        "2024-sales.csv, 2024-sales-ridge, _2024_sales",
        "class.csv, class-ridge, class_",
        "true.csv, true-ridge, true_",
        "con.csv, con-data-ridge, con_data",
        "java.csv, java-data-ridge, java_data",
        "data, data-ridge, data",
        ".csv, csv-ridge, csv",
        "---.csv, data-ridge, data",
    })
    void plainNamesStayAsTheyAre(String file, String project, String packageName) {
        assertThat(ProjectNames.project(Path.of("some", "folder", file), "ridge"))
                .isEqualTo(project);
        assertThat(ProjectNames.packageName(Path.of("some", "folder", file))).isEqualTo(packageName);
    }

    @Test
    void otherNamesAreValidAndStayDifferent() {
        List<String> files = List.of(
                "größe.csv",
                "gräße.csv",
                "数据.csv",
                "данные.csv",
                "a'b.csv",
                "a\"b.csv",
                "ab.csv",
                "${x}.csv",
                "*.csv",
                "x".repeat(50) + ".csv",
                "x".repeat(51) + ".csv",
                "\uD83D\uDE00.csv",
                "İ.csv");
        Set<String> names = new HashSet<>();
        for (String file : files) {
            String name = ProjectNames.packageName(Path.of(file));
            assertThat(SourceVersion.isName(name)).as(name).isTrue();
            assertThat(name).matches("[a-z0-9_]{1,48}");
            names.add(name);
        }
        assertThat(names).hasSameSizeAs(files);
    }
}
