package dev.automl.cli;

import dev.automl.reports.Numbers;
import dev.automl.reports.ProfileText;
import dev.automl.reports.ShellWord;
import dev.automl.search.data.DataOptions;
import dev.automl.search.profile.FileProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at a data file, and says what training would make of it. */
@Command(
        name = "profile",
        description = {
            "Tells what the columns of a file hold, what is odd about them, and what training would do about it.",
            "With --target it sees the rows that 'train' would learn from, and how much each column has to do with the"
                    + " target.",
            ""
        },
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {"  automl profile sample-data/penguins.csv --target species"})
final class ProfileCommand extends BaseCommand {

    @Mixin
    private DataFileOptions options;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = TrainOptions.DEFAULT_SEED,
            description = "Chooses the test rows, as in 'train' (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "Folder for profile.json, and for a notebook that looks at the data: exploration.ipynb, and exploration.jsh"
                            + " for JShell and JBang. It must not exist (default: nothing is written).")
    private Path output;

    @Option(names = "--json", description = "Print the profile as one JSON document.")
    private boolean json;

    @Override
    protected void prepare() {
        if (options.data == null) {
            throw wrongUsage("DATA is missing: the file to look at");
        }
        Set<String> given = new TreeSet<>(ConfigFile.given(spec().commandLine().getParseResult()));
        checkExclusive(DataFileOptions.EXCLUSIVE, given);
        options.sameColumnTwice().ifPresent(sentence -> {
            throw wrongUsage(sentence);
        });
        if (options.target == null) {
            requireTarget(given);
        }
        options.fillIn();
        if (output != null && Files.exists(output)) {
            throw wrongUsage("--output " + output + " exists already; name a new folder");
        }
    }

    /** Without a target there are no test rows, and nothing that weighs or splits them. */
    private void requireTarget(Set<String> given) {
        for (String option : List.of(
                "task",
                "positive-label",
                "test",
                "test-fraction",
                "folds",
                "split-column",
                "time-column",
                "group-column",
                "weight-column")) {
            if (given.contains(option)) {
                throw wrongUsage("--" + option + " says how the target is learned; name it with --target COLUMN");
            }
        }
    }

    @Override
    protected int run(Console console) throws IOException {
        DataOptions data = options.dataOptions(OptionalDouble.empty(), OptionalDouble.empty());
        FileProfile file = FileProfile.of(data, seed);
        if (json) {
            console.json(file.profile());
        } else {
            print(file, console);
        }
        if (output != null) {
            Files.createDirectories(output);
            WholeFile.json(output.resolve("profile.json"), file.profile());
            console.info(Lines.unbroken("wrote", output.resolve("profile.json").toString()));
            if (ExplorationFiles.write(output, file, data)) {
                console.info(
                        Lines.unbroken("", output.resolve("exploration.ipynb").toString()));
                console.info(
                        Lines.unbroken("", output.resolve("exploration.jsh").toString()));
            }
        }
        return ExitCode.DONE;
    }

    private void print(FileProfile file, Console console) {
        int width = console.terminal().width();
        Lines.of("data", summary(file), width).forEach(console::result);
        file.notices().forEach(notice -> Lines.of("", notice, width).forEach(console::result));
        console.result("");
        ProfileText.columns(file, console.isVerbose(), width).forEach(console::result);
        ProfileText.legend(file, width).forEach(console::result);
        List<String> alerts = ProfileText.alerts(file.profile(), console.isVerbose(), width);
        console.result("");
        console.result(
                alerts.isEmpty()
                        ? "No alerts: nothing odd was found."
                        : "Alerts ('automl explain-rule NAME' tells more)");
        alerts.forEach(console::result);
        if (options.target != null) {
            console.result("");
            console.result(Lines.unbroken(
                    "next",
                    "automl train " + ShellWord.of(options.data) + " --target " + ShellWord.of(options.target)));
        }
    }

    private String summary(FileProfile file) {
        String text = Numbers.count(file.inferred().rows()) + " rows, "
                + Numbers.count(file.inferred().columns().size()) + " columns";
        if (options.target == null) {
            return text + "; without --target there is nothing to hold them against";
        }
        text += "; " + file.inferred().taskReason();
        if (options.test == null) {
            text += "; "
                    + Numbers.count(file.prepared().orElseThrow().split().test().rows())
                    + " rows are put aside as test set, and what follows is about "
                    + Numbers.count(file.profile().rows()) + " others";
        }
        if (file.profile().sampledRows() < file.profile().rows()) {
            text += ", of which " + Numbers.count(file.profile().sampledRows()) + " were looked at";
        }
        return text;
    }
}
