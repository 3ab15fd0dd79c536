package dev.automl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that can't be used get one message that says what is wrong, where, and what to do; and nothing is written. */
class UnusableDataTest {

    @TempDir
    Path folder;

    private Path data;

    private void write(String text) throws IOException {
        data = Files.writeString(folder.resolve("data.csv"), text);
    }

    private void write(String header, IntFunction<String> row) throws IOException {
        write(header + "\n" + IntStream.range(0, 40).mapToObj(row).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String label(int row) {
        return row % 3 == 0 ? "yes" : "no";
    }

    private void refused(String... parts) throws IOException {
        refusedWith(new String[] {"--target", "y"}, parts);
    }

    private void refusedWith(String[] options, String... parts) throws IOException {
        Path run = folder.resolve("run");
        String[] arguments = Stream.concat(
                        Stream.of("train", data.toString(), "--max-trials", "2", "--output", run.toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        Cli.Result result = Cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("error: ")
                .hasLineCount(1)
                .contains(data.getFileName().toString())
                .contains(parts);
        assertThat(run).doesNotExist();
    }

    @Test
    void anEmptyFile() throws IOException {
        write("");
        refused("the file is empty", "it needs a header line");
    }

    @Test
    void aHeaderOnly() throws IOException {
        write("a,b,y\n");
        refused("a header line, but no rows below it");
    }

    @Test
    void oneRow() throws IOException {
        write("a,b,y\n1,2,yes\n");
        refused("'y'", "one row only", "takes more rows");
    }

    @Test
    void oneClass() throws IOException {
        write("a,b,y", row -> row + "," + row % 7 + ",yes");
        refused("'y'", "the same value in every row, 'yes'", "at least two");
    }

    @Test
    void noTargetInAnyRow() throws IOException {
        write("a,b,y", row -> row + "," + row % 7 + ",NA");
        refused("'y' has no value in any row");
    }

    @Test
    void aTargetThatIsNotThere() throws IOException {
        write("a,b,Outcome", row -> row + "," + row % 7 + "," + label(row));
        refusedWith(new String[] {"--target", "outcom"}, "no column 'outcom'", "did you mean 'Outcome'?");
    }

    @Test
    void aRowThatIsTooLong() throws IOException {
        write("a,b,y", row -> row + ",1," + label(row) + (row == 5 ? ",more" : ""));
        refused("line 7 has 4 cells, but the header has 3", "must stand in double quotes");
    }

    @Test
    void aRowThatIsTooShort() throws IOException {
        write("a,b,y", row -> row == 20 ? "1,2" : row + ",1," + label(row));
        refused("line 22 has 2 cells, but the header has 3");
    }

    @Test
    void aQuoteThatIsNotClosed() throws IOException {
        write("a,b,y", row -> row + (row == 9 ? ",\"x" : ",x") + row % 4 + "," + label(row));
        refused("line 11", "never closed", "written twice");
    }

    @Test
    void binaryData() throws IOException {
        byte[] bytes = new byte[4000];
        new Random(3).nextBytes(bytes);
        data = Files.write(folder.resolve("data.csv"), bytes);
        refused("not a text file", "export the data as CSV");
        byte[] zip = "PK\3\4\24\0\0\0 a zipped sheet".getBytes(StandardCharsets.ISO_8859_1);
        data = Files.write(folder.resolve("data.xlsx"), zip);
        refused("not a text file", "save the sheet as CSV");
    }

    @Test
    void aFolder() throws IOException {
        data = Files.createDirectory(folder.resolve("data.csv"));
        refused("is a folder", "name a file in it");
    }

    @Test
    void aFileThatIsNotThere() throws IOException {
        data = folder.resolve("data.csv");
        refused("does not exist");
    }

    @Test
    void aFileThatMustNotBeRead() throws IOException {
        write("a,b,y", row -> row + ",1," + label(row));
        Assumptions.assumeTrue(data.toFile().setReadable(false) && !Files.isReadable(data));
        refused("data.csv");
    }

    @Test
    void regressionWithoutNumbers() throws IOException {
        write("a,b,y", row -> row + ",1," + label(row));
        refusedWith(
                new String[] {"--target", "y", "--task", "regression"},
                "line 2, column 'y': 'yes' is not a number",
                "--task binary");
    }

    @Test
    void anInfiniteTarget() throws IOException {
        write("a,b,y", row -> row + "," + row % 5 + "," + (row == 4 ? "1e999" : row / 3.0));
        refused("line 6, column 'y': '1e999' is infinite");
    }

    @Test
    void anInfiniteTargetOrWithoutASquare() throws IOException {
        write("a,b,y", row -> row + "," + row % 5 + "," + (row == 4 ? "1e300" : row / 3.0));
        refused("line 6, column 'y': '1e300' is too large to predict, because its square can't be computed with");
    }

    @Test
    void aNameThatWouldSteerTheTerminal() throws IOException {
        write("\"a\u001B[31m\nb\",c,y", row -> row + ",1," + label(row));
        refusedWith(new String[] {"--target", "outcome"}, "no column 'outcome'", "'a?[31m\\nb'");
    }
}
