package dev.automl.search.data;

import dev.automl.zoo.data.Dataset;

/** How many rows trials see when there are so many that the time would be enough for a few trials only. */
final class SampleRule {

    /** What a booster learns from in some seconds, for a budget of a minute: then there are ten trials and more. */
    private static final double CELLS_PER_SECOND = 100_000;

    private static final int MIN_ROWS = 20_000;

    /** With less to gain, it is not worth it. */
    private static final double LARGEST_SHARE = 0.8;

    private SampleRule() {}

    /**
     * The share of the rows that trials see; 1 for all of them.
     *
     * @param rest the rows that are not test rows
     */
    static double share(Dataset rest, DataOptions options) {
        if (options.sampleFraction().isPresent() || options.budgetSeconds().isEmpty()) {
            return options.sampleFraction().orElse(1);
        }
        int columns = Math.max(1, rest.features().columns().size());
        double rows =
                Math.max(MIN_ROWS, CELLS_PER_SECOND * options.budgetSeconds().getAsDouble() / columns);
        double share = rows / rest.rows();
        // Two digits: it stands in the emitted code.
        return share < LARGEST_SHARE ? Math.ceil(100 * share) / 100 : 1;
    }
}
