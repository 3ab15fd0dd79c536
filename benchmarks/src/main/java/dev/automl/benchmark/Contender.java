package dev.automl.benchmark;

import java.util.List;
import java.util.Locale;

/** Who takes part. Each is a program of its own, which is started with a {@link Job}. */
enum Contender {
    AUTOML(AutomlTool.class),
    H2O(H2oAutoMl.class),
    FOREST(TunedForest.class),
    LIGHTGBM(LightGbmDefaults.class);

    private final Class<?> program;

    Contender(Class<?> program) {
        this.program = program;
    }

    /** The command that starts it in a Java process of its own. */
    List<String> command(Job job, String jobFile) {
        // The process for automl only starts the launcher, which gets the memory.
        String memory = this == AUTOML ? "64m" : job.memory();
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + memory,
                "-XX:ActiveProcessorCount=" + job.cores(),
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + job.folder(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED", // H2O makes classes while it runs
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                jobFile);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
