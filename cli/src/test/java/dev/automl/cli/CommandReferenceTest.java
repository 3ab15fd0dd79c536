package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code docs/cli.md} is made from the commands themselves, so that it can't drift from them. */
class CommandReferenceTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "cli.md");
    private static final String RENEW =
            "mvn -pl cli -am test -Dtest=CommandReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.renew=true";

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String expected = reference();
        if (Boolean.getBoolean("docs.renew")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }
        String found = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT).replace("\r\n", "\n") : "";
        assertThat(found)
                .describedAs("docs/cli.md is out of date. Renew it with: " + RENEW)
                .isEqualTo(expected);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
                # Commands

                <!-- Made from the commands by CommandReferenceTest. Do not edit; renew it with:
                     %s -->

                Results go to standard output, everything else to standard error. Colour is used on a terminal only, and not
                if `NO_COLOR` is set. `JAVA_HOME` chooses the Java, `JAVA_OPTS` gives it more options (such as `-Xmx8g`).

                """.formatted(RENEW));
        section(text, "automl", "--help");
        CommandLine root = Main.commandLine(new Console(
                java.io.OutputStream.nullOutputStream(),
                java.io.OutputStream.nullOutputStream(),
                Terminal.NONE,
                java.nio.charset.StandardCharsets.UTF_8));
        for (String command : root.getSubcommands().keySet()) {
            section(text, "automl " + command, command, "--help");
            if (command.equals("train")) {
                text.append("""
                        ### Options in a file

                        Every option of `train` can stand in a YAML file that `--config` names; what stands on the command line
                        wins. Keys are the long names without the dashes, and `data` for DATA. Options that take several values
                        have a list (or a mapping, for `types`), in which names stand as they are, without `\\\\`. Relative paths
                        start at the working directory, as on the command line.

                        ```yaml
                        data: sample-data/penguins.csv
                        target: species
                        max-trials: 20
                        exclude-columns: [rowid]
                        types:
                          year: categorical
                        ```

                        Each run holds its resolved options as `options.yaml`, which is such a file.

                        """);
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void section(StringBuilder text, String title, String... args) {
        Cli.Result result = Cli.run(args);
        assertThat(result.exitCode()).isZero();
        text.append("## `").append(title).append("`\n\n```text\n");
        text.append(result.out().stripTrailing()).append("\n```\n\n");
    }
}
