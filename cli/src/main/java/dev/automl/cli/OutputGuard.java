package dev.automl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written: a print stream only says that something went wrong. */
final class OutputGuard extends OutputStream {

    /** Standard output could not be written. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final OutputStream target;
    private Failed failure;

    OutputGuard(OutputStream target) {
        // The process's own stream hides its errors, so the file behind it is written directly.
        this.target = target instanceof PrintStream ? new FileOutputStream(FileDescriptor.out) : target;
    }

    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw remember(e);
        }
    }

    private Failed remember(IOException cause) {
        if (failure == null) {
            failure = new Failed(cause);
        }
        return failure;
    }
}
