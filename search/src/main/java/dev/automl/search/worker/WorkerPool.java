package dev.automl.search.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The workers of a run. They are started when they are needed, and kept for further trials. Together they keep to the limit
 * of memory: who needs one waits until there is room. Methods may be called from any thread.
 */
final class WorkerPool implements AutoCloseable {

    /** A smaller heap is of little use. */
    private static final long LEAST_HEAP = 128L << 20;

    private final WorkerCommand command;
    private final WorkerData data;
    private final MemoryLimit memory;
    private final long usualHeap;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final List<Worker> all = new ArrayList<>();
    private long freeBytes;
    private Path folder;
    private boolean closed;

    /** @param jobs how many workers are needed at once, at most */
    WorkerPool(WorkerCommand command, WorkerData data, MemoryLimit memory, int jobs) {
        this.command = command;
        this.data = data;
        this.memory = memory;
        this.usualHeap = Math.max(LEAST_HEAP, memory.bytes() / jobs - MemoryLimit.JVM);
        this.freeBytes = memory.bytes();
    }

    /** The file with the data, in the folder that the workers share. */
    static Path dataFile(Path folder) {
        return folder.resolve("data.bin");
    }

    /**
     * A worker with room for a trial. The caller gives it back or ends it.
     *
     * @param bytes that the trial takes, no more than a trial may
     * @throws IOException if no process can be started, or the data can't be written
     */
    synchronized Worker take(long bytes) throws IOException, InterruptedException {
        while (!closed) {
            Optional<Worker> fitting =
                    idle.stream().filter(worker -> worker.heapBytes() >= bytes).findFirst();
            long heap = Math.min(Math.max(usualHeap, bytes), freeBytes - MemoryLimit.JVM);
            if (fitting.isPresent()) {
                idle.remove(fitting.get());
                if (fitting.get().isAlive()) {
                    return fitting.get();
                }
                end(fitting.get());
            } else if (heap >= Math.max(LEAST_HEAP, bytes)) {
                return start(heap);
            } else if (!idle.isEmpty()) {
                // Too small: it makes room for a larger one.
                end(idle.poll());
            } else {
                wait();
            }
        }
        throw new IOException("the run is over");
    }

    private Worker start(long heap) throws IOException {
        if (folder == null) {
            folder = withData();
        }
        Worker worker = Worker.start(command, folder, heap);
        all.add(worker);
        freeBytes -= heap + MemoryLimit.JVM;
        return worker;
    }

    private Path withData() throws IOException {
        Path created = Files.createTempDirectory("automl-workers-");
        try {
            WorkerDataFile.write(dataFile(created), data);
            return created;
        } catch (IOException e) {
            TemporaryFolder.delete(created);
            throw e;
        }
    }

    /** For the next trial. */
    synchronized void giveBack(Worker worker) {
        idle.push(worker);
        notifyAll();
    }

    /** Ends a worker, whatever it does. */
    synchronized void end(Worker worker) {
        worker.kill();
        worker.deleteFiles();
        if (all.remove(worker)) {
            freeBytes += worker.heapBytes() + MemoryLimit.JVM;
            notifyAll();
        }
    }

    /** Ends all workers and removes their files. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.clear();
        List.copyOf(all).forEach(this::end);
        if (folder != null) {
            TemporaryFolder.delete(folder);
        }
        notifyAll();
    }
}
