package dev.automl.cli;

import dev.automl.search.data.DataOptions;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.DeclaredKind;
import dev.automl.zoo.inference.InferenceOptions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The options on what a data file holds and how its rows are split, of every command that looks at one as {@code train} does.
 * What is {@code null} was not given and is decided from the data.
 */
class DataFileOptions {

    private static final double DEFAULT_TEST_FRACTION = 0.2;

    /** Options of these that exclude each other. */
    static final List<List<String>> EXCLUSIVE = List.of(
            List.of("test", "test-fraction"),
            List.of("split-column", "time-column"),
            List.of("split-column", "group-column"),
            List.of("time-column", "group-column"),
            List.of("split-column", "test"),
            List.of("split-column", "test-fraction"));

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATA",
            description = "The file to learn from: delimited text with a header line.")
    Path data;

    @Option(
            names = {"-t", "--target"},
            paramLabel = "COLUMN",
            description = "The column to predict.")
    String target;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            converter = ChoiceValues.TaskName.class,
            completionCandidates = ChoiceValues.TaskNames.class,
            description = "binary, multiclass or regression (default: inferred from the target's values).")
    Task task;

    @Option(
            names = "--positive-label",
            paramLabel = "VALUE",
            description = "Of two classes, the one whose probability is predicted and that f1, pr_auc and the like are"
                    + " about (default: the larger number, or the later one in alphabetical order).")
    String positiveLabel;

    @Option(
            names = "--types",
            paramLabel = "COLUMN=KIND",
            parameterConsumer = ListValues.Kinds.class,
            description = {
                "Kinds of columns: numeric, boolean, categorical, ordinal, date or text (default: inferred)."
                        + " ordinal:S<M<L gives the order of the levels, date:dd.MM.uuuu how dates are written (letters"
                        + " as in Java's DateTimeFormatter; several patterns with | between them). Cells that do not"
                        + " fit count as missing. Several columns with commas, or by repeating the option; the last '='"
                        + " counts; write \\, for a comma in a name."
            })
    Map<String, DeclaredKind> types = Map.of();

    @Option(
            names = "--exclude-columns",
            paramLabel = "COLUMN",
            parameterConsumer = ListValues.Names.class,
            description = "Columns not to use. Several with commas; write \\, for a comma in a name.")
    List<String> excludeColumns = List.of();

    @Option(
            names = "--missing-values",
            paramLabel = "TEXT",
            parameterConsumer = ListValues.Names.class,
            description = "Cells that stand for a missing value, besides the usual ones (empty, NA, null, ? and so on)."
                    + " Several with commas.")
    List<String> missingValues = List.of();

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = Values.Delimiter.class,
            description = "Between the cells of a row; tab for a tab (default: detected).")
    Character delimiter;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Values.Encoding.class,
            description = "Encoding of the file, such as UTF-8 (default: detected).")
    String encoding;

    @Option(
            names = "--decimal",
            paramLabel = "CHAR",
            converter = Values.DecimalMark.class,
            description = "Decimal mark, '.' or ',' (default: detected).")
    Character decimal;

    @Option(
            names = "--test-fraction",
            paramLabel = "SHARE",
            converter = NumberValues.Share.class,
            description = "Share of the rows put aside as test set before the search (default: 0.2).")
    Double testFraction;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "A file with the test rows, instead of a share of DATA.")
    Path test;

    @Option(
            names = "--folds",
            paramLabel = "COUNT",
            converter = NumberValues.Count.class,
            description = "Folds to validate on; 1 is a single holdout (default: by the number of rows).")
    Integer folds;

    @Option(
            names = "--split-column",
            paramLabel = "COLUMN",
            description = "A column that says which rows are for train, validation or test; other rows are left out."
                    + " Without validation rows there are folds; without test rows a share is put aside.")
    String splitColumn;

    @Option(
            names = "--time-column",
            paramLabel = "COLUMN",
            description = "Split in the order of this column, numbers or dates: the latest rows are the test set, and"
                    + " folds go forward in time. It remains a feature. Rows without a time count as the earliest.")
    String timeColumn;

    @Option(
            names = "--group-column",
            paramLabel = "COLUMN",
            description =
                    "Rows with the same value in this column are never on both sides of a split. It is no feature. A row without one is a group of its own.")
    String groupColumn;

    @Option(
            names = "--weight-column",
            paramLabel = "COLUMN",
            description = "How much each row counts in training and in scores, 0 or more. It is no feature.")
    String weightColumn;

    /** The columns that weight or split the rows. */
    Map<Schema.Role, String> roles() {
        Map<Schema.Role, String> roles = new EnumMap<>(Schema.Role.class);
        roles.put(Schema.Role.SPLIT, splitColumn);
        roles.put(Schema.Role.TIME, timeColumn);
        roles.put(Schema.Role.GROUP, groupColumn);
        roles.put(Schema.Role.WEIGHT, weightColumn);
        roles.values().removeIf(Objects::isNull);
        return roles;
    }

    /** A sentence on two options that name the same column, if there are any: a column is for one thing only. */
    Optional<String> sameColumnTwice() {
        Map<String, String> optionOf = new HashMap<>();
        if (target != null) {
            optionOf.put(target, "--target");
        }
        for (Map.Entry<Schema.Role, String> role : roles().entrySet()) {
            String option = "--" + role.getKey().name().toLowerCase(Locale.ROOT) + "-column";
            String other = optionOf.putIfAbsent(role.getValue(), option);
            if (other != null) {
                return Optional.of(other + " and " + option + " name the same column, '" + role.getValue() + "'");
            }
        }
        return Optional.empty();
    }

    /** Writes down the share of test rows, unless it follows from another option. */
    void fillIn() {
        if (testFraction == null && test == null && splitColumn == null) {
            testFraction = DEFAULT_TEST_FRACTION;
        }
    }

    /**
     * All of them, for {@code search}.
     *
     * @param sample the share of the rows that trials see, if it is given
     * @param seconds the time for the search; empty without a clock
     */
    DataOptions dataOptions(OptionalDouble sample, OptionalDouble seconds) {
        return new DataOptions(
                data,
                Optional.ofNullable(test),
                new InferenceOptions(
                        target,
                        Optional.ofNullable(task),
                        Optional.ofNullable(positiveLabel),
                        types,
                        excludeColumns,
                        roles()),
                missingValues,
                Optional.ofNullable(delimiter),
                Optional.ofNullable(encoding),
                Optional.ofNullable(decimal),
                // The resolved options must not name it beside a test file or a split column.
                testFraction == null ? DEFAULT_TEST_FRACTION : testFraction,
                folds == null ? OptionalInt.empty() : OptionalInt.of(folds),
                sample,
                seconds);
    }
}
