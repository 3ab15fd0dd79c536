package dev.automl.cli;

import dev.automl.search.sampler.ClassWeights;
import dev.automl.search.sampler.PipelineWishes;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.transform.Imputer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether options of {@code train} suit the data, which is not known before these are read. What does not is wrong usage. */
record OptionChecks(RunOptions options, Schema schema, TrainText text) {

    /** The metric that ranks. */
    Metric metric() {
        Task task = schema.task();
        Metric metric = options.metric().orElse(Metric.defaultFor(task));
        if (!metric.supports(task)) {
            throw UserException.wrongUsage("--metric " + metric.id() + " does not suit " + text.task(task)
                    + "; choose one of " + text.metrics(task));
        }
        return metric;
    }

    /** Only what has an order can have a direction, and only one number that is predicted can rise or fall. */
    void monotone() {
        PipelineWishes wishes = options.pipelines();
        if (wishes.monotone() && schema.task() == Task.MULTICLASS) {
            throw UserException.wrongUsage("--monotone is for a number, or for the probability of the second of two"
                    + " classes, but '" + schema.target() + "' has "
                    + schema.classes().size()
                    + "; leave it out, or say --task regression if they are numbers");
        }
        Stream.concat(wishes.increasing().stream(), wishes.decreasing().stream())
                .map(column -> feature("--monotone", column))
                .forEach(field -> {
                    switch (field.kind()) {
                        case NUMERIC, NUMERIC_TEXT, BOOLEAN, ORDINAL -> {}
                        case CATEGORICAL, DATE, TEXT ->
                            throw UserException.wrongUsage("--monotone: '" + field.name() + "' is "
                                    + Values.text(field.kind())
                                    + "; only numbers, booleans and ordered levels have a direction");
                    }
                });
    }

    /** Each column whose gaps are filled in its own way must be there, and hold what can be filled so. */
    void imputation() {
        for (Imputer.Rule rule : options.pipelines().imputer().rules()) {
            Schema.Field field = feature("--impute", rule.column());
            boolean categories = field.kind() == Schema.Kind.CATEGORICAL;
            boolean fits = categories
                    ? rule.strategy() == Imputer.Strategy.MOST_FREQUENT
                    : field.kind() != Schema.Kind.DATE && field.kind() != Schema.Kind.TEXT;
            if (!fits) {
                throw UserException.wrongUsage("--impute: '" + rule.column() + "' is "
                        + field.kind().name().toLowerCase(Locale.ROOT) + "; "
                        + (categories
                                ? "its gaps can be filled with most-frequent only"
                                : "only numbers and categories" + " are filled"));
            }
        }
    }

    void classWeights() {
        Task task = schema.task();
        if (options.pipelines().classWeights() == ClassWeights.BALANCED && !task.isClassification()) {
            throw UserException.wrongUsage("--class-weights balanced is for classes, but this is " + text.task(task)
                    + "; leave it out, or say --task binary or multiclass");
        }
    }

    private Schema.Field feature(String option, String column) {
        List<String> names = schema.features().stream().map(Schema.Field::name).toList();
        return schema.features().stream()
                .filter(feature -> feature.name().equals(column))
                .findFirst()
                .orElseThrow(() -> UserException.wrongUsage(option + ": no column '" + column + "' is learned from"
                        + Suggestions.didYouMean(column, names)));
    }
}
