package islands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import islands.zoo.data.Json;
import islands.zoo.metric.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Trains again and compares every score with the one logged in {@code automl.json}, to the last bit. After an edit that
 * is meant to change the scores, leave it out: {@code mvn test -DexcludedGroups=reproduce}.
 */
@Tag("reproduce")
class ReproduceTest {

    /** The part of {@code automl.json} that is compared. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Logged(Train.Result scores) {}

    private final List<String> differences = new ArrayList<>();

    @Test
    void everyScoreIsTheLoggedOne() throws IOException {
        Train.Result logged = Json.read(Path.of("automl.json"), Logged.class).scores();
        Train.Result actual = Train.evaluate(Train.pipeline(), Train.split(Train.read(Train.DATA)));

        assertEquals(logged.folds().size(), actual.folds().size(), "number of folds");
        for (int fold = 0; fold < logged.folds().size(); fold++) {
            compare("fold " + (fold + 1), logged.folds().get(fold), actual.folds().get(fold));
        }
        compare("validation", logged.validation(), actual.validation());
        compare("test", logged.test(), actual.test());
        if (!differences.isEmpty()) {
            fail("The scores are not the logged ones. If you changed the project on purpose, leave this test out:\n"
                    + "mvn test -DexcludedGroups=reproduce\n"
                    + String.join("\n", differences));
        }
    }

    private void compare(String where, Scores logged, Scores actual) {
        logged.values().forEach((metric, expected) -> {
            double found = actual.get(metric);
            if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(found)) {
                differences.add(where + " " + metric + ": logged " + expected + ", now " + found);
            }
        });
    }
}
