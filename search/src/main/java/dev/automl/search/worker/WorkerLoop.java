package dev.automl.search.worker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.search.trial.PredictionSink;
import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What a worker does: it evaluates one trial after another, as it is told on its input, and answers on its output. It knows
 * nothing of the run but the rows and how they are split.
 */
public final class WorkerLoop {

    private final TrialRunner runner;
    private final BlockingQueue<String> lines;
    private final OutputStream out;
    private List<double[][]> predicted = List.of();

    private WorkerLoop(Runners runners, WorkerData data, BlockingQueue<String> lines, OutputStream out) {
        this.runner = runners.of(data, (result, predictions) -> predicted = predictions);
        this.lines = lines;
        this.out = out;
    }

    /** How the trials are evaluated; tests have other ways. */
    interface Runners {
        TrialRunner of(WorkerData data, PredictionSink sink);
    }

    /**
     * Evaluates trials for as long as the process lives.
     *
     * @param folder that the workers of a run share
     * @param endProcess ends this process at once; is called when the input ends, because then the process that started
     *     this one is gone
     */
    public static void run(Path folder, InputStream in, OutputStream out, Runnable endProcess)
            throws IOException, InterruptedException {
        run(folder, in, out, endProcess, (data, sink) -> new TrialEvaluator(data.folds(), () -> 0, sink));
    }

    static void run(Path folder, InputStream in, OutputStream out, Runnable endProcess, Runners runners)
            throws IOException, InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(in, lines, folder, endProcess), "worker-input");
        reader.setDaemon(true);
        // Before the data are read: that may take a while, and nobody may be left to wait for it.
        reader.start();
        new WorkerLoop(runners, WorkerDataFile.read(WorkerPool.dataFile(folder)), lines, out).serve();
    }

    private static void read(InputStream in, BlockingQueue<String> lines, Path folder, Runnable endProcess) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // As if it had ended.
        } finally {
            // Nobody else is there to do it.
            TemporaryFolder.delete(folder);
            endProcess.run();
        }
    }

    private void serve() throws IOException, InterruptedException {
        while (true) {
            JsonNode request = Messages.parse(lines.take());
            Trial trial = Messages.trial(request);
            Optional<Metric> metric = Messages.metric(request);
            predicted = List.of();
            TrialResult result =
                    metric.isPresent() ? runner.search(trial, metric.get(), new Asking()) : runner.evaluate(trial);
            send(Messages.result(result, Messages.wantsPredictions(request) ? predicted : List.of()));
        }
    }

    /** Whether a trial is worth going on with depends on other trials, which the process that started this one knows. */
    private final class Asking implements Pruner {

        @Override
        public Optional<String> reasonToStop(List<Scores> folds) {
            return ask(Messages.question(folds));
        }

        @Override
        public Optional<String> reasonToStop(Rung rung) {
            return ask(Messages.question(rung));
        }

        @Override
        public Optional<String> reasonToStop(double seconds) {
            return ask(Messages.question(seconds));
        }

        @Override
        public boolean mayTryMoreRounds(int rounds, double seconds) {
            return ask(Messages.question(rounds, seconds)).isEmpty();
        }
    }

    private Optional<String> ask(JsonNode question) {
        try {
            send(question);
            return Messages.reasonToStop(Messages.parse(lines.take()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped between two folds");
        }
    }

    private void send(JsonNode message) throws IOException {
        // In one piece, on lines of its own.
        out.write(("\n" + Messages.MARK + message + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
