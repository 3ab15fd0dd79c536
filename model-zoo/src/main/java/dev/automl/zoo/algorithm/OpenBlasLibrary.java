package dev.automl.zoo.algorithm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/**
 * Loads OpenBLAS, the native code of Smile's linear algebra, and has it use one thread: how many threads share a sum
 * decides its last digits. Left alone, JavaCPP unpacks 100 MB into the home folder and leaves them there. Here every process
 * unpacks them into a temporary folder of its own and deletes them at once, unless the property {@value #CACHE} names a
 * folder to keep them in.
 */
public final class OpenBlasLibrary {

    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    /** Loaded code needs its files no more, but Windows does not let go of them; there JavaCPP's shared folder is better. */
    private static final boolean FILES_CAN_GO = File.separatorChar == '/';

    private static boolean loaded;

    private OpenBlasLibrary() {}

    /** Makes OpenBLAS usable; to be called before Smile's matrices are. Only the first call does something. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            if (FILES_CAN_GO && System.getProperty(CACHE) == null) {
                loadFromPrivateFolder();
            } else {
                loadWithOneThread();
            }
            loaded = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loadFromPrivateFolder() throws IOException {
        Path folder = Files.createTempDirectory("openblas-");
        System.setProperty(CACHE, folder.toString());
        try {
            loadWithOneThread();
        } finally {
            System.clearProperty(CACHE);
            delete(folder);
        }
    }

    private static void loadWithOneThread() {
        Loader.load(openblas.class);
        openblas.blas_set_num_threads(1);
    }

    /** All but the empty folder, in which JavaCPP wants to put a lock if the program loads something else through it. */
    private static void delete(Path folder) throws IOException {
        folder.toFile().deleteOnExit(); // the last one registered goes first, so the folder goes last
        folder.resolve(".lock").toFile().deleteOnExit();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
