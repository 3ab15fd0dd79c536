package dev.automl.search.worker;

import dev.automl.search.trial.Pruner;
import dev.automl.search.trial.Rung;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialEvaluator;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialRunner;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A worker whose trials make trouble after their first fold: which, their seed says. */
final class TroubleWorker {

    /** Names the file into which a worker writes the shared folder. */
    static final String NOTE = "trouble.note";

    /** What a trial with the seed of the constant's place does. */
    enum Trouble {
        NONE,
        NOISE,
        NATIVE_CRASH,
        EXIT,
        KILLED,
        OUT_OF_MEMORY,
        OUT_OF_MEMORY_OUTSIDE,
        ENDLESS_LOOP;

        /** Seeds of ordinary trials are larger, and make no trouble. */
        private static Trouble of(long seed) {
            return seed >= 0 && seed < values().length ? values()[(int) seed] : NONE;
        }
    }

    private TroubleWorker() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.writeString(Path.of(System.getProperty(NOTE)), folder.toString());
        WorkerLoop.run(folder, System.in, System.out, () -> Runtime.getRuntime().halt(0), (data, sink) -> {
            TrialEvaluator evaluator = new TrialEvaluator(data.folds(), () -> 0, sink);
            return new TrialRunner() {
                @Override
                public TrialResult evaluate(Trial trial) {
                    return evaluator.evaluate(trial);
                }

                @Override
                public TrialResult search(Trial trial, Metric metric, Pruner pruner) {
                    Trouble trouble = Trouble.of(trial.seed());
                    if (trouble == Trouble.OUT_OF_MEMORY_OUTSIDE) {
                        eatMemory();
                    }
                    return evaluator.search(trial, metric, new Pruner() {
                        @Override
                        public Optional<String> reasonToStop(Rung rung) {
                            return pruner.reasonToStop(rung);
                        }

                        @Override
                        public Optional<String> reasonToStop(List<Scores> folds) {
                            make(trouble);
                            return pruner.reasonToStop(folds);
                        }
                    });
                }
            };
        });
    }

    private static void make(Trouble trouble) {
        switch (trouble) {
            case NONE, OUT_OF_MEMORY_OUTSIDE -> {}
            case NOISE -> printWhereMessagesGo(System.out);
            case NATIVE_CRASH -> writeToAddressZero();
            case EXIT -> Runtime.getRuntime().halt(7);
            case KILLED -> kill(ProcessHandle.current().pid());
            case OUT_OF_MEMORY -> eatMemory();
            case ENDLESS_LOOP -> loop();
        }
    }

    /** As a library does that takes no notice of who reads; its last line has no end. */
    private static void printWhereMessagesGo(PrintStream out) {
        out.println("[LightGBM] [Warning] {\"result\": {}}");
        out.print("50 % done");
        out.flush();
    }

    private static void eatMemory() {
        List<long[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new long[1 << 20]);
        }
    }

    private static void kill(long pid) {
        try {
            new ProcessBuilder("kill", "-9", "" + pid).start();
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void loop() {
        long count = 0;
        while (count >= 0) {
            count = count + 1 & Long.MAX_VALUE;
        }
    }

    /** By reflection, because the compiler warns of the class whoever names it. */
    private static void writeToAddressZero() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0, 0);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
