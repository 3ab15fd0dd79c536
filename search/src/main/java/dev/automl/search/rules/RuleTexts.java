package dev.automl.search.rules;

import dev.automl.search.rules.RuleText.Topic;
import java.util.List;
import java.util.Optional;

/** The texts of all rules: the only place where they stand. A new rule is an entry here, and a test misses it otherwise. */
public final class RuleTexts {

    private static final String EDIT_STEPS =
            "Edit the list of steps in the emitted Train.java, or its pipeline() in a notebook.";

    private static final String TYPES = "Say what it holds: --types COLUMN=KIND.";

    /** In the order in which they come up. */
    public static final List<RuleText> ALL = List.of(
            new RuleText(
                    Topic.COLUMNS,
                    "names of the rows",
                    "The first column has no name in the header.",
                    "It is left out.",
                    "Give it a name in the file."),
            new RuleText(
                    Topic.COLUMNS,
                    "empty",
                    "A column has no value in any row.",
                    "It is left out.",
                    "Fill it in; there is nothing to learn from it otherwise."),
            new RuleText(
                    Topic.COLUMNS,
                    "constant",
                    "A column has the same value in every row, without a gap.",
                    "It is left out.",
                    TYPES),
            new RuleText(
                    Topic.COLUMNS,
                    "identifier",
                    "A column counts the rows; or holds whole numbers, 90 % of them different, and its name ends in id, uuid"
                            + " or the like (99 % for number, no, key and the like); or codes with leading zeros or single"
                            + " words, 90 % of them different.",
                    "It is left out: a new row has another one.",
                    TYPES),
            new RuleText(
                    Topic.COLUMNS,
                    "excluded",
                    "--exclude-columns names it.",
                    "It is left out.",
                    "Leave it off that list."),
            new RuleText(
                    Topic.COLUMNS,
                    "kind of a column",
                    "Every other column: it is what 99 % of its cells are (90 % if it has more than 20 different values), the"
                            + " first that fits of code, date, boolean, number, scale, text, category.",
                    "Its cells are read as that; those that do not fit count as missing. docs/columns.md has the list.",
                    TYPES),
            new RuleText(
                    Topic.COLUMNS,
                    "task",
                    "Two different values of the target are two classes; whole numbers are classes if there are at most 20,"
                            + " with ten rows of each on average; other numbers are regression; everything else is a class.",
                    "The task decides which algorithms are tried, and the metric: roc_auc, log_loss or rmse.",
                    "--task binary, multiclass or regression; --metric for what ranks."),
            check(
                    "function-of-target",
                    "A column has one value for each class, a range of its own for each class (or of the target for each"
                            + " value), or a correlation with the target, of values or of ranks, of 0.999.",
                    "The column is used: only you know whether it is there before the target is.",
                    "--exclude-columns COLUMN if it is not."),
            check(
                    "target-leakage",
                    "A column alone reaches, on rows held out, a ROC AUC (two classes), a share of avoided errors (more"
                            + " classes) or R2 (numbers) of 0.98.",
                    "The column is used, and the best models will rest on it.",
                    "--exclude-columns COLUMN if it is not known before the target."),
            check(
                    "text-leakage",
                    "Single words of a text avoid, on rows held out, 98 % of the errors.",
                    "The text is used.",
                    "--exclude-columns COLUMN if it is not known before the target."),
            check(
                    "sum-leakage",
                    "The target is a weighted sum of columns, or a product of their powers: R2 0.9999 on rows held out.",
                    "The columns are used; linear models will find the sum.",
                    "--exclude-columns for those that are not known before the target."),
            check(
                    "identifier-predicts",
                    "An identifier, left out or not, or the order of the rows reaches 0.9 where target-leakage asks for 0.98.",
                    "An identifier that is left out stays left out, and the order of the rows is not learned from; scores on"
                            + " a random split may be too good all the same.",
                    "--time-column if rows are in the order of time; --types to use an identifier."),
            check(
                    "duplicates-across-split",
                    "1 % of the test rows, and two at least, equal a training row in every feature, exactly or nearly.",
                    "They stay where they are, so the test score may be too good.",
                    "--group-column keeps rows that belong together on one side."),
            check(
                    "other-marks",
                    "The column of --split-column says something else than train, validation or test in some rows.",
                    "These rows are left out.",
                    "Correct the words in the file."),
            check(
                    "too-few-rows",
                    "There are fewer than 100 training rows.",
                    "The search runs as always; standard errors and intervals show how little is certain.",
                    "More rows; or --folds 10 and --interpretable."),
            check(
                    "class-below-folds",
                    "A class has fewer training rows than there are folds.",
                    "Some folds can't test it; in these it does not count.",
                    "--folds with a smaller number, or merge classes in the file."),
            check(
                    "class-imbalance",
                    "The rarest class has less than a tenth of the rows of the largest.",
                    "Splits keep the shares of the classes; all rows count the same, and the metric does not change.",
                    "--class-weights balanced, or --metric pr_auc (two classes), balanced_accuracy (more)."),
            check(
                    "skewed-target",
                    "The skewness of the target is beyond 2 or -2.",
                    "Its logarithm (if it is never negative) and a power of it are tried, too: LogTarget, YeoJohnsonTarget.",
                    "--metric rmsle or mae, in which extreme values weigh less."),
            check(
                    "infinite-values",
                    "A column has numbers that are infinite.",
                    "They count as missing.",
                    "Correct them in the file."),
            check(
                    "sentinel-values",
                    "A column has numbers of nines only, such as -999, as far from all others as these reach.",
                    "They are used as the numbers they are.",
                    "--missing-values -999 if they say that the value is missing."),
            check(
                    "out-of-range",
                    "Up to 1 % of a column's values lie beyond a gap five times as wide as the bulk, and ten times as high as"
                            + " the next below.",
                    "They are used as they are; scalers that heed ranks (RobustScaler, QuantileTransformer) are tried, too.",
                    "Correct them, or --missing-values VALUE."),
            check(
                    "mostly-missing",
                    "More than half of a column's values are missing.",
                    "It is used: gaps are filled (see MedianImputer), or left to algorithms that take them.",
                    "--exclude-columns COLUMN, or --impute COLUMN=HOW."),
            check(
                    "near-constant",
                    "99 % of the rows have the same value.",
                    "It is used.",
                    "--exclude-columns COLUMN if the other rows do not matter."),
            check(
                    "high-cardinality",
                    "A column has more than 100 categories; or more than 20, with fewer than 5 rows of each on average.",
                    "Rare levels share one column; TargetEncoder, FrequencyEncoder and HashingEncoder are tried, too.",
                    "Group levels in the file; --types COLUMN=text if they are phrases; --exclude-columns COLUMN."),
            check(
                    "duplicate-rows",
                    "1 % of the training rows, and two at least, repeat an earlier one, the target included.",
                    "All of them are used, so each of them counts twice.",
                    "Remove them from the file; --weight-column if the repeats are meant."),
            check(
                    "duplicate-columns",
                    "A column says the same as an earlier one, under other names or in another unit.",
                    "Both are used; importance is then shared between them.",
                    "--exclude-columns COLUMN."),
            check(
                    "doubtful-column",
                    "A column may be something else than it is taken for, such as dates whose day and month can't be told"
                            + " apart.",
                    "It is used as what the rule found first.",
                    TYPES),
            check(
                    "odd-cells",
                    "Cells are not of their column's kind.",
                    "They count as missing; where they stand in the target, the rows are left out.",
                    "--types COLUMN=categorical if they mean something."),
            check(
                    "left-out-columns",
                    "A column is empty, constant, an identifier, excluded, or the names of the rows.",
                    "It is not learned from.",
                    TYPES),
            check("left-out-rows", "Rows have no target.", "They are left out.", "Fill it in, or remove the rows."),
            new RuleText(
                    Topic.VALIDATION,
                    "test set",
                    "Nothing else says which rows are for testing.",
                    "20 % of the rows are put aside before anything looks at them; classes keep their shares. Their score"
                            + " ranks nothing.",
                    "--test-fraction, --test FILE, --split-column, --time-column, --group-column."),
            new RuleText(
                    Topic.VALIDATION,
                    "folds",
                    "There are fewer than 20,000 rows: 5 folds. Otherwise a holdout of 20 %.",
                    "Every trial is scored on the same rows. Fewer folds if rows, groups or times do not allow more.",
                    "--folds COUNT; 1 is a holdout."),
            new RuleText(
                    Topic.VALIDATION,
                    "sample",
                    "With a time budget, rows times columns are more than 100,000 a second of it.",
                    "Trials see as many rows as that, 20,000 at least; the final fits see all.",
                    "--sample SHARE; 1 for all rows."),
            new RuleText(
                    Topic.VALIDATION,
                    "decision threshold",
                    "There are two classes.",
                    "The positive class is predicted from the probability on at which Matthews' correlation coefficient was"
                            + " best on the validation rows.",
                    "THRESHOLD in the emitted code; 'automl predict --proba' gives the probabilities."),
            step(
                    "MedianImputer",
                    "The algorithm takes no gaps.",
                    "A missing number becomes the median of its column in the training rows."),
            step(
                    "Imputer",
                    "--impute asks for other values than the median.",
                    "A missing number becomes what was asked for."),
            step(
                    "OneHotEncoder",
                    "The algorithm takes numbers only.",
                    "Each level of a category becomes a column of 0 and 1; rare levels share one."),
            step(
                    "OrdinalEncoder",
                    "The algorithm takes numbers only, and splits them again and again, as trees do.",
                    "Each level becomes its number."),
            step(
                    "CategoryCodes",
                    "The algorithm splits on levels and on missing values itself.",
                    "Levels are handed to it as they are."),
            step(
                    "TargetEncoder",
                    "A category has more than 50 levels; from 11 on, tried beside the other encoders.",
                    "Each level becomes the mean of the target; a training row gets the mean of other rows, so that it never"
                            + " meets its own target."),
            step(
                    "FrequencyEncoder",
                    "A category has more than 10 levels; tried beside the other encoders.",
                    "Each level becomes how common it is in training."),
            step(
                    "HashingEncoder",
                    "A category has more than 50 levels; tried beside the other encoders.",
                    "Levels share a fixed number of columns of 0 and 1."),
            step(
                    "StandardScaler",
                    "The algorithm compares columns.",
                    "Every column is brought to mean 0 and standard deviation 1."),
            step(
                    "RobustScaler",
                    "The algorithm compares columns; tried beside StandardScaler.",
                    "Every column is brought to one scale by its quartiles, on which extreme values have no say."),
            step(
                    "MinMaxScaler",
                    "The algorithm takes no negative numbers.",
                    "Every column is brought to the range from 0 to 1."),
            step(
                    "QuantileTransformer",
                    "The algorithm compares columns; tried beside PowerTransformer and the numbers as they are.",
                    "Each number becomes its place among the others."),
            step(
                    "PowerTransformer",
                    "The algorithm compares columns, and a column has a skewness beyond 2; from 1 on, tried beside the numbers as they are.",
                    "Skewed columns become more symmetric by a power (Yeo and Johnson, Biometrika 87, 2000)."),
            step(
                    "Interactions",
                    "Tried now and then with 2 to 100 columns of numbers.",
                    "Products and ratios of the columns that go best along with the target are added."),
            step(
                    "FeatureSelector",
                    "Tried now and then with 15 to 1,000 columns.",
                    "Columns that tell no more about the target than shuffled copies of them are left out."),
            step("DateDifferences", "There are two date columns or more.", "The days between two dates are added."),
            step(
                    "DateParts",
                    "The algorithm takes numbers only.",
                    "Trend, year, month, day of the week and so on are taken from a date, as far as they differ."),
            step(
                    "TextStatistics",
                    "There are texts.",
                    "How long they are, and how much of them is digits, capitals and punctuation."),
            step(
                    "TextReduction",
                    "There are texts, and the algorithm prefers few columns.",
                    "Each text becomes a few numbers that are alike for texts with related words."),
            step(
                    "TfIdf",
                    "There are texts, and the algorithm can do with many columns.",
                    "Each of the most frequent terms becomes a column; rare terms weigh more."),
            step(
                    "BalancedClasses",
                    "--class-weights balanced asks for it.",
                    "Every class counts the same in training, however rare it is."),
            step(
                    "Calibrated",
                    "Tried now and then with up to 20,000 rows.",
                    "They are corrected by how often they came true on rows held out."),
            step(
                    "LogTarget",
                    "Tried where the target has a skewness beyond 1 and is never negative.",
                    "Its logarithm is learned; predictions are turned back."),
            step(
                    "YeoJohnsonTarget",
                    "Tried where the target has a skewness beyond 1.",
                    "A power of it is learned; predictions are turned back."),
            step("Monotone", "--monotone asks for it.", "Predictions never fall, or never rise, with a column."),
            new RuleText(
                    Topic.SEARCH,
                    "portfolio",
                    "At the beginning.",
                    "Configurations that did well on other tables come first, in an order of their own for small and large"
                            + " data; then each algorithm is tuned around its best trials.",
                    "--algorithms, --warm-start RUN."),
            new RuleText(
                    Topic.SEARCH,
                    "rung",
                    "A fit is expensive: 10,000 rows and 400,000 cells in a fold, or more.",
                    "A trial learns from an eighth of the rows first (20,000 at most), and goes on if it is among the best third"
                            + " of its algorithm there. Otherwise its state is PRUNED.",
                    "--sample SHARE, so that fits are cheap."),
            new RuleText(
                    Topic.SEARCH,
                    "median",
                    "A trial's first folds are worse than the median of its algorithm's trials after as many folds.",
                    "It is stopped: state PRUNED.",
                    "--folds 1: then there is nothing to stop."),
            new RuleText(
                    Topic.SEARCH,
                    "isolation",
                    "A fit can't be stopped from outside, and rows or cells are more than a fifth of what the algorithm is tried with.",
                    "It runs in a process of its own; if that dies, one trial failed.",
                    "--isolation process or thread."),
            new RuleText(
                    Topic.SEARCH,
                    "memory",
                    "The estimate of what a trial needs is more than its share of the memory.",
                    "It is not begun; the journal has the reason.",
                    "--memory SIZE, --jobs 1."),
            new RuleText(
                    Topic.SEARCH,
                    "time",
                    "The longest trial of an algorithm took longer than what is left of the search.",
                    "No trial of it is begun. Time is kept for the final fits, for verifying the emitted code and for the report.",
                    "--time, --top 1, --no-verify, --no-report."),
            new RuleText(
                    Topic.SEARCH,
                    "patience",
                    "--patience trials in a row brought no better score.",
                    "The search ends.",
                    "--patience COUNT."),
            new RuleText(
                    Topic.SEARCH,
                    "ensemble",
                    "The weighted mean of several trials is better than the best of them by a quarter of a standard error of"
                            + " the difference, and by 0.5 % of what that gains over the baseline, or 2 % of the error it leaves if"
                            + " that is less.",
                    "It is ranked and handed over beside the best single models.",
                    "--no-ensemble, --ensemble-gain NUMBER."));

    private RuleTexts() {}

    private static RuleText check(String name, String when, String effect, String override) {
        return new RuleText(Topic.CHECKS, name, when, effect, override);
    }

    private static RuleText step(String name, String when, String effect) {
        return new RuleText(
                Topic.PREPARATION,
                name,
                when,
                effect,
                name.equals("MedianImputer")
                        ? "--impute HOW, or edit the list of steps in the emitted Train.java."
                        : EDIT_STEPS);
    }

    /** The rule of this name; case does not count. */
    public static Optional<RuleText> find(String name) {
        return ALL.stream().filter(rule -> rule.name().equalsIgnoreCase(name)).findFirst();
    }
}
