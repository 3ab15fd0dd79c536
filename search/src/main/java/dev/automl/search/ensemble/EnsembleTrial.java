package dev.automl.search.ensemble;

import dev.automl.search.statistics.HoldoutParts;
import dev.automl.search.trial.DecisionThreshold;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the trial of an ensemble from what is known of its members: nothing is fitted or predicted again. */
final class EnsembleTrial {

    private EnsembleTrial() {}

    /**
     * The result that evaluating the ensemble's pipeline would give, to the last bit; its times are the sums of those of
     * the members.
     *
     * @param members in the order in which the ensemble has them
     * @param parts of a single holdout
     */
    static TrialResult of(
            int id,
            Metric metric,
            List<Target> truths,
            HoldoutParts parts,
            List<Candidate> members,
            List<Integer> weights,
            double elapsedSeconds) {
        List<Scores> folds = new ArrayList<>();
        List<Double> withoutPart = List.of();
        DecisionThreshold threshold = new DecisionThreshold();
        boolean binary = truths.get(0).task() == Task.BINARY;
        for (int fold = 0; fold < truths.size(); fold++) {
            List<double[][]> predicted = new ArrayList<>();
            for (Candidate member : members) {
                predicted.add(member.predicted().get(fold));
            }
            double[][] mean = Ensemble.mean(weights, predicted);
            folds.add(Metric.scores(truths.get(fold), mean));
            withoutPart = parts.scoresWithout(metric, mean);
            if (binary) {
                threshold.add(truths.get(fold), mean);
            }
        }
        return new TrialResult(
                new Trial(
                        id,
                        pipeline(members, weights),
                        members.get(0).result().trial().seed()),
                TrialState.COMPLETE,
                Optional.empty(),
                folds,
                withoutPart,
                Optional.of(Scores.mean(folds)),
                binary ? Optional.of(threshold.best()) : Optional.empty(),
                sums(members, TrialResult::fitSeconds),
                sums(members, TrialResult::predictSeconds),
                members.get(0).result().predictedRows(),
                List.of(),
                members.stream()
                        .mapToDouble(member -> member.result().seconds())
                        .sum(),
                members.stream()
                        .mapToLong(member -> member.result().allocatedBytes())
                        .sum(),
                elapsedSeconds,
                Optional.empty());
    }

    private static Pipeline pipeline(List<Candidate> members, List<Integer> weights) {
        List<Ensemble.Member> parts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            parts.add(new Ensemble.Member(
                    weights.get(i), members.get(i).result().trial().pipeline()));
        }
        return new Pipeline(List.of(), new Ensemble(parts));
    }

    /** For each fold the sum over the members. */
    private static List<Double> sums(List<Candidate> members, Function<TrialResult, List<Double>> seconds) {
        int folds = members.get(0).predicted().size();
        return IntStream.range(0, folds)
                .mapToObj(fold -> members.stream()
                        .mapToDouble(member -> seconds.apply(member.result()).get(fold))
                        .sum())
                .toList();
    }
}
