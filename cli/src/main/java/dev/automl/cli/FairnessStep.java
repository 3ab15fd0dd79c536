package dev.automl.cli;

import dev.automl.reports.FairnessText;
import dev.automl.search.data.PreparedData;
import dev.automl.search.evaluation.RowGroups;
import dev.automl.search.fairness.Fairness;
import dev.automl.search.fairness.FairnessAudit;
import dev.automl.search.fairness.FairnessMeasure;
import dev.automl.search.fairness.SensitiveColumn;
import dev.automl.search.fairness.SensitiveGroups;
import dev.automl.search.finals.Finalist;
import dev.automl.search.run.RunFolder;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.inference.ColumnDecision;
import dev.automl.zoo.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares how the winners treat the groups of sensitive columns, and judges the best one by the gates. */
final class FairnessStep {

    private final FairnessWishes wishes;
    private final PreparedData data;
    private final List<RowGroups> groups;

    private FairnessStep(FairnessWishes wishes, PreparedData data, List<RowGroups> groups) {
        this.wishes = wishes;
        this.data = data;
        this.groups = groups;
    }

    /**
     * What came of it.
     *
     * @param fairness empty if no column is sensitive, or there was nothing to compare
     */
    record Outcome(Optional<Fairness> fairness, List<Judgement> gates) {}

    /** Reads the groups, before anything else is done: whatever is wrong with a column is told at once. */
    static FairnessStep prepare(RunOptions options, PreparedData data) throws IOException {
        FairnessWishes wishes = options.fairness();
        Task task = data.inferred().schema().task();
        for (FairnessGate gate : wishes.gates()) {
            if (!gate.measure().supports(task)) {
                throw UserException.wrongUsage(
                        "--fairness " + gate.measure().id() + " is not for this task; choose one of "
                                + FairnessMeasure.of(task).stream()
                                        .map(FairnessMeasure::id)
                                        .collect(Collectors.joining(", ")));
            }
        }
        List<String> names = new ArrayList<>(
                data.inferred().columns().stream().map(ColumnDecision::name).toList());
        for (SensitiveColumn column : wishes.columns()) {
            if (!names.contains(column.name())) {
                throw UserException.wrongUsage("--sensitive: there is no column '" + column.name() + "'"
                        + Suggestions.didYouMean(column.name(), names));
            }
        }
        return new FairnessStep(
                wishes,
                data,
                wishes.columns().isEmpty() ? List.of() : SensitiveGroups.read(wishes.columns(), data, options.data()));
    }

    /** @param finalists the best first */
    Outcome run(RunFolder folder, Metric metric, List<Finalist> finalists) throws IOException {
        if (groups.isEmpty() || finalists.isEmpty()) {
            // One from before a resume would tell of another run than this.
            Files.deleteIfExists(folder.fairnessFile());
            return new Outcome(
                    Optional.empty(),
                    wishes.gates().stream().map(FairnessGate::withoutModel).toList());
        }
        Fairness fairness =
                new FairnessAudit(data.split().test(), groups, metric, data.seed()).of(wishes.columns(), finalists);
        WholeFile.json(folder.fairnessFile(), fairness);
        Fairness.Model best = fairness.models().get(0);
        return new Outcome(
                Optional.of(fairness),
                wishes.gates().stream().map(gate -> gate.judge(best)).toList());
    }

    /** A sentence for each grouping, about the best model. */
    static List<String> sentences(Fairness fairness) {
        return fairness.models().get(0).groupings().stream()
                .map(FairnessText::sentence)
                .toList();
    }
}
