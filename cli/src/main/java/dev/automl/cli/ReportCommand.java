package dev.automl.cli;

import dev.automl.reports.html.HtmlReport;
import dev.automl.search.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a run again. */
@Command(
        name = "report",
        description = {
            "Writes the report of a run, one HTML file that any browser shows without a network.",
            "It shows what is in the run's folder; 'automl train' writes it at the end of a run.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl report automl-runs/2026-11-21-041502-penguins"})
final class ReportCommand extends BaseCommand {

    @Parameters(paramLabel = "RUN", description = "Folder of a run.")
    Path run;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File for the report; it is replaced if it exists (default: RUN/report.html).")
    Path output;

    @Override
    protected int run(Console console) throws IOException {
        RunFolder folder = RunFolder.open(run);
        String report = HtmlReport.of(folder);
        Path file = output == null ? folder.report() : output;
        WholeFile.write(file, writer -> writer.write(report));
        console.result(file.toString());
        return ExitCode.DONE;
    }
}
