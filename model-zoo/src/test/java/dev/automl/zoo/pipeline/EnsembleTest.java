package dev.automl.zoo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.automl.zoo.TestData;
import dev.automl.zoo.algorithm.DecisionTree;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Schema;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.registry.Preprocessing;
import dev.automl.zoo.registry.Zoo;
import dev.automl.zoo.validation.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnsembleTest {

    private static final long SEED = 5;

    @TempDir
    Path folder;

    /** The first algorithms that can do the task after the baseline, with falling weights. */
    private static Ensemble ensemble(Task task) {
        Schema schema = TestData.schema(task);
        List<Ensemble.Member> members = new ArrayList<>();
        for (AlgorithmDescription algorithm : Zoo.algorithms(task).subList(1, 5)) {
            Pipeline pipeline = Preprocessing.pipeline(algorithm.create(algorithm.initial()), schema);
            members.add(new Ensemble.Member(5 - members.size(), pipeline));
        }
        return new Ensemble(members);
    }

    private static Pipeline pipeline(Task task) {
        return new Pipeline(List.of(), ensemble(task));
    }

    @Test
    void theMeanIsWeighted() {
        List<double[][]> predicted =
                List.of(new double[][] {{0.25, 0.75}, {1, 0}}, new double[][] {{0.75, 0.25}, {0, 1}});

        double[][] mean = Ensemble.mean(List.of(3, 1), predicted);

        // By hand: (3 * 0.25 + 0.75) / 4 = 0.375 and (3 * 0.75 + 0.25) / 4 = 0.625; (3 * 1 + 0) / 4 = 0.75.
        assertThat(mean).isDeepEqualTo(new double[][] {{0.375, 0.625}, {0.75, 0.25}});
    }

    @Test
    void theMeanOfEqualPredictionsIsThePrediction() {
        double[][] predicted = {{0.1, 0.9}};

        assertThat(Ensemble.mean(List.of(1), List.<double[][]>of(predicted))).isDeepEqualTo(predicted);
        assertThat(Ensemble.mean(List.of(2, 2), List.of(predicted, predicted))).isDeepEqualTo(predicted);
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void scoresFromKeptPredictionsAreThoseOfThePipelineToTheBit(Task task) {
        Split split = Split.holdout(TestData.easy(task, 200, 3), 0.3, SEED);
        Ensemble ensemble = ensemble(task);
        List<double[][]> kept = new ArrayList<>();
        for (Ensemble.Member member : ensemble.members()) {
            kept.add(member.pipeline()
                    .fit(split.train(), SEED)
                    .predict(split.test().features()));
        }
        List<Integer> weights =
                ensemble.members().stream().map(Ensemble.Member::weight).toList();

        Scores fromKept = Metric.scores(split.test().target(), Ensemble.mean(weights, kept));

        // Records compare doubles by their bits.
        assertThat(fromKept).isEqualTo(Metric.scores(pipeline(task), split, SEED));
        assertThat(fromKept)
                .isNotEqualTo(Metric.scores(ensemble.members().get(0).pipeline(), split, SEED));
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void aLoadedEnsemblePredictsTheSameBits(Task task) throws Exception {
        Dataset data = TestData.easy(task, 120, 4);
        FittedPipeline fitted = pipeline(task).fit(data, SEED);
        fitted.save(folder);

        Pipeline read = PipelineJson.read(PipelineJson.write(pipeline(task)));

        assertThat(read).isEqualTo(pipeline(task));
        assertThat(read.load(folder).predict(data.features())).isDeepEqualTo(fitted.predict(data.features()));
        assertThat(folder.resolve("member-1")).isDirectory();
        assertThat(folder.resolve("member-4")).isDirectory();
    }

    @Test
    void isDescribedButNotSearched() {
        assertThat(PipelineJson.description(ensemble(Task.BINARY)).id()).isEqualTo("ensemble");
        assertThat(Zoo.algorithms()).doesNotContain(Zoo.ensemble());
    }

    @Test
    void refusesWhatHasNoMean() {
        Pipeline tree = new Pipeline(List.of(), new DecisionTree(3, 2));
        ObjectNode json = PipelineJson.write(pipeline(Task.BINARY));
        ((ObjectNode) json.at("/trainer/members/0")).put("weight", -2);

        assertThatThrownBy(() -> new Ensemble(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Ensemble.Member(0, tree)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> PipelineJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-2");
    }
}
