package dev.automl.zoo.algorithm;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** Deals the rows out in small batches, several times over, each time in another order. */
final class Batches {

    private final int[] order;
    private final int size;
    private final int epochs;
    private final Random random;
    private int epoch = -1;
    private int next;

    /**
     * @param size rows of a batch, at most
     * @param epochs how often each row is dealt out
     */
    Batches(int rows, int size, int epochs, long seed) {
        this.order = new int[rows];
        this.size = size;
        this.epochs = epochs;
        this.random = new Random(seed);
        Arrays.setAll(order, row -> row);
        this.next = rows;
    }

    /** How many there are, in all epochs together. */
    long count() {
        return (long) epochs * ((order.length + size - 1) / size);
    }

    /**
     * The rows of the next batch, or null after the last one.
     *
     * @throws CancellationException if the thread is interrupted
     */
    int[] next() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped in epoch " + Math.max(0, epoch) + " of " + epochs);
        }
        if (next == order.length) {
            epoch++;
            next = 0;
            shuffle();
        }
        if (epoch == epochs) {
            return null;
        }
        int[] batch = Arrays.copyOfRange(order, next, Math.min(order.length, next + size));
        next += batch.length;
        return batch;
    }

    private void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int row = order[last];
            order[last] = order[other];
            order[other] = row;
        }
    }
}
