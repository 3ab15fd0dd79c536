package dev.automl.zoo.algorithm;

/** A library's native code can't be loaded on this machine. The message says why and what to do about it. */
public final class NativeLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NativeLibraryException(String library, Throwable cause) {
        super(
                "the native code of " + library + " can't be loaded: " + cause.getMessage() + "; " + advice(cause),
                cause);
    }

    private static String advice(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("libgomp") || message.contains("libomp")) {
            return "install the package libgomp1 (Debian, Ubuntu), libgomp (Fedora) or libomp (macOS)";
        }
        return "it is unpacked into " + System.getProperty("java.io.tmpdir")
                + ", which must be writable and not mounted noexec; -Djava.io.tmpdir=FOLDER names another folder";
    }
}
