import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads the journal of a run and prints how the search used its time: the wall time from the first trial to the last,
 * times the jobs, against the time inside trials: fits, predictions and scores; and when the first two rows of the
 * leaderboard were there.
 */
public final class JournalFigures {

    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path run = Path.of(args[0]);
        int jobs = mapper.readTree(run.resolve("run.json").toFile()).path("jobs").asInt();
        double first = Double.NaN;
        double learned = Double.NaN;
        double end = 0;
        double busy = 0;
        int trials = 0;
        for (String line : Files.readAllLines(run.resolve("trials.jsonl"))) {
            JsonNode event = mapper.readTree(line);
            // An ensemble comes behind the search.
            if (!event.path("event").asText().equals("trial-finished")
                    || event.at("/pipeline/trainer/type").asText().equals("ensemble")) {
                continue;
            }
            double elapsed = event.path("elapsedSeconds").asDouble();
            if (trials == 0) {
                first = elapsed;
            } else {
                if (trials == 1) {
                    learned = elapsed;
                }
                busy += event.path("seconds").asDouble();
            }
            end = Math.max(end, elapsed);
            trials++;
        }
        double available = (end - first) * jobs;
        System.out.printf(Locale.ROOT, "first row (baseline) after           %.2f s%n", first);
        System.out.printf(Locale.ROOT, "first row of a learned model after   %.2f s%n", learned);
        System.out.printf(Locale.ROOT, "trials                               %d%n", trials);
        System.out.printf(Locale.ROOT, "wall x jobs                          %.2f s%n", available);
        System.out.printf(Locale.ROOT, "inside trials                        %.2f s%n", busy);
        System.out.printf(Locale.ROOT, "overhead                             %.1f %%%n", 100 * (available / busy - 1));
    }
}
