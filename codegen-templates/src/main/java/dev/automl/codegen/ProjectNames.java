package dev.automl.codegen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names for a project that are valid on every system, whatever the data file is called. Names that differ by more than
 * case and separators stay different: where letters are lost, a few digits of a hash stand in for them.
 */
public final class ProjectNames {

    private static final int MAX_LENGTH = 40;

    /** Device names on Windows, and the first part of packages that the JDK and the libraries use. */
    private static final Set<String> TAKEN = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "java", "javax", "jdk", "sun", "com", "org",
            "net", "io", "ml", "de", "dev");

    private ProjectNames() {}

    /** The name of a project: {@code penguins-lightgbm} for {@code penguins.csv}. */
    public static String project(Path dataFile, String algorithm) {
        return base(dataFile) + "-" + algorithm;
    }

    /** The package of a project's classes: {@code penguins} for {@code penguins.csv}. */
    public static String packageName(Path dataFile) {
        String name = base(dataFile).replace('-', '_');
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17) && !Character.isDigit(name.charAt(0))) {
            return name + "_"; // a word of the language
        }
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** Whether a project can have this name: letters, digits, hyphens, underscores and points, as Maven has it. */
    public static boolean isProject(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    }

    /** Whether a project's classes can be in this package: lower-case letters, digits and underscores, with points between. */
    public static boolean isPackage(String name) {
        return name.matches("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*")
                && name.length() < 100
                && !name.matches("javax?(\\..*)?")
                && SourceVersion.isName(name, SourceVersion.RELEASE_17);
    }

    /** The name of the data file in the project: lower-case letters, digits and hyphens, and the usual endings. */
    static String dataFile(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.endsWith(".tsv") ? ".tsv" : name.endsWith(".txt") ? ".txt" : ".csv";
        return base(file) + ending;
    }

    /** The same for the file with the test rows; empty if there is none. */
    static String testFile(DataSource data) {
        return data.test()
                .map(test -> dataFile(test.file()))
                .map(name -> name.equals(dataFile(data.file())) ? "test-" + name : name)
                .orElse("");
    }

    private static String base(Path file) {
        Path fileName = file.getFileName();
        String original = fileName == null ? "" : fileName.toString();
        int dot = original.lastIndexOf('.');
        String stem = dot > 0 ? original.substring(0, dot) : original;
        StringBuilder name = new StringBuilder();
        boolean lost = false;
        for (char c : stem.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.append(c);
            } else {
                lost |= " -_.".indexOf(c) < 0;
                if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                    name.append('-');
                }
            }
        }
        lost |= name.length() > MAX_LENGTH;
        name.setLength(Math.min(name.length(), MAX_LENGTH));
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        if (name.isEmpty()) {
            name.append("data");
        } else if (TAKEN.contains(name.toString())) {
            name.append("-data");
        }
        return lost ? name + "-" + hash(stem) : name.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
