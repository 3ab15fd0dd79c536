package dev.automl.search.worker;

import dev.automl.search.trial.Trial;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.TextColumn;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.PipelineJson;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.TextReduction;
import dev.automl.zoo.transform.TfIdf;
import dev.automl.zoo.transform.Transformer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much memory a trial is expected to take: 8 bytes for each cell of the data, for each of their cells in the folds, and
 * for each cell after preprocessing as often as the folds and the algorithm's library hold it; besides a fixed part. It is
 * rough, and meant to keep away what can't end well.
 */
public record MemoryEstimate(WorkerData data) {

    private static final long FIXED = 48L << 20;
    private static final int DATE_COLUMNS = 6;

    /** How often a library holds a cell in its own form, as 8 bytes each; measured with 50,000 x 20 cells. */
    private static final Map<String, Integer> COPIES = Map.of("Tribuo", 14, "LibLinear", 6, "LIBSVM", 6, "none", 0);

    private static final int USUAL_COPIES = 4;

    /** Bytes that a trial takes. */
    public long of(Trial trial) {
        return of(
                PipelineJson.description(trial.pipeline().trainer()),
                columns(trial.pipeline().transformers()));
    }

    /** Bytes that a trial of an algorithm takes at least: with a column for each one there is. */
    public long of(AlgorithmDescription algorithm) {
        return of(algorithm, table().columns().size());
    }

    /** Why something that takes so much can't run; empty if it can. */
    public static Optional<String> tooMuch(long bytes, MemoryLimit limit) {
        return bytes <= limit.trialBytes()
                ? Optional.empty()
                : Optional.of("needs about " + MemorySize.text(bytes) + ", but " + MemorySize.text(limit.trialBytes())
                        + " is left for a trial (--memory)");
    }

    private long of(AlgorithmDescription algorithm, double columns) {
        double rows = data.trialRows();
        int folds = data.plan().folds();
        int copies = COPIES.getOrDefault(algorithm.annotation().library(), USUAL_COPIES);
        double cells = table().columns().size() * (table().rows() + rows * folds) + rows * columns * (folds + copies);
        if (algorithm.id().equals("gaussian-process")) {
            // The likeness of every row to every other one, and its factors.
            cells += 2 * rows * rows;
        }
        return (long) (FIXED + Double.BYTES * cells);
    }

    private Table table() {
        return data.rest().features();
    }

    /** How many columns there are after the transformers. */
    private double columns(List<Transformer> transformers) {
        double columns = 0;
        for (Column column : table().columns()) {
            double most = 1;
            for (Transformer transformer : transformers) {
                most = Math.max(most, columns(column, transformer));
            }
            columns += most;
        }
        for (Transformer transformer : transformers) {
            if (transformer instanceof Interactions interactions) {
                columns += interactions.columns() * (interactions.columns() - 1) / 2.0;
            }
        }
        return columns;
    }

    private static double columns(Column column, Transformer transformer) {
        if (column instanceof Column.Categorical categorical && transformer instanceof OneHotEncoder encoder) {
            return Math.min(categorical.levels().size(), encoder.maxLevels());
        }
        if (column instanceof TextColumn && transformer instanceof TfIdf terms) {
            return terms.maxTerms();
        }
        if (column instanceof TextColumn && transformer instanceof TextReduction reduction) {
            return reduction.dimensions();
        }
        return column instanceof DateColumn ? DATE_COLUMNS : 1;
    }
}
