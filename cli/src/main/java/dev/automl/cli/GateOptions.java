package dev.automl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What the best model of a run must reach, as options. */
final class GateOptions {

    @Option(
            names = "--min-score",
            paramLabel = "METRIC=X",
            parameterConsumer = MinScore.Values.class,
            description =
                    "What the best model must reach on the test rows, else the exit code is 1, such as roc_auc=0.8; of"
                            + " metrics of which lower scores are better, what it must not exceed, such as rmse=3. Several"
                            + " with commas.")
    private List<String> minScore = List.of();

    @Option(
            names = "--min-gain",
            paramLabel = "X",
            converter = NumberValues.NotNegative.class,
            description = "By how much the best model must be better than the baseline on the test rows, by the metric"
                    + " that ranks, else the exit code is 1.")
    private Double minGain;

    @Option(
            names = "--against",
            paramLabel = "RUN",
            description = "Folder of an earlier run: if the best validation score is worse than its best by more than"
                    + " the standard error of that, the exit code is 1.")
    private Path against;

    /** The gates that were asked for. */
    Gates gates() {
        return new Gates(
                minScore.stream().map(MinScore::parse).toList(),
                minGain == null ? OptionalDouble.empty() : OptionalDouble.of(minGain),
                Optional.ofNullable(against));
    }
}
