package dev.automl.codegen;

import dev.automl.zoo.registry.Library;
import java.util.ArrayList;
import java.util.List;

/** Libraries as notebooks name them: in one line, the native code for one platform. */
final class Coordinates {

    /** The platform whose native code is fetched, where it is in a jar of its own. */
    static final String PLATFORM = "linux-x86_64";

    private Coordinates() {}

    /** With the version last, as Ivy and Maven's resolver take it: {@code group:artifact:jar:classifier:version}. */
    static List<String> versionLast(List<Library> libraries) {
        return lines(libraries, ":jar:" + PLATFORM, "");
    }

    /** With the classifier last, as JBang takes it: {@code group:artifact:version:classifier}. */
    static List<String> classifierLast(List<Library> libraries) {
        return lines(libraries, "", ":" + PLATFORM);
    }

    private static List<String> lines(List<Library> libraries, String before, String behind) {
        List<String> lines = new ArrayList<>();
        for (Library library : libraries) {
            String name = library.groupId() + ":" + library.artifactId();
            lines.add(name + ":" + library.version());
            if (library.nativeJar()) {
                lines.add(name + before + ":" + library.version() + behind);
            }
        }
        return lines;
    }
}
