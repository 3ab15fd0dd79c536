package dev.automl.search.trial;

import dev.automl.zoo.metric.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Decides as another pruner does, and lets nothing begin that would not end before the search does. */
public final class TimedPruner implements Pruner {

    /** Estimates come out too low, and models are scored, too. */
    private static final double MARGIN = 1.5;

    private final Pruner pruner;
    private final DoubleSupplier secondsLeft;

    /** @param secondsLeft until the search ends */
    public TimedPruner(Pruner pruner, DoubleSupplier secondsLeft) {
        this.pruner = pruner;
        this.secondsLeft = secondsLeft;
    }

    @Override
    public Optional<String> reasonToStop(List<Scores> folds) {
        return pruner.reasonToStop(folds);
    }

    @Override
    public Optional<String> reasonToStop(Rung rung) {
        return pruner.reasonToStop(rung);
    }

    @Override
    public Optional<String> reasonToStop(double seconds) {
        double left = secondsLeft.getAsDouble();
        return seconds <= left
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "on all rows it would take about %.0f s, of the search %.0f s are left",
                        seconds,
                        left));
    }

    @Override
    public boolean mayTryMoreRounds(int rounds, double seconds) {
        return MARGIN * seconds <= secondsLeft.getAsDouble();
    }
}
