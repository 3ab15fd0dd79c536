package dev.automl.cli;

import dev.automl.codegen.Verification;
import dev.automl.codegen.VerificationResult;
import dev.automl.search.journal.Journal;
import dev.automl.search.run.RunFolder;
import dev.automl.search.trial.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Runs projects of a run again, several at once, says what came of it and writes it into the journal. One that would not end
 * in the time that is left is not begun.
 */
final class ProjectVerifier {

    /** Far more than the fits took in the search; only a project that hangs takes longer. */
    private static final double TIMEOUT_FACTOR = 10;

    private static final double TIMEOUT_SECONDS = 120;

    private static final long SIGNAL_MILLIS = 200;

    private static final long CLEANUP_SECONDS = 15;

    private static final int NAMED_DIFFERENCES = 3;

    private final RunFolder folder;
    private final Journal journal;
    private final Console console;
    private final int jobs;
    private final ToDoubleFunction<TrialResult> expectedSeconds;
    private final DoubleSupplier secondsLeft;

    /** Takes all the time that it needs. */
    ProjectVerifier(RunFolder folder, Journal journal, Console console, int jobs) {
        this(folder, journal, console, jobs, trial -> 0, () -> Double.POSITIVE_INFINITY);
    }

    /**
     * @param expectedSeconds what the project of a trial takes
     * @param secondsLeft until all has to be over
     */
    ProjectVerifier(
            RunFolder folder,
            Journal journal,
            Console console,
            int jobs,
            ToDoubleFunction<TrialResult> expectedSeconds,
            DoubleSupplier secondsLeft) {
        this.folder = folder;
        this.journal = journal;
        this.console = console;
        this.jobs = jobs;
        this.expectedSeconds = expectedSeconds;
        this.secondsLeft = secondsLeft;
    }

    /** What came of each project, in the same order; those for which there was no time are missing. */
    Map<Handover, VerificationResult> verify(List<Handover> handovers) throws IOException, InterruptedException {
        HandoverWriter writer = new HandoverWriter(folder);
        console.info(Lines.unbroken("verifying", "compiling the emitted code and running it in new Java processes"));
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try {
            Map<Handover, Future<Optional<VerificationResult>>> futures = new LinkedHashMap<>();
            for (Handover handover : handovers) {
                futures.put(handover, executor.submit(() -> verify(handover, writer)));
            }
            Map<Handover, VerificationResult> results = new LinkedHashMap<>();
            for (Map.Entry<Handover, Future<Optional<VerificationResult>>> entry : futures.entrySet()) {
                Optional<VerificationResult> found = get(entry.getValue());
                if (found.isEmpty()) {
                    continue;
                }
                VerificationResult result = found.get();
                if (!result.failure().isEmpty()) {
                    // Ctrl-C ends the project's process, too: then this thread is about to be interrupted.
                    Thread.sleep(SIGNAL_MILLIS);
                }
                record(entry.getKey(), result);
                results.put(entry.getKey(), result);
            }
            return results;
        } finally {
            executor.shutdownNow();
            // Interrupted ones end the project's process and remove its files; this process must not end before.
            executor.awaitTermination(CLEANUP_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Empty if there is too little time. */
    private Optional<VerificationResult> verify(Handover handover, HandoverWriter writer)
            throws IOException, InterruptedException {
        double left = secondsLeft.getAsDouble();
        if (expectedSeconds.applyAsDouble(handover.result()) > left) {
            return Optional.empty();
        }
        double hanging = TIMEOUT_SECONDS + TIMEOUT_FACTOR * handover.result().seconds();
        Duration timeout = Duration.ofMillis((long) (1000 * Math.min(left, hanging)));
        VerificationResult result = Verification.withOwnLibraries(timeout)
                .verify(
                        handover.project(),
                        writer.evaluation(handover.result()),
                        holdsData(handover.project()) ? Optional.empty() : Optional.of(writer.dataFiles()));
        return Optional.of(result).filter(verified -> !verified.timedOut() || hanging <= left);
    }

    /** Whether a project has the data in it; instead of larger ones it has a text that says where they are. */
    private static boolean holdsData(Path project) {
        return !Files.exists(project.resolve("data").resolve("README.md"));
    }

    private static Optional<VerificationResult> get(Future<Optional<VerificationResult>> future)
            throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Optional.of(new VerificationResult(
                    List.of(), "The project could not be run: " + e.getCause(), false, List.of()));
        }
    }

    private void record(Handover handover, VerificationResult result) {
        int trial = handover.result().trial().id();
        journal.event(
                "verified",
                json -> json.put("trial", trial)
                        .put("reproduced", result.reproduced())
                        .put("details", result.message()));
    }

    /** One sentence on all that were reproduced, and a few on each that was not. */
    static List<String> sentences(Map<Handover, VerificationResult> results) {
        List<String> sentences = new ArrayList<>();
        List<String> reproduced = new ArrayList<>();
        results.forEach((handover, result) -> {
            if (result.reproduced()) {
                reproduced.add(handover.result().algorithm());
            } else {
                sentences.addAll(problems(handover.result().algorithm(), result));
            }
        });
        if (!reproduced.isEmpty()) {
            sentences.add(0, "the emitted code of " + listed(reproduced) + " reproduces every score exactly");
        }
        return sentences;
    }

    private static List<String> problems(String algorithm, VerificationResult result) {
        if (!result.failure().isEmpty()) {
            List<String> lines = result.failure().lines().toList();
            List<String> problems = new ArrayList<>(lines);
            problems.set(0, algorithm + " is NOT reproduced: " + lines.get(0));
            return problems;
        }
        List<String> problems = new ArrayList<>();
        int differences = result.differences().size();
        problems.add(algorithm + " is NOT reproduced: "
                + (differences == 1 ? "1 score differs" : differences + " scores differ"));
        result.differences().stream().limit(NAMED_DIFFERENCES).forEach(difference -> problems.add("" + difference));
        if (differences > NAMED_DIFFERENCES) {
            problems.add("and " + (differences - NAMED_DIFFERENCES) + " more; the run's trials.jsonl has all");
        }
        return problems;
    }

    /** In a sentence. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
