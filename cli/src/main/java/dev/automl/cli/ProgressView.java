package dev.automl.cli;

import dev.automl.reports.Durations;
import dev.automl.reports.Numbers;
import dev.automl.reports.TextWidth;
import dev.automl.search.Clock;
import dev.automl.search.SearchListener;
import dev.automl.search.budget.Budget;
import dev.automl.search.leaderboard.PipelineWords;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how the search goes: on a terminal one live line below the lines of each new best trial; elsewhere those lines,
 * and a sign of life now and then.
 */
final class ProgressView implements SearchListener, AutoCloseable {

    private static final long REDRAW_MILLIS = 200;
    private static final double SIGN_OF_LIFE_SECONDS = 15;
    /** The whole message is in the journal. */
    private static final int LONGEST_FAILURE = 200;

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Console console;
    private final Budget budget;
    private final Clock clock;
    private final Metric metric;
    private final Thread ticker = new Thread(this::tick, "progress");

    private final Map<Integer, String> running = new LinkedHashMap<>();
    private int finished;
    private int failed;
    private double best = Double.NaN;
    private double lastLineSeconds;
    private boolean closed;

    ProgressView(Console console, Budget budget, Clock clock, Metric metric) {
        this.console = console;
        this.budget = budget;
        this.clock = clock;
        this.metric = metric;
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Counts trials that are known before the search goes on. */
    synchronized void earlier(List<TrialResult> results) {
        results.forEach(this::count);
    }

    @Override
    public synchronized void started(Trial trial) {
        running.put(trial.id(), PipelineWords.of(trial.pipeline()));
    }

    @Override
    public synchronized void finished(TrialResult result) {
        running.remove(result.trial().id());
        boolean newBest = count(result);
        if (result.state() == TrialState.FAILED) {
            line(TextWidth.shorten(
                    TextWidth.printable("trial " + result.trial().id() + " (" + result.algorithm() + ") failed: "
                            + result.error().orElseThrow().message()),
                    LONGEST_FAILURE));
        } else if (newBest) {
            line(PipelineWords.of(result.trial().pipeline()) + " leads: " + metric.title() + " " + Numbers.text(best)
                    + " (trial " + result.trial().id() + ")");
        }
    }

    /** Returns whether the trial is the best so far. */
    private boolean count(TrialResult result) {
        finished++;
        if (result.state() == TrialState.FAILED) {
            failed++;
        }
        double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
        boolean better =
                !Double.isNaN(score) && (Double.isNaN(best) || (metric.higherIsBetter() ? score > best : score < best));
        if (better) {
            best = score;
        }
        return better;
    }

    private void tick() {
        try {
            while (true) {
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    if (isLive()) {
                        console.raw(CLEAR_LINE + shortened(status()));
                    } else if (clock.elapsedSeconds() - lastLineSeconds >= SIGN_OF_LIFE_SECONDS) {
                        line(status());
                    }
                }
                Thread.sleep(REDRAW_MILLIS);
            }
        } catch (InterruptedException e) {
            // The search is over.
        }
    }

    private String status() {
        String trials = finished
                + (budget.maxTrials().isPresent() ? " of " + budget.maxTrials().getAsInt() : "")
                + (finished == 1 && budget.maxTrials().isEmpty() ? " trial" : " trials")
                + (failed == 0 ? "" : ", " + failed + " failed");
        String left = budget.time().isPresent()
                ? ", "
                        + Durations.text(
                                Duration.ofSeconds(Math.max(0, Math.round(budget.seconds() - clock.elapsedSeconds()))))
                        + " left"
                : "";
        String leader = Double.isNaN(best) ? "" : ", best " + metric.title() + " " + Numbers.text(best);
        String now = running.isEmpty() ? "" : ", running " + String.join("; ", running.values());
        return trials + left + leader + now;
    }

    private void line(String text) {
        double seconds = clock.elapsedSeconds();
        lastLineSeconds = seconds;
        if (isLive()) {
            console.raw(CLEAR_LINE);
        }
        console.info(String.format(Locale.ROOT, "  %6.1f s  %s", seconds, text));
    }

    private boolean isLive() {
        return console.terminal().err() && !console.isQuiet();
    }

    private String shortened(String text) {
        return TextWidth.shorten(text, console.terminal().width() - 1);
    }

    /** Ends the display and leaves a clean line. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ticker.interrupt();
            if (isLive()) {
                console.raw(CLEAR_LINE);
            }
        }
    }
}
