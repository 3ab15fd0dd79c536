package dev.automl.zoo.registry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A library that files of the zoo import, as a Maven dependency.
 *
 * @param importPrefixes an import that begins with one of these comes from this library
 * @param runtimeOnly whether nothing compiles against it
 * @param nativeJar whether its native code is in a second jar, one for each platform
 * @param brings what it brings in besides, with licences; empty if nothing
 */
public record Library(
        String name,
        List<String> importPrefixes,
        String groupId,
        String artifactId,
        String version,
        String licence,
        String brings,
        boolean runtimeOnly,
        boolean nativeJar,
        List<String> excludedGroups,
        List<String> companions) {

    private static final String APACHE = "Apache-2.0";
    private static final String TRIBUO_BRINGS =
            "OLCUT (BSD-2-Clause), Protocol Buffers (BSD-3-Clause), JLine (BSD-3-Clause), Jansi (Apache-2.0)";

    /** In the order in which a pom lists them. */
    private static final List<Library> CATALOGUE = List.of(
            new Library(
                    "Commons CSV",
                    List.of("org.apache.commons.csv."),
                    "org.apache.commons",
                    "commons-csv",
                    Versions.of("commons-csv"),
                    APACHE,
                    "Commons IO and Commons Codec (Apache-2.0)",
                    false,
                    false,
                    List.of(),
                    List.of()),
            new Library(
                    "Jackson",
                    List.of("com.fasterxml.jackson."),
                    "com.fasterxml.jackson.core",
                    "jackson-databind",
                    Versions.of("jackson"),
                    APACHE,
                    "",
                    false,
                    false,
                    List.of(),
                    List.of()),
            new Library(
                    "LightGBM",
                    List.of("io.github.metarank.lightgbm4j.", "com.microsoft.ml.lightgbm."),
                    "io.github.metarank",
                    "lightgbm4j",
                    Versions.of("lightgbm4j"),
                    "Apache-2.0; LightGBM itself is MIT",
                    "SLF4J (MIT)",
                    false,
                    false,
                    List.of(),
                    List.of("slf4j-nop")),
            new Library(
                    "SLF4J without output",
                    List.of(),
                    "org.slf4j",
                    "slf4j-nop",
                    Versions.of("slf4j"),
                    "MIT",
                    "",
                    true,
                    false,
                    List.of(),
                    List.of()),
            new Library(
                    "XGBoost",
                    List.of("ml.dmlc.xgboost4j."),
                    "ml.dmlc",
                    "xgboost4j_2.12",
                    Versions.of("xgboost4j"),
                    APACHE,
                    "Kryo, ReflectASM and MinLog (BSD-3-Clause), Objenesis and Commons Logging (Apache-2.0)",
                    false,
                    false,
                    List.of("org.scala-lang", "org.scala-lang.modules"),
                    List.of("jackson-databind")),
            new Library(
                    "Smile",
                    List.of("smile."),
                    "com.github.haifengl",
                    "smile-core",
                    Versions.of("smile"),
                    "LGPL-3.0",
                    "SLF4J (MIT)",
                    false,
                    false,
                    List.of(),
                    List.of("slf4j-nop")),
            new Library(
                    "OpenBLAS",
                    List.of("org.bytedeco.openblas."),
                    "org.bytedeco",
                    "openblas",
                    Versions.of("openblas"),
                    "Apache-2.0; OpenBLAS itself is BSD-3-Clause",
                    "",
                    false,
                    true,
                    List.of(),
                    List.of("javacpp")),
            new Library(
                    "JavaCPP",
                    List.of("org.bytedeco.javacpp."),
                    "org.bytedeco",
                    "javacpp",
                    Versions.of("javacpp"),
                    APACHE,
                    "",
                    false,
                    true,
                    List.of(),
                    List.of()),
            new Library(
                    "LIBSVM",
                    List.of("libsvm."),
                    "tw.edu.ntu.csie",
                    "libsvm",
                    Versions.of("libsvm"),
                    "BSD-3-Clause",
                    "",
                    false,
                    false,
                    List.of(),
                    List.of()),
            new Library(
                    "LibLinear",
                    List.of("de.bwaldvogel.liblinear."),
                    "de.bwaldvogel",
                    "liblinear",
                    Versions.of("liblinear"),
                    "BSD-3-Clause",
                    "",
                    false,
                    false,
                    List.of(),
                    List.of()),
            new Library(
                    "Hipparchus",
                    List.of("org.hipparchus."),
                    "org.hipparchus",
                    "hipparchus-core",
                    Versions.of("hipparchus"),
                    APACHE,
                    "",
                    false,
                    false,
                    List.of(),
                    List.of()),
            tribuo("tribuo-core", List.of("org.tribuo.", "com.oracle.labs.mlrg.olcut."), TRIBUO_BRINGS),
            tribuo("tribuo-math", "org.tribuo.math.", ""),
            tribuo("tribuo-classification-core", "org.tribuo.classification.", ""),
            tribuo("tribuo-classification-mnnaivebayes", "org.tribuo.classification.mnb.", ""),
            tribuo("tribuo-classification-sgd", "org.tribuo.classification.sgd.", ""),
            tribuo(
                    "tribuo-classification-tree",
                    "org.tribuo.classification.dtree.",
                    "opencsv, Commons Text, BeanUtils, Collections and Lang (Apache-2.0)"),
            tribuo("tribuo-regression-core", "org.tribuo.regression.", ""),
            tribuo("tribuo-regression-sgd", "org.tribuo.regression.sgd.", ""),
            tribuo("tribuo-regression-slm", "org.tribuo.regression.slm.", ""),
            tribuo(
                    "tribuo-regression-tree",
                    "org.tribuo.regression.rtree.",
                    "opencsv, Commons Text, BeanUtils, Collections and Lang (Apache-2.0)"),
            tribuo("tribuo-common-nearest-neighbour", "org.tribuo.common.nearest.", ""),
            tribuo("tribuo-common-sgd", "org.tribuo.common.sgd.", ""),
            tribuo("tribuo-common-tree", "org.tribuo.common.tree.", ""));

    public Library {
        importPrefixes = List.copyOf(importPrefixes);
        excludedGroups = List.copyOf(excludedGroups);
        companions = List.copyOf(companions);
    }

    /** Every library that a file of the zoo may import. */
    public static List<Library> catalogue() {
        return CATALOGUE;
    }

    /**
     * The libraries that these imports need, with those they need at run time, each once.
     *
     * @param imports names of classes outside the JDK
     * @throws IllegalArgumentException if one comes from a library that is not in the catalogue
     */
    public static List<Library> forImports(Collection<String> imports) {
        Set<String> artifacts = new TreeSet<>();
        for (String imported : imports) {
            Library library = forImport(imported);
            artifacts.add(library.artifactId);
            artifacts.addAll(library.companions);
        }
        return CATALOGUE.stream()
                .filter(library -> artifacts.contains(library.artifactId))
                .toList();
    }

    private static Library forImport(String imported) {
        Library found = null;
        int longest = 0;
        for (Library library : CATALOGUE) {
            for (String prefix : library.importPrefixes) {
                if (imported.startsWith(prefix) && prefix.length() > longest) {
                    found = library;
                    longest = prefix.length();
                }
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no library in the catalogue has " + imported + "; add it to Library");
        }
        return found;
    }

    private static Library tribuo(String artifactId, String importPrefix, String brings) {
        return tribuo(artifactId, List.of(importPrefix), brings);
    }

    private static Library tribuo(String artifactId, List<String> importPrefixes, String brings) {
        return new Library(
                "Tribuo",
                importPrefixes,
                "org.tribuo",
                artifactId,
                Versions.of("tribuo"),
                APACHE,
                brings,
                false,
                false,
                List.of(),
                List.of());
    }
}
