package dev.automl.cli;

import dev.automl.search.AlgorithmWishes;
import dev.automl.search.budget.Budget;
import dev.automl.search.data.DataOptions;
import dev.automl.search.ensemble.EnsembleSearch;
import dev.automl.search.fairness.SensitiveColumn;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.run.RunDescription;
import dev.automl.search.run.RunFolder;
import dev.automl.search.sampler.PipelineWishes;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Searches, ranks, and hands over the source of the best models. */
@Command(
        name = "train",
        description = {"Finds the best models for a table, and hands over their source code.", ""},
        sortOptions = false,
        sortSynopsis = false,
        customSynopsis = {"automl train DATA --target COLUMN [OPTIONS]", "       automl train --resume RUN [OPTIONS]"},
        footerHeading = "%nExample:%n",
        footer = {"  automl train sample-data/penguins.csv --target species --time 2m"})
final class TrainCommand extends BaseCommand {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(60);

    /** The options of an interrupted run that may be changed when it goes on. */
    private static final Set<String> CHANGEABLE_ON_RESUME = Set.of(
            "resume",
            "time",
            "max-trials",
            "patience",
            "jobs",
            "isolation",
            "memory",
            "top",
            "sensitive",
            "fairness",
            "min-score",
            "min-gain",
            "against",
            "junit-xml",
            "summary",
            "no-verify",
            "no-report",
            "json",
            "quiet",
            "verbose");

    /** Options that exclude each other. */
    private static final List<List<String>> EXCLUSIVE = Stream.concat(
                    DataFileOptions.EXCLUSIVE.stream(),
                    Stream.of(List.of("algorithms", "exclude-algorithms"), List.of("config", "resume")))
            .toList();

    @Mixin
    private TrainOptions options;

    TrainOptions options() {
        return options;
    }

    /** Completes the options from the config file or the interrupted run, then checks them together. */
    @Override
    protected void prepare() throws IOException {
        Set<String> given = new TreeSet<>(ConfigFile.given(spec().commandLine().getParseResult()));
        checkExclusive(EXCLUSIVE, given);
        Path file = options.config;
        if (options.resume != null) {
            file = optionsOfRun(options.resume, given);
        }
        if (file != null) {
            // What stands on the command line also takes the place of what it excludes.
            Set<String> hidden = new HashSet<>(given);
            EXCLUSIVE.stream()
                    .filter(pair -> pair.stream().anyMatch(given::contains))
                    .forEach(hidden::addAll);
            given.addAll(ConfigFile.apply(file, spec(), hidden, new CommandLine(new TrainCommand())));
            checkExclusive(EXCLUSIVE, given);
        }
        if (options.data == null) {
            throw wrongUsage("DATA is missing: the file to learn from");
        }
        if (options.target == null) {
            throw wrongUsage("--target COLUMN is missing: the column to predict");
        }
        options.sameColumnTwice().ifPresent(sentence -> {
            throw wrongUsage(sentence);
        });
        checkMonotone();
        checkFairness();
        if (options.time == null && options.maxTrials == null) {
            options.time = DEFAULT_TIME;
        }
        options.fillIn();
        if (options.jobs == null) {
            options.jobs = Runtime.getRuntime().availableProcessors();
        }
    }

    /** What is named must be able to do what is asked. */
    private void checkMonotone() {
        for (String id : options.monotone.isEmpty() ? List.<String>of() : options.algorithms) {
            if (!id.equals(Leaderboard.BASELINE) && !Zoo.algorithm(id).canBeMonotone()) {
                throw wrongUsage("--algorithms " + id + " can't hold predictions to rise or fall with a column"
                        + " (--monotone); these can: "
                        + Zoo.algorithms().stream()
                                .filter(AlgorithmDescription::canBeMonotone)
                                .map(AlgorithmDescription::id)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    /** Without groups there is nothing to judge; and by the target itself, groups would be what is predicted. */
    private void checkFairness() {
        if (options.sensitive.isEmpty() && !options.fairness.isEmpty()) {
            throw wrongUsage("--fairness needs --sensitive COLUMN: whose groups are to be compared");
        }
        Set<String> names = new HashSet<>();
        for (SensitiveColumn column :
                FairnessWishes.of(options.sensitive, List.of()).columns()) {
            if (column.name().equals(options.target)) {
                throw wrongUsage("--sensitive and --target name the same column, '" + column.name() + "'");
            }
            if (!names.add(column.name())) {
                throw wrongUsage("--sensitive names '" + column.name() + "' twice");
            }
        }
    }

    private Path optionsOfRun(Path run, Set<String> given) {
        Path file = new RunFolder(run).optionsFile();
        if (!Files.isRegularFile(file)) {
            if (Files.isDirectory(run)) {
                RunFolder.open(run);
            }
            throw UserException.wrongUsage(run + " is not a run that can go on: it has no options.yaml");
        }
        for (String key : given) {
            if (!CHANGEABLE_ON_RESUME.contains(key)) {
                throw wrongUsage((key.equals("data") ? "DATA" : "--" + key)
                        + " can't be changed when a run goes on; leave it out, or start a new run");
            }
        }
        return file;
    }

    @Override
    protected int run(Console console) throws Exception {
        return new TrainRun(runOptions(), console).run().exitCode();
    }

    private RunOptions runOptions() throws IOException {
        NewFolder folder = folder();
        // The resolved options are to work again, and a folder can't be written twice.
        options.output = null;
        DataOptions data = options.dataOptions(
                options.sample == null ? OptionalDouble.empty() : OptionalDouble.of(options.sample),
                options.time == null ? OptionalDouble.empty() : OptionalDouble.of(options.time.toNanos() / 1e9));
        Budget budget =
                new Budget(Optional.ofNullable(options.time), optional(options.maxTrials), optional(options.patience));
        return new RunOptions(
                data,
                Optional.ofNullable(options.metric),
                new PipelineWishes(
                        Imputation.imputer(options.impute),
                        options.classWeights,
                        options.monotone("+"),
                        options.monotone("-")),
                new AlgorithmWishes(
                        options.algorithms,
                        options.excludeAlgorithms,
                        options.interpretable,
                        options.licenses == LicenceRule.PERMISSIVE,
                        !options.monotone.isEmpty()),
                budget,
                options.jobs,
                options.seed,
                options.isolation,
                Optional.ofNullable(options.memory),
                options.top,
                Optional.ofNullable(options.warmStart),
                !options.noEnsemble && !options.interpretable && EnsembleSearch.worthTrying(budget),
                options.ensembleGain,
                Set.copyOf(options.extras),
                FairnessWishes.of(options.sensitive, options.fairness),
                options.gates.gates(),
                new BuildFiles(Optional.ofNullable(options.junitXml), Optional.ofNullable(options.summary)),
                !options.noVerify,
                !options.noReport,
                folder.path(),
                folder.named(),
                options.resume != null,
                ConfigFile.write(spec()),
                options.json);
    }

    private NewFolder folder() throws IOException {
        if (options.resume != null) {
            // The run may go on from another folder than the one it was started in.
            RunDescription description = RunFolder.open(options.resume).description();
            options.data = Path.of(description.data().path());
            if (description.testData() != null) {
                options.test = Path.of(description.testData().path());
            }
            return new NewFolder(options.resume, false);
        }
        NewFolder folder = new NewFolder(options.runFolder(LocalDateTime.now()), options.output != null);
        folder.requireNew();
        return folder;
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
