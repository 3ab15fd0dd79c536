package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smile.math.MathEx;

class SmileThreadTest {

    @Test
    void parallelStreamsStayOnOneThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        SmileThread.call(1, () -> {
            IntStream.range(0, 1000).parallel().forEach(i -> threads.add(Thread.currentThread()));
            return 0;
        });

        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void theSeedDecidesOnManyThreadsAtOnce() throws Exception {
        int expected = SmileThread.call(42, () -> MathEx.randomInt(1_000_000));
        assertThat(SmileThread.<Integer>call(43, () -> MathEx.randomInt(1_000_000)))
                .isNotEqualTo(expected);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> SmileThread.call(42, () -> MathEx.randomInt(1_000_000))));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anInterruptEndsTheWorkAtItsNextStep() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                SmileThread.call(1, () -> {
                    begun.countDown();
                    try {
                        while (true) {
                            SmileThread.check();
                            Thread.onSpinWait();
                        }
                    } catch (CancellationException e) {
                        ended.countDown();
                        throw e;
                    }
                });
            } catch (CancellationException e) {
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            }
        });
        caller.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
    }

    @Test
    void anInterruptedThreadStartsNothing() {
        for (int i = 0; i < 100; i++) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> SmileThread.call(1, () -> 0)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatGoesWrongComesOutAsItIs() {
        assertThatThrownBy(() -> SmileThread.call(1, () -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
        assertThatThrownBy(() -> SmileThread.call(1, () -> {
                    throw new OutOfMemoryError("full");
                }))
                .isExactlyInstanceOf(OutOfMemoryError.class);
    }
}
