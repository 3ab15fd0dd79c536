package dev.automl.search;

import dev.automl.search.sampler.PipelineSpace;
import dev.automl.search.sampler.PipelineWishes;
import dev.automl.search.sampler.TableFacts;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Zoo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small made things that several tests use. */
public final class Examples {

    public static final Schema SCHEMA =
            Schema.classification("label", "no", "yes").numeric("x", "y").categorical("colour");

    /** The pipelines that a search makes for such rows. */
    public static final PipelineSpace PIPELINES =
            new PipelineSpace(SCHEMA, TableFacts.of(dataset(200)), PipelineWishes.NONE);

    /** Stops every trial before its first fold. */
    public static final Pruner STOPPED_AT_THE_RUNG = new Pruner() {
        @Override
        public Optional<String> reasonToStop(Rung rung) {
            return Optional.of("made up");
        }

        @Override
        public Optional<String> reasonToStop(List<Scores> folds) {
            throw new AssertionError("there are none");
        }
    };

    private Examples() {}

    /** Two numbers and a colour; the label follows from x with some noise. */
    public static Dataset dataset(int rows) {
        Random random = new Random(7);
        double[] x = new double[rows];
        double[] y = new double[rows];
        int[] colour = new int[rows];
        double[] label = new double[rows];
        for (int row = 0; row < rows; row++) {
            x[row] = random.nextGaussian();
            y[row] = row % 11 == 0 ? Double.NaN : random.nextGaussian();
            colour[row] = random.nextInt(3);
            label[row] = x[row] + 0.5 * random.nextGaussian() > 0 ? 1 : 0;
        }
        Table features = new Table(
                rows,
                List.of(
                        new Column.Numeric("x", x),
                        new Column.Numeric("y", y),
                        new Column.Categorical("colour", colour, List.of("blue", "green", "red"))));
        return new Dataset(features, new Target(Task.BINARY, List.of("no", "yes"), label));
    }

    /** Random numbers; the label is whether the first column is above a half. */
    public static Dataset numbers(int rows, int columns) {
        Random random = new Random(3);
        List<Column> features = new java.util.ArrayList<>();
        for (int c = 0; c < columns; c++) {
            features.add(new Column.Numeric("x" + c, random.doubles(rows).toArray()));
        }
        double[] label = ((Column.Numeric) features.get(0)).values().clone();
        for (int row = 0; row < rows; row++) {
            label[row] = label[row] > 0.5 ? 1 : 0;
        }
        return new Dataset(new Table(rows, features), new Target(Task.BINARY, List.of("no", "yes"), label));
    }

    public static Trial constantTrial(int id) {
        return new Trial(id, new Pipeline(List.of(), new Constant()), 42);
    }

    /** A complete trial of an algorithm at its initial values with this ROC AUC on each of its folds. */
    public static TrialResult complete(int id, String algorithm, double... auc) {
        return complete(id, algorithm, Metric.ROC_AUC, auc);
    }

    /** The same by another metric. */
    public static TrialResult complete(int id, String algorithm, Metric metric, double... scores) {
        var description = Zoo.algorithm(algorithm);
        return complete(
                new Trial(id, new Pipeline(List.of(), description.create(description.initial())), 42), metric, scores);
    }

    /** The same of an ensemble of two. */
    public static TrialResult ensemble(int id, double... auc) {
        Pipeline member = constantTrial(0).pipeline();
        Ensemble ensemble = new Ensemble(List.of(new Ensemble.Member(2, member), new Ensemble.Member(1, member)));
        return complete(new Trial(id, new Pipeline(List.of(), ensemble), 42), Metric.ROC_AUC, auc);
    }

    private static TrialResult complete(Trial trial, Metric metric, double... all) {
        List<Scores> folds = new java.util.ArrayList<>();
        List<Double> seconds = new java.util.ArrayList<>();
        List<Integer> rows = new java.util.ArrayList<>();
        for (double value : all) {
            folds.add(new Scores(Map.of(metric.id(), value)));
            seconds.add(0.25);
            rows.add(10);
        }
        return new TrialResult(
                trial,
                TrialState.COMPLETE,
                Optional.empty(),
                folds,
                List.of(),
                Optional.of(Scores.mean(folds)),
                Optional.empty(),
                seconds,
                seconds,
                rows,
                List.of(),
                0.5 * all.length,
                1_000,
                1.5,
                Optional.empty());
    }

    /** The same, with these scores without each part of the holdout. */
    public static TrialResult withoutPart(TrialResult result, List<Double> scores) {
        return new TrialResult(
                result.trial(),
                result.state(),
                result.rung(),
                result.folds(),
                scores,
                result.mean(),
                result.threshold(),
                result.fitSeconds(),
                result.predictSeconds(),
                result.predictedRows(),
                result.curve(),
                result.seconds(),
                result.allocatedBytes(),
                result.elapsedSeconds(),
                result.error());
    }

    /** The parts of results that must not depend on the clock or on threads, in the order of the trials. */
    public static List<String> withoutTimes(List<TrialResult> results) {
        return results.stream()
                .sorted((a, b) -> Integer.compare(a.trial().id(), b.trial().id()))
                .map(result -> result.trial().id() + " " + result.state() + " " + result.rung() + " "
                        + PipelineJson.write(result.trial().pipeline()) + " " + result.folds() + " " + result.mean())
                .toList();
    }
}
