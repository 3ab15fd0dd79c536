package dev.automl.search.sampler;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.Directed;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.YeoJohnsonTarget;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.PreprocessingChoice;
import dev.automl.zoo.registry.PreprocessingChoice.Encoding;
import dev.automl.zoo.registry.PreprocessingChoice.Scale;
import dev.automl.zoo.registry.PreprocessingChoice.Shape;
import dev.automl.zoo.transform.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What may stand around an algorithm: the transformers before it, and the trainers around it. For the first trial of an
 * algorithm a sensible choice that follows from the data; then random ones, among those that the data give a reason for.
 */
public final class PipelineSpace {

    /** Beyond these, a usual choice would not do: columns would be too many, or too skewed to compare. */
    private static final int MANY_LEVELS = 50;

    private static final double VERY_SKEWED = 2;

    /** From here on, it is worth trying something else. */
    private static final int SOME_LEVELS = 10;

    private static final double SKEWED = 1;
    private static final int COLUMNS_TO_SELECT_FROM = 15;
    private static final int MAX_COLUMNS_TO_SELECT_FROM = 1_000;
    private static final int MAX_NUMBERS_TO_COMBINE = 100;
    private static final int ROWS_FOR_ISOTONIC = 1_000;
    private static final int LEAST_SQUARES_BEHIND = 3;
    private static final int MANY_CLASSES = 20;
    private static final List<Configuration> FOR_MANY_CLASSES = Stream.of(
                    "gaussian-naive-bayes", "lda", "rda", "discrete-naive-bayes", "linear-sgd", "nearest-neighbors")
            .map(id -> new Configuration(id, Map.of(), List.of()))
            .toList();
    private static final Configuration LEAST_SQUARES =
            new Configuration("ridge", Map.of("penalty", 1e-6), List.of(Configuration.Step.AS_THEY_ARE));
    private static final int MAX_ROWS_TO_CALIBRATE = 20_000;

    private final Schema schema;
    private final TableFacts facts;
    private final PipelineWishes wishes;

    public PipelineSpace(Schema schema, TableFacts facts, PipelineWishes wishes) {
        this.schema = schema;
        this.facts = facts;
        this.wishes = wishes;
    }

    /** The pipeline to try first. */
    public Pipeline initial(Trainer trainer) {
        PreprocessingChoice choice = new PreprocessingChoice(
                Tokens.WORDS,
                wishes.imputer(),
                facts.largestSkewness() > VERY_SKEWED ? Shape.POWER : Shape.AS_IT_IS,
                Scale.STANDARD,
                facts.mostLevels() > MANY_LEVELS ? Encoding.TARGET_MEANS : Encoding.LIKE_OTHERS,
                MANY_LEVELS + 1,
                false,
                false);
        return Preprocessing.pipeline(balanced(directed(trainer)), schema, choice);
    }

    /**
     * What to try first with such a table: what was learned, and what the tables that the order was learned from do not know.
     * Of numbers early on least squares: targets that columns add up to, or nearly, are rare among those tables, and the usual
     * preprocessing of skewed columns would hide it. Of many classes the algorithms whose time does not depend on them: boosting
     * and one function for each class may take the whole search for one trial.
     */
    List<Configuration> portfolio() {
        List<Configuration> all = new ArrayList<>(Portfolio.of(facts.task(), facts.rows()));
        if (facts.task() == Task.REGRESSION) {
            all.add(Math.min(all.size(), LEAST_SQUARES_BEHIND), LEAST_SQUARES);
        }
        if (facts.classes() > MANY_CLASSES) {
            all.addAll(0, FOR_MANY_CLASSES);
        }
        return all;
    }

    /** How many numbers choose a pipeline. */
    static final int DIMENSIONS = 8;

    // What the numbers choose, in their order.
    static final int TOKENS = 0;
    static final int SHAPE = 1;
    static final int SCALE = 2;
    static final int ENCODING = 3;
    static final int INTERACTIONS = 4;
    static final int SELECTION = 5;
    static final int TARGET = 6;
    static final int CALIBRATION = 7;

    /** Numbers that choose about what {@link #initial} does. */
    double[] initialPlaces() {
        return new double[] {
            0.2,
            facts.largestSkewness() > VERY_SKEWED ? 0.2 : 0.6,
            0.6,
            facts.mostLevels() > MANY_LEVELS ? 0.25 : 0.9,
            0.6,
            0.6,
            0.8,
            0.6
        };
    }

    /**
     * The pipeline that these numbers choose.
     *
     * @param places {@link #DIMENSIONS} numbers from 0 to 1
     */
    Pipeline at(Trainer trainer, double[] places) {
        double tokens = places[TOKENS];
        double shape = places[SHAPE];
        double scale = places[SCALE];
        double encoding = places[ENCODING];
        double interactions = places[INTERACTIONS];
        double selection = places[SELECTION];
        double target = places[TARGET];
        double calibration = places[CALIBRATION];
        PreprocessingChoice choice = new PreprocessingChoice(
                tokens < 0.4 ? Tokens.WORDS : tokens < 0.7 ? Tokens.WORD_PAIRS : Tokens.CHARACTERS,
                wishes.imputer(),
                shape(shape),
                scale < 0.25 ? Scale.ROBUST : Scale.STANDARD,
                encoding(encoding),
                facts.mostLevels() > MANY_LEVELS && encoding < 0.3 ? MANY_LEVELS + 1 : SOME_LEVELS + 1,
                // A product would fall with a column where the other factor is below 0.
                !wishes.monotone()
                        && interactions < 0.15
                        && facts.numbers() > 1
                        && facts.numbers() <= MAX_NUMBERS_TO_COMBINE,
                !wishes.monotone()
                        && selection < 0.2
                        && facts.columns() >= COLUMNS_TO_SELECT_FROM
                        && facts.columns() <= MAX_COLUMNS_TO_SELECT_FROM);
        Trainer around = facts.task() == Task.REGRESSION
                ? transformedTarget(directed(trainer), target)
                : calibrated(directed(trainer), calibration);
        return Preprocessing.pipeline(balanced(around), schema, choice);
    }

    private Shape shape(double draw) {
        boolean skewed = facts.largestSkewness() > SKEWED;
        if (draw < (skewed ? 0.4 : 0)) {
            return Shape.POWER;
        }
        return draw > 0.8 ? Shape.QUANTILES : Shape.AS_IT_IS;
    }

    private Encoding encoding(double draw) {
        if (facts.mostLevels() <= SOME_LEVELS) {
            return Encoding.LIKE_OTHERS;
        }
        if (draw < 0.5) {
            return Encoding.TARGET_MEANS;
        }
        if (draw < 0.65) {
            return Encoding.FREQUENCIES;
        }
        return draw < 0.75 && facts.mostLevels() > MANY_LEVELS ? Encoding.HASHES : Encoding.LIKE_OTHERS;
    }

    private Trainer transformedTarget(Trainer trainer, double draw) {
        // What learns numbers of 0 or more only has a loss that suits such targets as they are.
        boolean any = PipelineJson.description(trainer).annotation().numbers() == Algorithm.Numbers.ANY;
        if (!any || Math.abs(facts.targetSkewness()) < SKEWED) {
            return trainer;
        }
        if (draw < 0.3 && facts.lowestTarget() >= 0) {
            return new LogTarget(trainer);
        }
        return draw < 0.5 ? new YeoJohnsonTarget(trainer) : trainer;
    }

    private Trainer calibrated(Trainer trainer, double draw) {
        if (draw > 0.15 || facts.rows() > MAX_ROWS_TO_CALIBRATE) {
            return trainer;
        }
        boolean isotonic = draw < 0.05 && facts.rows() >= ROWS_FOR_ISOTONIC;
        if (wishes.monotone() && !isotonic) {
            return trainer; // the curve of Platt's method may fall
        }
        return new Calibrated(trainer, isotonic ? Calibrated.Method.ISOTONIC : Calibrated.Method.PLATT);
    }

    /** Held to the directions that are asked for; the baseline keeps to all of them, since it is the same everywhere. */
    private Trainer directed(Trainer trainer) {
        return wishes.monotone() && !isBaseline(trainer)
                ? new Monotone((Directed) trainer, wishes.increasing(), wishes.decreasing())
                : trainer;
    }

    private Trainer balanced(Trainer trainer) {
        boolean balanced = wishes.classWeights() == ClassWeights.BALANCED && !isBaseline(trainer);
        return balanced ? new BalancedClasses(trainer) : trainer;
    }

    private static boolean isBaseline(Trainer trainer) {
        return PipelineJson.description(trainer).id().equals(Leaderboard.BASELINE);
    }
}
