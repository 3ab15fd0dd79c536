package dev.automl.search.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two processes from writing one run. The lock is on a file of its own, which nothing else opens: on POSIX systems
 * a process gives up its locks on a file when it closes any handle of it. The system frees the lock of a killed process. The
 * file holds the number of the process, for those who are kept out.
 */
final class RunLock {

    private static final int LONGEST_NUMBER = 20;

    private RunLock() {}

    /** Takes the lock; closing the channel gives it back. */
    static FileChannel acquire(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            String holder = holder(channel);
            channel.close();
            throw new RunInUseException(file.getParent() + " is in use by another process" + holder
                    + "; wait until it ends, or start a new run");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** The number of the process that has the lock, in brackets; nothing if the system does not let us read it. */
    private static String holder(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NUMBER);
            channel.read(bytes, 0);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
            return text.matches("\\d+") ? " (number " + text + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }
}
