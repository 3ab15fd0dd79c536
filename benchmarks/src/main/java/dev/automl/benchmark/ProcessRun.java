package dev.automl.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a process went.
 *
 * @param state {@code ok}, {@code failed}, or {@code killed} if it took far too long
 * @param seconds from its start to its end
 * @param megabytes of memory that its largest process had at most at one time; 0 where Linux' /proc is not there
 */
record ProcessRun(String state, double seconds, long megabytes) {

    private static final int POLL_MILLIS = 200;

    /** Runs a command to its end, its output going to a log, or kills it with all its children at the limit. */
    static ProcessRun of(List<String> command, Path log, int limitSeconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread stop = new Thread(() -> kill(process.toHandle()));
        Runtime.getRuntime().addShutdownHook(stop); // when the benchmark itself is stopped
        long peak = 0;
        boolean killed = false;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, largest(process.toHandle()));
            if (!killed && System.nanoTime() - start > limitSeconds * 1e9) {
                killed = true;
                kill(process.toHandle());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime.getRuntime().removeShutdownHook(stop);
        String state = process.exitValue() == 0 ? "ok" : "failed";
        return new ProcessRun(killed ? "killed" : state, seconds, peak);
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static long largest(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ProcessRun::peak)
                .max()
                .orElse(0);
    }

    /** The kernel's own high-water mark, so that what happens between two looks counts, too. */
    private static long peak(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
