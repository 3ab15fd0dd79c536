package dev.automl.zoo.algorithm;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a model of Smile's in a file. Smile has no format of its own but Java serialization, which can be made to run
 * code when a foreign file is read; so only Smile's classes and plain values are let in.
 */
final class SmileModelFile {

    private static final String NAME = "smile-model.ser";

    /** {@code java.util} holds what Smile keeps its values in; the last rule rejects all that is not named. */
    private static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter("smile.**;java.lang.*;java.util.*;java.math.*;!*");

    private SmileModelFile() {}

    static void write(Path folder, Object model) throws IOException {
        try (ObjectOutputStream out =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME))))) {
            out.writeObject(model);
        }
    }

    /** @throws IOException if there is no such model in the folder, or something in it is not allowed */
    static <T> T read(Path folder, Class<T> type) throws IOException {
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(NAME))))) {
            in.setObjectInputFilter(ALLOWED);
            return type.cast(in.readObject());
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException(folder.resolve(NAME) + " is not a model of the kind " + type.getName(), e);
        }
    }
}
