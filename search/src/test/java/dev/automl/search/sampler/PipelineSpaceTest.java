package dev.automl.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.search.Examples;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.Directed;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.algorithm.YeoJohnsonTarget;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.Transformer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PipelineSpaceTest {

    private static final Schema SCHEMA =
            Schema.regression("y").numeric("a", "b").categorical("c");
    private static final Trainer RIDGE = new Ridge(1);

    private static TableFacts facts(Task task, double skewness, int levels, double targetSkewness, double lowest) {
        return new TableFacts(task, 5_000, 2, 20, 2, skewness, levels, targetSkewness, lowest);
    }

    private static PipelineSpace space(TableFacts facts) {
        return new PipelineSpace(SCHEMA, facts, PipelineWishes.NONE);
    }

    /** The kinds of steps and wrappers that two hundred random pipelines have. */
    private static Set<Class<?>> drawn(PipelineSpace space, Trainer trainer) {
        SplittableRandom random = new SplittableRandom(1);
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Pipeline pipeline =
                    space.at(trainer, random.doubles(PipelineSpace.DIMENSIONS).toArray());
            pipeline.transformers().forEach(step -> kinds.add(step.getClass()));
            kinds.add(pipeline.trainer().getClass());
        }
        return kinds;
    }

    @Test
    void thePlainThingComesFirstOnPlainData() {
        List<Transformer> steps =
                space(facts(Task.REGRESSION, 0.5, 5, 0, -1)).initial(RIDGE).transformers();

        assertThat(steps).containsExactly(new MedianImputer(), new OneHotEncoder(50, 3), new StandardScaler());
    }

    @Test
    void skewedNumbersAndManyLevelsAreSeenToFromTheFirst() {
        List<Transformer> steps =
                space(facts(Task.REGRESSION, 3, 500, 0, -1)).initial(RIDGE).transformers();

        assertThat(steps).contains(new PowerTransformer(1), new TargetEncoder(51, 10));
    }

    @Test
    void triesWhatTheDataGiveAReasonFor() {
        assertThat(drawn(space(facts(Task.REGRESSION, 3, 30, 2, 0)), RIDGE))
                .contains(
                        LogTarget.class,
                        YeoJohnsonTarget.class,
                        PowerTransformer.class,
                        TargetEncoder.class,
                        Interactions.class,
                        FeatureSelector.class);
        assertThat(drawn(space(facts(Task.REGRESSION, 0, 3, 0, 0)), RIDGE))
                .doesNotContain(LogTarget.class, YeoJohnsonTarget.class, PowerTransformer.class, TargetEncoder.class);
        assertThat(drawn(space(facts(Task.REGRESSION, 0, 3, 2, -1)), RIDGE))
                .contains(YeoJohnsonTarget.class)
                .doesNotContain(LogTarget.class);
        assertThat(drawn(space(facts(Task.BINARY, 0, 3, 0, 0)), new Constant())).contains(Calibrated.class);
    }

    @Test
    void thePlacesOfTheInitialPipelineChooseIt() {
        for (PipelineSpace space : List.of(
                space(facts(Task.REGRESSION, 0.5, 5, 0, -1)),
                space(facts(Task.REGRESSION, 3, 500, 2, 0)),
                space(facts(Task.REGRESSION, 1.5, 30, 0, 0)))) {
            assertThat(space.at(RIDGE, space.initialPlaces())).isEqualTo(space.initial(RIDGE));
        }
    }

    @Test
    void whatHasALossForSuchTargetsLearnsThemAsTheyAre() {
        Trainer gamma = trainer("lightgbm-gamma");

        assertThat(drawn(space(facts(Task.REGRESSION, 0, 3, 2, 1)), gamma))
                .doesNotContain(LogTarget.class, YeoJohnsonTarget.class);
    }

    @Test
    void everyPipelineButTheBaselineKeepsTheDirections() {
        PipelineWishes wishes =
                new PipelineWishes(PipelineWishes.NONE.imputer(), ClassWeights.NONE, List.of("a"), List.of("b"));
        for (Task task : List.of(Task.BINARY, Task.REGRESSION)) {
            PipelineSpace space = new PipelineSpace(SCHEMA, facts(task, 3, 30, 2, 0), wishes);
            Trainer booster = trainer("lightgbm");

            assertThat(space.initial(booster).trainer())
                    .isEqualTo(new Monotone((Directed) booster, List.of("a"), List.of("b")));
            assertThat(space.initial(new Constant()).trainer()).isEqualTo(new Constant());
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 200; i++) {
                Pipeline pipeline = space.at(
                        booster, random.doubles(PipelineSpace.DIMENSIONS).toArray());
                Trainer trainer = pipeline.trainer();
                while (trainer instanceof Wrapper wrapper && !(trainer instanceof Monotone)) {
                    // A curve that may fall would undo it.
                    assertThat(trainer).isNotEqualTo(new Calibrated(wrapper.trainer(), Calibrated.Method.PLATT));
                    trainer = wrapper.trainer();
                }
                assertThat(trainer).isInstanceOf(Monotone.class);
                assertThat(pipeline.transformers())
                        .noneMatch(step -> step instanceof Interactions || step instanceof FeatureSelector);
            }
            assertThat(drawn(space, booster))
                    .contains(task == Task.REGRESSION ? LogTarget.class : Calibrated.class, TargetEncoder.class);
        }
    }

    private static Trainer trainer(String id) {
        return Zoo.algorithm(id).create(Zoo.algorithm(id).initial());
    }

    @Test
    void everyTrainerButTheBaselineIsBalancedIfAsked() {
        PipelineWishes wishes =
                new PipelineWishes(PipelineWishes.NONE.imputer(), ClassWeights.BALANCED, List.of(), List.of());
        PipelineSpace space = new PipelineSpace(Examples.SCHEMA, TableFacts.of(Examples.dataset(100)), wishes);

        assertThat(space.initial(new Constant()).trainer()).isEqualTo(new Constant());
        Zoo.algorithms(Task.BINARY).stream().skip(1).forEach(algorithm -> {
            Trainer trainer = algorithm.create(algorithm.initial());
            assertThat(space.initial(trainer).trainer()).isEqualTo(new BalancedClasses(trainer));
            assertThat(space.at(
                                    trainer,
                                    new SplittableRandom(1)
                                            .doubles(PipelineSpace.DIMENSIONS)
                                            .toArray())
                            .trainer())
                    .isInstanceOf(BalancedClasses.class);
        });
    }

    @Test
    void ofManyClassesQuickAlgorithmsComeFirst() {
        List<String> many = new PipelineSpace(
                        SCHEMA, new TableFacts(Task.MULTICLASS, 5_000, 30, 20, 2, 0, 3, 0, 0), PipelineWishes.NONE)
                .portfolio().stream().map(Configuration::algorithm).toList();
        List<String> few = new PipelineSpace(
                        SCHEMA, new TableFacts(Task.MULTICLASS, 5_000, 3, 20, 2, 0, 3, 0, 0), PipelineWishes.NONE)
                .portfolio().stream().map(Configuration::algorithm).toList();
        assertThat(many).startsWith("gaussian-naive-bayes", "lda").containsAll(few);
        assertThat(few.subList(0, 2)).contains("lightgbm");
    }
}
