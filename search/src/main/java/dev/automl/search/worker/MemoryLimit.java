package dev.automl.search.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/**
 * The memory of a run. One half is for this process, with the data and the trials in it, the other one for its workers. How
 * much a single trial may take does not depend on how many run at once: those that do not fit beside others wait.
 *
 * @param bytes of a half
 */
public record MemoryLimit(long bytes) {

    /** The least that makes sense for a run. */
    public static final long LEAST = 1L << 30;

    /** What a JVM takes besides the memory of trials: code, classes, stacks. */
    static final long JVM = 200L << 20;

    /** The rest is for the system and other programs. */
    private static final double SHARE_OF_MACHINE = 0.9;

    /**
     * By what the machine and this JVM offer; of a heap that is too small for any run it is seen what comes of it.
     *
     * @param asked for the whole run
     */
    public static MemoryLimit of(OptionalLong asked) {
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? (long) (SHARE_OF_MACHINE * system.getTotalMemorySize())
                : Long.MAX_VALUE;
        long half = Math.min(asked.orElse(machine) / 2, Runtime.getRuntime().maxMemory());
        return new MemoryLimit(Math.max(half, LEAST / 2));
    }

    /** The most that a trial may take. */
    public long trialBytes() {
        return bytes - JVM;
    }
}
