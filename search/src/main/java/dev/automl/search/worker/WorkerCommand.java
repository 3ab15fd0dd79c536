package dev.automl.search.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker is started: a JVM like this one that runs another main class, with the shared folder as its argument.
 *
 * @param java the program
 * @param options for the JVM
 * @param classPath absolute, because a worker has a working folder of its own
 */
public record WorkerCommand(Path java, List<String> options, String classPath, String mainClass) {

    /** A worker has a folder of its own, and a port can be used by one process only. */
    private static final List<String> NOT_PASSED_ON = List.of("-Djava.io.tmpdir=", "-Dcom.sun.management.");

    public WorkerCommand {
        options = List.copyOf(options);
    }

    /** With the Java, the class path and the properties of this process. */
    public static WorkerCommand likeThisProcess(String mainClass) {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(WorkerCommand::isPassedOn)
                .toList();
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"), options, classPath, mainClass);
    }

    /** Properties and what opens modules; sizes and collectors are a worker's own, and agents look at one process. */
    private static boolean isPassedOn(String option) {
        return option.startsWith("--")
                || option.startsWith("-D") && NOT_PASSED_ON.stream().noneMatch(option::startsWith);
    }

    /**
     * The process to start.
     *
     * @param shared the folder of all workers
     * @param own the folder of this one, which holds whatever it writes
     * @param heapBytes the most that its heap may take
     */
    ProcessBuilder process(Path shared, Path own, long heapBytes) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                // One thread works here, and others beside it need the processors.
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx" + heapBytes,
                "-Djava.io.tmpdir=" + own,
                // A crash leaves its report in the worker's folder and nothing elsewhere.
                "-XX:ErrorFile=" + crashReport(own),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr"));
        command.addAll(options);
        command.add(mainClass);
        command.add(shared.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectError(errors(own).toFile());
        builder.environment().put("CLASSPATH", classPath);
        return builder;
    }

    /** Where a JVM that crashes writes down why. */
    static Path crashReport(Path own) {
        return own.resolve("crash.txt");
    }

    /** What a worker and its libraries print. */
    static Path errors(Path own) {
        return own.resolve("stderr.txt");
    }
}
