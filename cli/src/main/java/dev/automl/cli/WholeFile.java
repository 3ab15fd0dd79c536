package dev.automl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file as a whole: whatever happens, under its name stands what was there before, or all that is new. */
final class WholeFile {

    /** Writes the content. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WholeFile() {}

    static void json(Path file, Object value) throws IOException {
        write(file, writer -> writer.write(JSON.writeValueAsString(value) + "\n"));
    }

    static void text(Path file, CharSequence text) throws IOException {
        write(file, writer -> writer.append(text));
    }

    /** Tells a user before the work that a file can't be written for want of its folder, or since it is one. */
    static void requirePlace(Path file) {
        if (Files.isDirectory(file)) {
            throw UserException.wrongUsage(file + " is a folder; give the name of a file");
        }
        if (!Files.exists(file) && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw UserException.wrongUsage("the folder of " + file + " does not exist; create it first");
        }
    }

    static void write(Path file, Content content) throws IOException {
        requirePlace(file);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a named pipe can't be replaced.
            try (Writer writer = Files.newBufferedWriter(file)) {
                content.writeTo(writer);
            }
            return;
        }
        // A link stays a link: the file that it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Not a file of Files.createTempFile: others could not read that.
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
