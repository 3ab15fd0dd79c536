package dev.automl.search.data;

import dev.automl.zoo.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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

    /** Of the rows of a data set as numbers, in their order, as 64 hexadecimal digits. */
    public static String of(Dataset data) {
        MessageDigest digest = sha256();
        double[][] rows = data.features().toRows();
        for (int row = 0; row < rows.length; row++) {
            ByteBuffer bytes = ByteBuffer.allocate((rows[row].length + 1) * Double.BYTES);
            bytes.asDoubleBuffer().put(rows[row]).put(data.target().values()[row]);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
