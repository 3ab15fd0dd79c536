package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for builds in {@code docs/ci}: their commands are run. */
class BuildExamplesTest {

    private static final Path EXAMPLES = Path.of("../docs/ci");

    @TempDir
    private Path folder;

    private static JsonNode yaml(String name) throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(EXAMPLES.resolve(name).toFile());
    }

    private static String command(String name) throws IOException {
        JsonNode yaml = yaml(name);
        return name.startsWith("github")
                ? yaml.at("/jobs/baseline/steps/2/run").asText().replace("\\\n", " ")
                : yaml.at("/baseline/script/0").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void theCommandPassesItsGates(String name) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|\\S+").matcher(command(name));
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
        }
        assertThat(words.remove(0)).isEqualTo("./automl");
        Path summary = folder.resolve("summary.md");
        words.replaceAll(word -> switch (word) {
            case "sample-data/penguins.csv" -> Runs.PENGUINS.toString();
            case "30" -> "6"; // fewer trials, so that it does not take long
            case "automl-run", "automl-run.xml" -> folder.resolve(word).toString();
            case "automl-run.md", "$GITHUB_STEP_SUMMARY" -> summary.toString();
            default -> word;
        });
        words.add("--no-report");
        words.add("--no-verify");

        Cli.Result result = Cli.run(words.toArray(String[]::new));

        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(summary).content().startsWith("### automl: species");
        assertThat(folder.resolve("automl-run.xml")).isNotEmptyFile();
    }

    @Test
    void everyGateIsDescribed() throws IOException {
        String document = Files.readString(Path.of("../docs/ci.md"));
        assertThat(document)
                .contains("--min-score", "--min-gain", "--against", "--fairness", "--summary", "--junit-xml", "--json");
    }
}
