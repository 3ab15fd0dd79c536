package dev.automl.search.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two processes from writing one run. The lock is on a file of its own, which nothing else opens: on POSIX systems
 * a process gives up its locks on a file when it closes any handle of it. The system frees the lock of a killed process.
 */
final class RunLock {

    private RunLock() {}

    /** Takes the lock; closing the channel gives it back. */
    static FileChannel acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            channel.close();
            throw new RunInUseException(
                    file.getParent() + " is in use by another process; wait until it ends, or start a new run");
        }
        return channel;
    }
}
