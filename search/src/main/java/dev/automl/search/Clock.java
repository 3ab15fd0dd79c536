package dev.automl.search;

/** Seconds of a run: of this process, and of those before it that were interrupted. */
public final class Clock {

    private final long start = System.nanoTime();
    private final double before;

    /** @param before seconds that the run took already, in earlier processes */
    public Clock(double before) {
        this.before = before;
    }

    public double elapsedSeconds() {
        return before + (System.nanoTime() - start) / 1e9;
    }
}
