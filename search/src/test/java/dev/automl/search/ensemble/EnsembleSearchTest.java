package dev.automl.search.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.Examples;
import dev.automl.search.budget.RefitReserve;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnsembleSearchTest {

    private static final long SEED = 42;

    private static final double WITHOUT_CLOCK = Double.POSITIVE_INFINITY;

    /** The target follows from a number and the colour, with noise. */
    private static List<Split> folds(Task task) {
        Dataset data = Examples.dataset(150);
        Random random = new Random(3);
        double[] values = new double[data.rows()];
        for (int row = 0; row < values.length; row++) {
            double signal = data.features().columns().get(0).number(row)
                    + data.features().columns().get(2).number(row)
                    + random.nextGaussian();
            values[row] = switch (task) {
                case BINARY -> signal > 1 ? 1 : 0;
                case MULTICLASS -> signal > 1.5 ? 2 : signal > 0.5 ? 1 : 0;
                case REGRESSION -> signal;
            };
        }
        List<String> classes = List.of("a", "b", "c").subList(0, task.isClassification() ? 3 : 0);
        Target target = new Target(task, task == Task.BINARY ? classes.subList(0, 2) : classes, values);
        return Split.folds(new Dataset(data.features(), target), 3, SEED);
    }

    private static List<Trial> trials(Task task) {
        Schema schema = Examples.SCHEMA;
        List<Trial> trials = new ArrayList<>();
        for (String id : List.of("decision-tree", "nearest-neighbors", "lightgbm")) {
            var algorithm = Zoo.algorithm(id);
            trials.add(new Trial(
                    trials.size(), Preprocessing.pipeline(algorithm.create(algorithm.initial()), schema), SEED));
        }
        var linear = Zoo.algorithm(task == Task.REGRESSION ? "ridge" : "logistic-regression");
        trials.add(new Trial(trials.size(), Preprocessing.pipeline(linear.create(linear.initial()), schema), SEED));
        return trials;
    }

    /** What a search has when its trials are done. */
    private static final class Searched {
        private final Metric metric;
        private final List<Split> folds;
        private final PredictionStore store;
        private final TrialEvaluator evaluator;
        private final List<TrialResult> results = new ArrayList<>();

        Searched(Task task) {
            metric = Metric.defaultFor(task);
            folds = folds(task);
            store = new PredictionStore(metric, SelectionLimits.of(folds));
            evaluator = new TrialEvaluator(folds, () -> 0, store);
        }

        Searched evaluate(List<Trial> trials, int jobs) throws Exception {
            ExecutorService executor = Executors.newFixedThreadPool(jobs);
            List<Future<TrialResult>> futures = new ArrayList<>();
            trials.forEach(trial -> futures.add(executor.submit(() -> evaluator.evaluate(trial))));
            for (Future<TrialResult> future : futures) {
                results.add(future.get());
            }
            executor.shutdown();
            assertThat(results).allMatch(result -> result.state() == TrialState.COMPLETE);
            return this;
        }

        Optional<SelectedEnsemble> ensemble(double endSeconds, List<Double> growths) throws Exception {
            RefitReserve reserve =
                    new RefitReserve(metric, 3, 1, growths, endSeconds, OptionalDouble.of(0), RefitReserve.Checks.NONE);
            return new EnsembleSearch(
                            metric, new MinimumGain(0), folds, store, evaluator, reserve, 2, 3, () -> 0, endSeconds)
                    .run(results, 17, () -> false);
        }

        SelectedEnsemble ensemble() throws Exception {
            return ensemble(WITHOUT_CLOCK, List.of(1.0)).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void theResultIsThatOfEvaluatingThePipelineToTheBit(Task task) throws Exception {
        Searched searched = new Searched(task).evaluate(trials(task), 1);

        SelectedEnsemble selected = searched.ensemble();

        TrialResult evaluated = searched.evaluator.evaluate(selected.result().trial());
        assertThat(selected.result().folds()).isEqualTo(evaluated.folds());
        assertThat(selected.result().mean()).isEqualTo(evaluated.mean());
        assertThat(selected.result().threshold()).isEqualTo(evaluated.threshold());
        assertThat(selected.result().threshold().isPresent()).isEqualTo(task == Task.BINARY);
        List<Scores> byPipeline = searched.folds.stream()
                .map(fold -> Metric.scores(selected.result().trial().pipeline(), fold, SEED))
                .toList();
        assertThat(selected.result().folds()).isEqualTo(byPipeline);
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void theEnsembleIsBetterThanEachOfItsMembers(Task task) throws Exception {
        Searched searched = new Searched(task).evaluate(trials(task), 1);
        Metric metric = searched.metric;

        SelectedEnsemble selected = searched.ensemble();

        double score = selected.result().mean().orElseThrow().get(metric.id());
        assertThat(selected.members()).hasSizeGreaterThan(1).isSubsetOf(searched.results);
        assertThat(searched.results).allSatisfy(single -> {
            double other = single.mean().orElseThrow().get(metric.id());
            assertThat(metric.higherIsBetter() ? score - other : other - score).isPositive();
        });
        assertThat(selected.result().trial().id()).isEqualTo(17);
    }

    @Test
    void itsTimesAreTheSumsOverTheMembers() throws Exception {
        SelectedEnsemble selected =
                new Searched(Task.BINARY).evaluate(trials(Task.BINARY), 1).ensemble();

        for (int fold = 0; fold < 3; fold++) {
            double fit = 0;
            for (TrialResult member : selected.members()) {
                fit += member.fitSeconds().get(fold);
            }
            assertThat(selected.result().fitSeconds().get(fold)).isCloseTo(fit, within(1e-9));
        }
        assertThat(selected.result().predictedRows())
                .isEqualTo(selected.members().get(0).predictedRows());
    }

    @Test
    void isTheSameForAnyNumberOfJobsAndOrderOfTrials() throws Exception {
        List<Trial> trials = trials(Task.MULTICLASS);
        List<Trial> reversed = trials.stream()
                .sorted(Comparator.comparingInt(Trial::id).reversed())
                .toList();
        TrialResult one =
                new Searched(Task.MULTICLASS).evaluate(trials, 1).ensemble().result();
        TrialResult four =
                new Searched(Task.MULTICLASS).evaluate(reversed, 4).ensemble().result();

        assertThat(Examples.withoutTimes(List.of(four))).isEqualTo(Examples.withoutTimes(List.of(one)));
    }

    @Test
    void trialsOfAnEarlierProcessAreEvaluatedAgain() throws Exception {
        List<Trial> trials = trials(Task.REGRESSION);
        Searched undisturbed = new Searched(Task.REGRESSION).evaluate(trials, 1);
        Searched resumed = new Searched(Task.REGRESSION).evaluate(trials.subList(2, trials.size()), 1);
        resumed.results.addAll(undisturbed.results.subList(0, 2));

        TrialResult expected = undisturbed.ensemble().result();

        assertThat(Examples.withoutTimes(List.of(resumed.ensemble().result())))
                .isEqualTo(Examples.withoutTimes(List.of(expected)));
    }

    @Test
    void thereIsNoEnsembleThatCanNotBeFittedInTime() throws Exception {
        Searched searched = new Searched(Task.BINARY).evaluate(trials(Task.BINARY), 1);

        assertThat(searched.ensemble(100, List.of(1.0))).isPresent();
        assertThat(searched.ensemble(100, List.of(1e9))).isEmpty();
    }

    @Test
    void theSelectionEndsInTimeForTheFinalFits() throws Exception {
        Searched searched = new Searched(Task.BINARY).evaluate(trials(Task.BINARY), 1);
        RefitReserve reserve = new RefitReserve(
                searched.metric, 3, 1, List.of(1e-9), 20, OptionalDouble.of(0), RefitReserve.Checks.NONE);
        // The final fits take next to no time, so 0.75 s are to be left. Half a second goes by whenever somebody looks,
        // so all the steps would take minutes.
        AtomicInteger looks = new AtomicInteger();
        DoubleSupplier clock = () -> looks.incrementAndGet() / 2.0;

        Optional<SelectedEnsemble> selected = new EnsembleSearch(
                        searched.metric,
                        new MinimumGain(0),
                        searched.folds,
                        searched.store,
                        searched.evaluator,
                        reserve,
                        2,
                        3,
                        clock,
                        20)
                .run(searched.results, 17, () -> false);

        assertThat(selected).isPresent();
        assertThat(looks.get() / 2.0).isBetween(19.0, 20.5);
    }

    @Test
    void oneTrialMakesNoEnsemble() throws Exception {
        Searched searched =
                new Searched(Task.BINARY).evaluate(trials(Task.BINARY).subList(0, 1), 1);

        assertThat(searched.ensemble(WITHOUT_CLOCK, List.of(1.0))).isEmpty();
    }

    @Test
    void largeDataHaveFewerCandidatesAndAtLastNone() {
        assertThat(SelectionLimits.of(folds(Task.BINARY)))
                .extracting(SelectionLimits::candidates, SelectionLimits::steps)
                .containsExactly(25, 30);
        assertThat(SelectionLimits.of(1_000_000, 2).candidates()).isBetween(0, 5);
        assertThat(SelectionLimits.of(10_000_000, 2).candidates()).isZero();
    }
}
