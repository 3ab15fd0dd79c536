package dev.automl.cli;

import dev.automl.codegen.Extra;
import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.worker.Isolation;
import dev.automl.zoo.metric.Metric;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every option of {@code train}. What is {@code null} was not given and is decided from the data. */
final class TrainOptions extends DataFileOptions {

    static final String DEFAULT_SEED = "42";

    @Option(
            names = "--sample",
            paramLabel = "SHARE",
            converter = NumberValues.ShareOrAll.class,
            description = "Share of the rows that trials learn from and are scored on; 1 for all. The final fits always"
                    + " take all rows (default: all, but of large data as much as the time allows).")
    Double sample;

    @Option(
            names = "--class-weights",
            paramLabel = "RULE",
            converter = ChoiceValues.ClassWeightsName.class,
            defaultValue = "none",
            description = "none, or balanced: every class counts the same in training, however rare it is (default:"
                    + " ${DEFAULT-VALUE}).")
    ClassWeights classWeights;

    @Option(
            names = "--impute",
            paramLabel = "[COLUMN=]HOW",
            parameterConsumer = ListValues.Imputations.class,
            description = "How gaps are filled: " + Imputation.KNOWN + "; without a column for all numbers (default:"
                    + " median; algorithms that take gaps themselves get them as they are). Several with commas, such as"
                    + " age=mean,income=0.")
    Map<String, String> impute = Map.of();

    @Option(
            names = "--monotone",
            paramLabel = "COLUMN=SIGN",
            parameterConsumer = ListValues.Directions.class,
            description =
                    "Columns of numbers with which predictions may only rise (+) or only fall (-), such as income=+;"
                            + " of two classes the probability of the second. Only algorithms that can keep to it are tried."
                            + " Several with commas; write \\, for a comma in a name.")
    Map<String, String> monotone = Map.of();

    @Option(
            names = {"-m", "--metric"},
            paramLabel = "METRIC",
            converter = ChoiceValues.MetricName.class,
            completionCandidates = ChoiceValues.MetricNames.class,
            description =
                    "What ranks: ${COMPLETION-CANDIDATES}. Of log_loss, rmse, mae, rmsle and mape a lower score is"
                            + " better, of the others a higher one (default: roc_auc for binary, log_loss for multiclass, rmse for"
                            + " regression).")
    Metric metric;

    @Option(
            names = {"-a", "--algorithms"},
            paramLabel = "ID",
            parameterConsumer = ListValues.AlgorithmIds.class,
            completionCandidates = ChoiceValues.AlgorithmNames.class,
            description = "Try only these; 'automl algorithms' lists them (default: all that can do the task). Several"
                    + " with commas.")
    List<String> algorithms = List.of();

    @Option(
            names = "--exclude-algorithms",
            paramLabel = "ID",
            parameterConsumer = ListValues.AlgorithmIds.class,
            completionCandidates = ChoiceValues.AlgorithmNames.class,
            description = "Try all but these. Several with commas.")
    List<String> excludeAlgorithms = List.of();

    @Option(
            names = "--interpretable",
            description = "Try only algorithms whose models a person can read; 'automl algorithms' says which.")
    boolean interpretable;

    @Option(
            names = "--licenses",
            paramLabel = "RULE",
            converter = ChoiceValues.LicenceName.class,
            defaultValue = "any",
            description = "any, or permissive: only libraries that may be passed on under any terms, so none under the"
                    + " GPL or LGPL (default: ${DEFAULT-VALUE}).")
    LicenceRule licenses;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = Values.Time.class,
            description =
                    "Time for the whole run, in seconds or with a unit: 90, 90s, 2m, 1h (default: 60s; no limit if"
                            + " --max-trials is given). The search ends early enough for the final fits, for verifying the"
                            + " emitted code, and for the report; code that would take too long is not verified.")
    Duration time;

    @Option(
            names = "--max-trials",
            paramLabel = "COUNT",
            converter = NumberValues.Count.class,
            description = "Stop after this many trials (default: no limit). Without --time the result then depends on"
                    + " the data and the seed only, not on the clock.")
    Integer maxTrials;

    @Option(
            names = "--patience",
            paramLabel = "COUNT",
            converter = NumberValues.Count.class,
            description = "End the search when this many trials in a row brought no better score than the best before"
                    + " (default: go on to the end of the budget). Without --time this is seen up to 16 trials later, so"
                    + " that the result does not depend on --jobs.")
    Integer patience;

    @Option(
            names = "--warm-start",
            paramLabel = "RUN",
            description =
                    "Begin with the best trial of each algorithm of an earlier run of the same task, the best first,"
                            + " such as one on last month's data (default: with the initial values of each algorithm).")
    Path warmStart;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "COUNT",
            converter = NumberValues.Count.class,
            description = "Trials at the same time, one thread each (default: the number of processors).")
    Integer jobs;

    @Option(
            names = "--isolation",
            paramLabel = "WHERE",
            converter = ChoiceValues.IsolationName.class,
            defaultValue = "auto",
            description = "Where trials run: in threads of this process (thread), in worker processes that can be ended"
                    + " and may crash (process), or in workers only where a long trial can't be stopped otherwise (auto)."
                    + " The scores are the same (default: ${DEFAULT-VALUE}).")
    Isolation isolation;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Memory.Converter.class,
            description =
                    "Memory for the whole run, half of it for worker processes, with a unit: 1536m, 4g. Trials that"
                            + " need more than there is are not tried (default: what Java and the machine offer).")
    Memory memory;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = DEFAULT_SEED,
            description = "Makes every random choice (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--top",
            paramLabel = "COUNT",
            defaultValue = "3",
            converter = NumberValues.Count.class,
            description =
                    "Of this many algorithms the best trial is handed over as source and as a fitted model, besides"
                            + " an ensemble (default: ${DEFAULT-VALUE}).")
    int top;

    @Option(
            names = "--no-ensemble",
            description =
                    "Hand over single models only. By default the weighted mean of several is ranked and handed over"
                            + " besides them, if it is better than each by --ensemble-gain; not with --interpretable, nor"
                            + " with less than 5 s.")
    boolean noEnsemble;

    @Option(
            names = "--ensemble-gain",
            paramLabel = "NUMBER",
            defaultValue = "0.25",
            converter = NumberValues.NotNegative.class,
            description =
                    "Standard errors of the difference, over the same folds, by which an ensemble must be better than"
                            + " the best single model; 0: any gain will do (default: ${DEFAULT-VALUE}).")
    double ensembleGain;

    @Option(
            names = "--with",
            paramLabel = "EXTRA",
            split = ",",
            converter = ChoiceValues.ExtraName.class,
            completionCandidates = ChoiceValues.ExtraNames.class,
            description = ChoiceValues.EXTRAS)
    List<Extra> extras = List.of();

    @Option(
            names = "--sensitive",
            paramLabel = "COLUMN",
            parameterConsumer = FairnessValues.Columns.class,
            description =
                    "Columns whose groups are compared on the test rows: how many of each are selected, how many of"
                            + " those rightly. age=18/30/60 gives cut points, else numbers are cut into quarters. They remain"
                            + " features unless --exclude-columns names them. Several with commas.")
    List<String> sensitive = List.of();

    @Option(
            names = "--fairness",
            paramLabel = "MEASURE>=X",
            parameterConsumer = FairnessValues.Gates.class,
            description =
                    "What the groups of --sensitive must keep to, else the exit code is 1, such as equal-opportunity>=0.8"
                            + " or equal-opportunity-difference<=0.1. For classes: demographic-parity, equal-opportunity,"
                            + " equalized-odds, and each with -difference; for numbers: mae-ratio, mae-difference,"
                            + " mean-error-difference. Several with commas.")
    List<String> fairness = List.of();

    @Mixin
    GateOptions gates = new GateOptions();

    @Option(
            names = "--junit-xml",
            paramLabel = "FILE",
            description =
                    "Write the gates, and whether the emitted code gives the logged scores, as a report of tests.")
    Path junitXml;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Add a short form of the result to the end of this file, in Markdown, such as for"
                    + " \"$GITHUB_STEP_SUMMARY\".")
    Path summary;

    @Option(
            names = "--no-verify",
            description = "Do not run the emitted code to compare its scores with the logged ones.")
    boolean noVerify;

    @Option(
            names = "--no-report",
            description = "Do not write report.html, nor look closely at what the winners do on the test rows for it.")
    boolean noReport;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Folder for the run; it must not exist (default: automl-runs/<date>-<time>-<data>).")
    Path output;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description =
                    "Go on with an interrupted run, with the options it was started with. Only --time,"
                            + " --max-trials, --patience, --jobs, --isolation, --memory, --top, --sensitive, --fairness,"
                            + " --min-score, --min-gain, --against, --junit-xml, --summary, --no-verify and --no-report can be changed.")
    Path resume;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A YAML file with options: their long names without dashes, and data for DATA. The command"
                    + " line wins.")
    Path config;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    boolean json;

    /** The columns with which predictions may only rise ({@code +}) or only fall ({@code -}). */
    List<String> monotone(String sign) {
        return monotone.keySet().stream()
                .filter(column -> monotone.get(column).equals(sign))
                .toList();
    }

    /** The folder of a run that starts now: the one that was asked for, or a new one with a telling name. */
    Path runFolder(LocalDateTime now) {
        if (output != null) {
            return output;
        }
        String name = data.getFileName()
                .toString()
                .replaceFirst("(\\.(csv|tsv|tab|txt|dat|data))+$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stamp =
                DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).format(now);
        return Path.of("automl-runs", name.isEmpty() ? stamp : stamp + "-" + shortened(name));
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40).replaceAll("-$", "");
    }
}
