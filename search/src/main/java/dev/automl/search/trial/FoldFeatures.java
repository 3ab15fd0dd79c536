package dev.automl.search.trial;

import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.transform.Transformer;
import dev.automl.zoo.validation.Split;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The transformed columns of each fold, computed once and shared by all trials with the same transformers. When memory gets
 * scarce, those that no trial uses are forgotten, and computed again if need be.
 */
final class FoldFeatures {

    private final List<Split> splits;
    private final Map<Key, SoftReference<FutureTask<Transformed>>> cache = new ConcurrentHashMap<>();

    FoldFeatures(List<Split> splits) {
        this.splits = List.copyOf(splits);
    }

    private record Key(int fold, List<Transformer> transformers) {}

    /**
     * A fold after the transformers.
     *
     * @param fitSeconds what fitting the transformers and applying them to the training rows took
     * @param applySeconds what applying them to the test rows took
     */
    record Transformed(Dataset train, Table test, double fitSeconds, double applySeconds) {}

    Transformed get(int fold, List<Transformer> transformers) {
        Key key = new Key(fold, transformers);
        // Not computed inside the map, where it would keep trials with other transformers waiting.
        FutureTask<Transformed> own = new FutureTask<>(() -> transform(splits.get(fold), transformers));
        FutureTask<Transformed> first = firstFor(key, own);
        if (first == own) {
            own.run();
        }
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while the columns were transformed");
        } catch (ExecutionException e) {
            // The next trial tries again: memory may have run out for this one only.
            cache.computeIfPresent(key, (same, held) -> held.get() == first ? null : held);
            throw rethrown(e.getCause());
        }
    }

    /** The task of the first trial that asked, or this one if there was none or it is forgotten. */
    private FutureTask<Transformed> firstFor(Key key, FutureTask<Transformed> own) {
        FutureTask<Transformed> first = null;
        while (first == null) {
            first = cache.compute(
                            key, (same, held) -> held == null || held.get() == null ? new SoftReference<>(own) : held)
                    .get();
        }
        return first;
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** The same calls, in the same order, as {@code Pipeline.fit} and {@code FittedPipeline.predict} make. */
    private static Transformed transform(Split split, List<Transformer> transformers) {
        Table train = split.train().features();
        Table test = split.test().features();
        long fitNanos = 0;
        long applyNanos = 0;
        for (Transformer transformer : transformers) {
            long start = System.nanoTime();
            Dataset current = new Dataset(train, split.train().target());
            Transformer.Fitted fitted = transformer.fit(current);
            train = transformer.applyToTraining(current, fitted);
            long middle = System.nanoTime();
            test = fitted.apply(test);
            fitNanos += middle - start;
            applyNanos += System.nanoTime() - middle;
        }
        return new Transformed(new Dataset(train, split.train().target()), test, fitNanos / 1e9, applyNanos / 1e9);
    }
}
