package dev.automl.zoo.inference;

import dev.automl.zoo.data.CsvRows;
import dev.automl.zoo.data.DataException;
import dev.automl.zoo.data.Schema.Kind;
import dev.automl.zoo.data.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what kind of value the target is.
 *
 * <p>Two different values are two classes. Whole numbers are classes if there are at most {@value #NUMBER_CLASSES}
 * different ones and, on average, at least {@value #ROWS_PER_CLASS} rows of each. Other numbers are regression. Whatever is
 * not a number is a class.
 */
final class TargetRules {
    static final int NUMBER_CLASSES = 20;
    static final int ROWS_PER_CLASS = 10;

    private TargetRules() {}

    /** Without a target; the task is one like another then. */
    static final Decided NOTHING_TO_PREDICT = new Decided(Task.REGRESSION, List.of(), "no target is named", 0);

    /**
     * @param classes empty for regression
     * @param oddCells that are no numbers, although numbers are predicted: their rows are left out
     */
    record Decided(Task task, List<String> classes, String reason, long oddCells) {

        /** The same with this class as the positive one: the second. */
        Decided withPositive(String label, String target) {
            if (task != Task.BINARY) {
                throw new DataException("--positive-label names one of two classes, but the target "
                        + CsvRows.quoted(target) + " is " + task.name().toLowerCase(Locale.ROOT)
                        + "; leave it out, or see --task");
            }
            if (!classes.contains(label)) {
                throw new DataException("--positive-label: " + CsvRows.quoted(label) + " is no value of the target "
                        + CsvRows.quoted(target) + "; it has " + CsvRows.quoted(classes));
            }
            String other = classes.get(1 - classes.indexOf(label));
            return new Decided(task, List.of(other, label), reason, oddCells);
        }
    }

    static Decided decide(ColumnProfile target, Optional<Task> task, DeclaredKind declaredKind) {
        Kind declared = declaredKind == null ? null : declaredKind.kind();
        checkVaries(target);
        long different = target.distinct().count();
        boolean numbers = target.isNumeric();
        String values = CsvRows.quoted(target.name()) + " has " + target.differentValues();
        if (task.isPresent()) {
            return of(task.get(), target, "set with --task");
        }
        if (declared == Kind.NUMERIC) {
            return of(Task.REGRESSION, target, "declared numeric");
        }
        if (different == 2) {
            return of(Task.BINARY, target, values);
        }
        if (declared != null) {
            return of(Task.MULTICLASS, target, "declared " + declared.name().toLowerCase(Locale.ROOT));
        }
        if (!numbers) {
            return of(
                    Task.MULTICLASS,
                    target,
                    values + (target.numbers() == 0 ? " that are not numbers" : ", not all of them numbers"));
        }
        if (target.plain().firstLeadingZero() != null) {
            return of(Task.MULTICLASS, target, values + " with leading zeros, as codes have");
        }
        boolean whole = target.allPlainNumbers() && target.plain().allWhole();
        if (whole && different <= NUMBER_CLASSES && different * ROWS_PER_CLASS <= target.present()) {
            return of(Task.MULTICLASS, target, values + ", few whole numbers");
        }
        if (different <= NUMBER_CLASSES && target.notNumbers() > 0) {
            return of(Task.MULTICLASS, target, values + ", not all of them numbers");
        }
        return of(Task.REGRESSION, target, values + " that are numbers");
    }

    private static Decided of(Task task, ColumnProfile target, String reason) {
        if (task == Task.REGRESSION) {
            checkNumbers(target);
            long odd = target.notNumbers();
            return new Decided(task, List.of(), reason + oddCells(target), odd);
        }
        checkClasses(task, target);
        return new Decided(task, Classes.sorted(target), reason, 0);
    }

    private static String oddCells(ColumnProfile target) {
        long odd = target.notNumbers();
        return odd == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " but for %,d cell%s such as %s",
                        odd,
                        odd == 1 ? "" : "s",
                        ColumnRules.place(target.firstText()));
    }

    private static void checkVaries(ColumnProfile target) {
        if (target.present() == 0) {
            throw problem(target, "has no value in any row");
        }
        if (target.present() == 1) {
            throw problem(target, "has a value in one row only; it takes more rows to learn from");
        }
        if (target.distinct().count() == 1) {
            throw problem(
                    target,
                    "has the same value in every row, "
                            + CsvRows.quoted(target.distinct().few().iterator().next())
                            + ", so there is nothing to predict; it takes at least two different values");
        }
    }

    private static void checkNumbers(ColumnProfile target) {
        if (!target.isNumeric() && target.firstText() != null || !target.unit().isEmpty()) {
            throw new DataException("line " + target.firstText().line() + ", column " + CsvRows.quoted(target.name())
                    + ": " + CsvRows.quoted(target.firstText().text())
                    + " is not a number, but regression predicts numbers; correct it, list it in --missing-values,"
                    + " or predict classes (--task binary or multiclass)");
        }
        if (target.firstInfinite() != null) {
            ColumnProfile.Cell cell = target.firstInfinite();
            throw new DataException("line " + cell.line() + ", column " + CsvRows.quoted(target.name()) + ": "
                    + CsvRows.quoted(cell.text())
                    + " is infinite; correct it, or list it in --missing-values; rows without a target are left out");
        }
        if (target.firstTooLarge() != null) {
            ColumnProfile.Cell cell = target.firstTooLarge();
            throw new DataException("line " + cell.line() + ", column " + CsvRows.quoted(target.name()) + ": "
                    + CsvRows.quoted(cell.text())
                    + " is too large to predict, because its square can't be computed with; correct it, divide the column,"
                    + " or list it in --missing-values; rows without a target are left out");
        }
    }

    private static void checkClasses(Task task, ColumnProfile target) {
        long classes = target.distinct().count();
        if (task == Task.BINARY && classes != 2) {
            throw problem(
                    target,
                    "has " + target.differentValues() + ", but --task binary needs two; use --task " + "multiclass");
        }
        if (task == Task.MULTICLASS && classes == 2) {
            throw problem(target, "has two different values, but --task multiclass needs more; use --task binary");
        }
        if (classes > DistinctValues.FEW || classes == target.present() && classes > 2) {
            String count = target.differentValues() + String.format(Locale.ROOT, " in %,d rows", target.present());
            throw problem(
                    target,
                    "has " + count + "; classes are at most " + DistinctValues.FEW + ", with several rows of each; "
                            + whatToDo(target));
        }
    }

    private static String whatToDo(ColumnProfile target) {
        if (target.isNumeric()) {
            return "use --task regression";
        }
        if (2 * target.numbers() > target.present()) {
            ColumnProfile.Cell cell = target.firstText();
            return "if it should hold numbers: line " + cell.line() + " says " + CsvRows.quoted(cell.text())
                    + "; correct it or list it in --missing-values";
        }
        return "it looks like an identifier or like text; choose another --target, or group its values";
    }

    private static DataException problem(ColumnProfile target, String what) {
        return new DataException("the target " + CsvRows.quoted(target.name()) + " " + what);
    }
}
