package dev.automl.zoo.pipeline;

import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.Model;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted mean of what several pipelines predict: the probability of each class, or the number. Models that err on
 * different rows correct each other.
 *
 * @param members at least one; their order is the order of the sums, so it decides about the last bits
 */
@Algorithm(
        id = "ensemble",
        name = "the weighted mean of several models",
        library = "none",
        tasks = {Task.BINARY, Task.MULTICLASS, Task.REGRESSION},
        input = Algorithm.Input.ANYTHING,
        strengths = "Most often a little better than its best member, and steadier.",
        weaknesses = "Fits and predicts as slowly as all its members together; harder to explain.",
        cost = "the sum of its members",
        paper = "Caruana et al., Ensemble selection from libraries of models, ICML 2004")
public record Ensemble(List<Member> members) implements Trainer {

    /**
     * A pipeline that has a say.
     *
     * @param weight its share in the mean is this, divided by the sum of all weights
     */
    public record Member(int weight, Pipeline pipeline) {
        public Member {
            if (weight < 1) {
                throw new IllegalArgumentException("weight must be 1 or more, not " + weight);
            }
        }
    }

    public Ensemble {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs at least one member");
        }
        members = List.copyOf(members);
    }

    @Override
    public Model fit(Dataset train, long seed) {
        List<FittedPipeline> fitted = new ArrayList<>();
        for (Member member : members) {
            fitted.add(member.pipeline().fit(train, seed));
        }
        return of(fitted);
    }

    /** The model whose members are these, fitted already. */
    public Model of(List<FittedPipeline> fitted) {
        return new Fitted(members.stream().map(Member::weight).toList(), fitted);
    }

    /**
     * The weighted mean of predictions, added up in their order.
     *
     * @param predicted for each member one array a row, as {@link Model#predict} gives them
     */
    public static double[][] mean(List<Integer> weights, List<double[][]> predicted) {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        double[][] first = predicted.get(0);
        double[][] mean = new double[first.length][];
        for (int row = 0; row < mean.length; row++) {
            double[] sum = new double[first[row].length];
            for (int member = 0; member < predicted.size(); member++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights.get(member) * predicted.get(member)[row][i];
                }
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= total;
            }
            mean[row] = sum;
        }
        return mean;
    }

    @Override
    public Model load(Path folder) throws IOException {
        List<FittedPipeline> fitted = new ArrayList<>();
        for (Member member : members) {
            fitted.add(member.pipeline().load(memberFolder(folder, fitted.size())));
        }
        return of(fitted);
    }

    private static Path memberFolder(Path folder, int index) {
        return folder.resolve("member-" + (index + 1));
    }

    private record Fitted(List<Integer> weights, List<FittedPipeline> members) implements Model {

        private Fitted {
            members = List.copyOf(members);
        }

        @Override
        public double[][] predict(Table features) {
            return mean(
                    weights,
                    members.stream().map(member -> member.predict(features)).toList());
        }

        @Override
        public void save(Path folder) throws IOException {
            for (int i = 0; i < members.size(); i++) {
                members.get(i).save(memberFolder(folder, i));
            }
        }
    }
}
