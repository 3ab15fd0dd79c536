package dev.automl.search.data;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.TextColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests that tell whether data or a split are still the same. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of the bytes of a file, as 64 hexadecimal digits. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(file)) {
            int length = stream.read(buffer);
            while (length >= 0) {
                digest.update(buffer, 0, length);
                length = stream.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of features, target and weights of a data set, row by row in their order, as 64 hexadecimal digits. */
    public static String of(Dataset data) {
        MessageDigest digest = sha256();
        for (int row = 0; row < data.rows(); row++) {
            for (Column column : data.features().columns()) {
                if (column instanceof TextColumn text) {
                    String cell = text.texts()[row];
                    // The length tells a missing text from an empty one, and where one ends.
                    digest.update(number(cell == null ? -1 : cell.length()));
                    digest.update((cell == null ? "" : cell).getBytes(StandardCharsets.UTF_8));
                } else {
                    digest.update(number(column.number(row)));
                }
            }
            digest.update(number(data.target().values()[row]));
            digest.update(number(data.target().weights()[row]));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] number(double value) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
