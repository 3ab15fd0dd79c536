package dev.automl.codegen;

import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.WeightField;
import dev.automl.zoo.validation.ColumnSplit;
import dev.automl.zoo.validation.GroupSplit;
import dev.automl.zoo.validation.Split;
import dev.automl.zoo.validation.SplitMethod;
import dev.automl.zoo.validation.TimeSplit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** How {@code Train.java} splits the rows: calls of the classes that split them in the search, and the reasons. */
final class SplitSource {

    private final ProjectRequest request;
    private final JavaExpression expressions;

    SplitSource(ProjectRequest request, JavaExpression expressions) {
        this.request = request;
        this.expressions = expressions;
    }

    /** The classes that the calls name. */
    Set<Class<?>> classes() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        classes.add(Split.class);
        if (!ownTestFile()) {
            classes.add(type(request.plan().testBy()));
        }
        classes.add(type(request.plan().validateBy()));
        if (marked()) {
            classes.add(ColumnSplit.class);
        }
        return classes;
    }

    private static Class<?> type(SplitMethod method) {
        return switch (method) {
            case RANDOM -> Split.class;
            case TIME -> TimeSplit.class;
            case GROUP -> GroupSplit.class;
            case COLUMN -> ColumnSplit.class;
        };
    }

    /** The class that uses the columns with this role. */
    Class<?> type(String role) {
        return switch (Schema.Role.valueOf(role)) {
            case WEIGHT -> WeightField.class;
            case GROUP -> GroupSplit.class;
            case TIME -> TimeSplit.class;
            case SPLIT -> ColumnSplit.class;
            case FEATURE, TARGET -> throw new IllegalArgumentException(role + " is no key");
        };
    }

    /** Whether a column marks the rows, so that some may be left out. */
    boolean marked() {
        return request.schema().has(Schema.Role.SPLIT);
    }

    private boolean ownTestFile() {
        return request.data().test().isPresent();
    }

    /** Whether trials saw a part of the rows only. */
    boolean sampled() {
        return request.plan().sampleFraction() < 1;
    }

    /** The rows that trials saw. */
    String sample() {
        return "Split.holdout(split.train(), 1 - "
                + expressions.of(request.plan().sampleFraction()) + ", SEED).train()";
    }

    String sampleWhy() {
        return String.format(
                Locale.ROOT,
                "The search looked at %.0f %% of the other %,d rows, so that it had the time to compare pipelines."
                        + " All of them count below.",
                100 * request.plan().sampleFraction(),
                request.data().otherRows());
    }

    private String seen() {
        return sampled() ? "sample" : "split.train()";
    }

    /** Puts the test rows aside. */
    String test() {
        return request.plan().testBy() == SplitMethod.COLUMN
                ? "ColumnSplit.test(data)"
                : holdout(request.plan().testBy(), "data", request.testFraction());
    }

    /** The single split of a plan without folds. */
    String holdout() {
        return request.plan().validateBy() == SplitMethod.COLUMN
                ? "ColumnSplit.validation(" + seen() + ")"
                : holdout(request.plan().validateBy(), seen(), request.plan().holdoutFraction());
    }

    private String holdout(SplitMethod method, String rows, double fraction) {
        return call(method, "holdout", rows, expressions.of(fraction));
    }

    String folds() {
        return call(
                request.plan().validateBy(),
                "folds",
                seen(),
                expressions.of(request.plan().folds()));
    }

    /** Time leaves nothing to a seed. */
    private static String call(SplitMethod method, String name, String rows, String size) {
        String seed = method == SplitMethod.TIME ? "" : ", SEED";
        return type(method).getSimpleName() + "." + name + "(" + rows + ", " + size + seed + ")";
    }

    String testWhy() {
        String rows = "The " + Text.count(request.data().testRows(), "test row");
        if (ownTestFile()) {
            return rows + " are a file of their own; the search never saw them.";
        }
        return switch (request.plan().testBy()) {
            case RANDOM ->
                rows + " were put aside before the search began"
                        + (request.schema().task().isClassification() ? ", with the same share of every class." : ".");
            case TIME -> rows + ", put aside before the search began, are later than all others.";
            case GROUP -> rows + ", put aside before the search began, are of groups that no other row belongs to.";
            case COLUMN -> rows + " are marked in the data; the search never saw them.";
        };
    }

    String validationWhy() {
        int folds = request.plan().folds();
        String rows = sampled() ? "the sample" : Text.count(request.data().otherRows(), "row");
        String others = sampled() || ownTestFile() ? rows : "the other " + rows;
        String compared = "What the search compared: ";
        if (request.plan().validateBy() == SplitMethod.COLUMN) {
            return compared
                    + "the rows that are marked for it, predicted by a model that learned from those for training.";
        }
        if (folds == 1) {
            String how = switch (request.plan().validateBy()) {
                case TIME -> ", of the latest rows,";
                case GROUP -> ", of groups of its own,";
                default -> "";
            };
            return compared + "with " + rows + " to learn from, one holdout" + how
                    + " is enough to tell pipelines apart.";
        }
        return compared + folds + " folds"
                + switch (request.plan().validateBy()) {
                    case TIME ->
                        " forward in time; each predicts the rows that follow those it learned from; the earliest of "
                                + others + " are never predicted.";
                    case GROUP ->
                        " of whole groups, so that each of " + others
                                + " is predicted once, by a model that knows no row of its group.";
                    default ->
                        ", so that each of " + others + " is predicted once, by a model that did not learn from it.";
                };
    }
}
