package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.DateDifferences;
import dev.automl.zoo.transform.DateParts;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.TextReduction;
import dev.automl.zoo.transform.TextStatistics;
import dev.automl.zoo.transform.TfIdf;
import dev.automl.zoo.transform.Transformer;
import java.util.ArrayList;
import java.util.List;

/** Puts before a trainer the transformers that its input asks for, and no more than the columns need. */
public final class Preprocessing {

    private static final int MAX_ONE_HOT_LEVELS = 50;
    private static final int MIN_ONE_HOT_ROWS = 3;
    private static final int MAX_NATIVE_LEVELS = 200;
    private static final double TARGET_SMOOTHING = 10;
    private static final int BUCKETS = 32;
    private static final double MIN_SKEWNESS = 1;
    private static final int QUANTILES = 1_000;
    private static final int INTERACTING_COLUMNS = 4;
    private static final int SELECTION_ROUNDS = 20;
    private static final int MAX_DATE_PAIRS = 10;

    // All columns of texts share these: the more there are, the fewer for each.
    private static final int MAX_TERMS = 2_000;
    private static final int MIN_TERMS_EACH = 50;
    private static final int MIN_TEXTS = 2;
    private static final int MAX_TOPICS = 50;
    private static final int MIN_TOPICS_EACH = 5;

    private final Schema schema;
    private final PreprocessingChoice choice;
    private final List<Transformer> steps = new ArrayList<>();

    private Preprocessing(Schema schema, PreprocessingChoice choice) {
        this.schema = schema;
        this.choice = choice;
    }

    /** The trainer behind the transformers it needs for the columns of the schema. */
    public static Pipeline pipeline(Trainer trainer, Schema schema) {
        return pipeline(trainer, schema, PreprocessingChoice.PLAIN);
    }

    /** The trainer behind the transformers that are chosen. */
    public static Pipeline pipeline(Trainer trainer, Schema schema, PreprocessingChoice choice) {
        Preprocessing preprocessing = new Preprocessing(schema, choice);
        preprocessing.add(PipelineJson.description(trainer).annotation());
        return new Pipeline(preprocessing.steps, trainer);
    }

    private void add(Algorithm algorithm) {
        Algorithm.Input input = algorithm.input();
        if (input == Algorithm.Input.ANYTHING) {
            return;
        }
        addDates();
        // Behind the scaler, which must not meet the terms: their weights have one scale already, and a term that is 0
        // in
        // nearly all rows would get huge values in the others.
        boolean terms = algorithm.manyColumns();
        if (!terms) {
            addTopics();
        }
        if (choice.interactions()) {
            steps.add(new Interactions(INTERACTING_COLUMNS));
        }
        switch (input) {
            case ANYTHING -> {}
            case CATEGORIES -> {
                addImputerIfAsked();
                addManyLevels();
                addIfCategories(new CategoryCodes(MAX_NATIVE_LEVELS));
                addSelection();
            }
            case NUMBERS -> {
                addManyLevels();
                addIfCategories(new OrdinalEncoder());
                steps.add(imputer());
                addSelection();
            }
            case COUNTS -> {
                steps.add(imputer());
                addIfCategories(new OneHotEncoder(MAX_ONE_HOT_LEVELS, MIN_ONE_HOT_ROWS));
                addSelection();
                steps.add(new MinMaxScaler());
            }
            case SCALED_NUMBERS -> {
                steps.add(imputer());
                switch (choice.shape()) {
                    case AS_IT_IS -> {}
                    case POWER -> steps.add(new PowerTransformer(MIN_SKEWNESS));
                    case QUANTILES -> steps.add(new QuantileTransformer(QUANTILES, QuantileTransformer.Output.NORMAL));
                }
                addManyLevels();
                addIfCategories(new OneHotEncoder(MAX_ONE_HOT_LEVELS, MIN_ONE_HOT_ROWS));
                addSelection();
                steps.add(
                        choice.scale() == PreprocessingChoice.Scale.ROBUST ? new RobustScaler() : new StandardScaler());
            }
        }
        if (terms) {
            addTerms();
        }
    }

    private void addDates() {
        int dates = count(Schema.Kind.DATE);
        if (dates > 1) {
            steps.add(new DateDifferences(MAX_DATE_PAIRS));
        }
        if (dates > 0) {
            steps.add(new DateParts());
        }
    }

    /** A few dense columns for each column of texts: trees split them better than thousands that are nearly always 0. */
    private void addTopics() {
        int texts = count(Schema.Kind.TEXT);
        if (texts > 0) {
            steps.add(new TextStatistics());
            int topics = Math.max(MIN_TOPICS_EACH, MAX_TOPICS / texts);
            steps.add(new TextReduction(choice.tokens(), maxTerms(texts), topics));
        }
    }

    private void addTerms() {
        int texts = count(Schema.Kind.TEXT);
        if (texts > 0) {
            steps.add(new TfIdf(choice.tokens(), maxTerms(texts), MIN_TEXTS));
        }
    }

    private static int maxTerms(int texts) {
        return Math.max(MIN_TERMS_EACH, MAX_TERMS / texts);
    }

    private int count(Schema.Kind kind) {
        return (int)
                schema.features().stream().filter(field -> field.kind() == kind).count();
    }

    /** The median has a class of its own, which is shorter to read. */
    private Transformer imputer() {
        Imputer asked = choice.imputer();
        boolean median =
                asked.strategy() == Imputer.Strategy.MEDIAN && asked.rules().isEmpty();
        return median ? new MedianImputer() : asked;
    }

    /** The algorithm takes gaps as they are: they are filled only if something else than the median was asked for. */
    private void addImputerIfAsked() {
        Imputer asked = choice.imputer();
        Imputer.Strategy others =
                asked.strategy() == Imputer.Strategy.MEDIAN ? Imputer.Strategy.NONE : asked.strategy();
        if (others != Imputer.Strategy.NONE || !asked.rules().isEmpty()) {
            steps.add(new Imputer(others, asked.rules()));
        }
    }

    private void addManyLevels() {
        switch (choice.encoding()) {
            case LIKE_OTHERS -> {}
            case TARGET_MEANS -> addIfCategories(new TargetEncoder(choice.manyLevels(), TARGET_SMOOTHING));
            case FREQUENCIES -> addIfCategories(new FrequencyEncoder(choice.manyLevels()));
            case HASHES -> addIfCategories(new HashingEncoder(choice.manyLevels(), BUCKETS));
        }
    }

    private void addIfCategories(Transformer transformer) {
        if (count(Schema.Kind.CATEGORICAL) > 0) {
            steps.add(transformer);
        }
    }

    private void addSelection() {
        if (choice.selection()) {
            steps.add(new FeatureSelector(SELECTION_ROUNDS));
        }
    }
}
