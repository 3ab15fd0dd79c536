package dev.automl.zoo.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The versions of libraries and build plugins that this build uses, as the parent pom names them. */
public final class Versions {

    private static final Properties VERSIONS = read();

    private Versions() {}

    /**
     * The version of a library or plugin.
     *
     * @param name such as {@code jackson} or {@code maven-surefire-plugin}
     */
    public static String of(String name) {
        String version = VERSIONS.getProperty(name);
        if (version == null) {
            throw new IllegalArgumentException("versions.properties does not name '" + name + "'");
        }
        return version;
    }

    /** The versions of the libraries that models are made with, by name. */
    public static Map<String, String> libraries() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String name : List.of(
                "commons-csv", "hipparchus", "jackson", "lightgbm4j", "openblas", "smile", "tribuo", "xgboost4j")) {
            versions.put(name, of(name));
        }
        return versions;
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Versions.class.getResourceAsStream("versions.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
