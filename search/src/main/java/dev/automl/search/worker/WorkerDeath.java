package dev.automl.search.worker;

import dev.automl.search.trial.TrialError;
import java.util.List;
import java.util.Map;

/** Tells from what a dead worker has left behind why it died. */
record WorkerDeath(String reason, String details) {

    private static final String TYPE = "worker-ended";
    private static final int DETAIL_LINES = 30;

    /** Java gives the exit code of a process that a signal ended as this and the signal's number. */
    private static final int SIGNAL_BASE = 128;

    private static final Map<Integer, String> SIGNALS =
            Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    /**
     * @param crashReport what the JVM wrote down when it crashed; empty if it did not
     * @param printed to standard error
     */
    static WorkerDeath of(int exitCode, String crashReport, String printed) {
        String details = crashReport.isEmpty()
                ? lastLines(printed)
                : String.join("\n", crashReport.lines().limit(DETAIL_LINES).toList());
        return new WorkerDeath(
                "its process " + (crashReport.isEmpty() ? ended(exitCode, printed) : crashed(crashReport)), details);
    }

    TrialError error() {
        return new TrialError(TYPE, reason, details);
    }

    private static String ended(int exitCode, String printed) {
        if (printed.contains(OutOfMemoryError.class.getName())) {
            return "ran out of memory and ended with exit code " + exitCode;
        }
        int signal = exitCode - SIGNAL_BASE;
        if (!SIGNALS.containsKey(signal)) {
            return "ended with exit code " + exitCode;
        }
        return "was ended by signal " + signal + " (" + SIGNALS.get(signal) + ")"
                + (signal == 9 ? ", as the system does when memory runs out" : "");
    }

    /** The cause and the place, as the report has them in its first lines. */
    private static String crashed(String report) {
        List<String> lines = report.lines().toList();
        StringBuilder words = new StringBuilder("crashed");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("^#\\s*", "");
            if (line.matches("(SIG|EXCEPTION_|Internal Error).*")) {
                words.append(": ").append(line.replaceFirst(",? at pc=.*", ""));
            } else if (line.equals("Problematic frame:") && i + 1 < lines.size()) {
                words.append(" in ").append(lines.get(i + 1).replaceFirst("^#\\s*", ""));
                break;
            }
        }
        return words.toString();
    }

    private static String lastLines(String printed) {
        List<String> lines = printed.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - DETAIL_LINES), lines.size()));
    }
}
