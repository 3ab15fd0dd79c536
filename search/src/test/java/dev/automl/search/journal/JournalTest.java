package dev.automl.search.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.automl.search.Examples;
import dev.automl.search.statistics.TestScore;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("trials.jsonl");
    }

    @Test
    void readsBackWhatWasWrittenToTheLastBit() throws IOException {
        TrialResult result = Examples.complete(3, "constant", 0.1 + 0.2, Math.nextUp(0.7), 1e-300);
        try (Journal journal = Journal.open(file)) {
            journal.trialStarted(result.trial());
            journal.trialFinished(result);
        }
        assertThat(JournalReader.results(file)).containsExactly(result);
    }

    @Test
    void aWithdrawnTrialIsGoneAndItsIdIsFree() throws IOException {
        TrialResult kept = Examples.complete(0, "constant", 0.5);
        TrialResult ensemble = Examples.ensemble(1, 0.9);
        TrialResult next = Examples.complete(1, "lightgbm", 0.8);
        try (Journal journal = Journal.open(file)) {
            journal.trialFinished(kept);
            journal.trialFinished(ensemble);
            journal.testScored(
                    ensemble.trial(), new TestScore(ensemble.mean().orElseThrow(), Optional.empty(), Optional.empty()));
            journal.withdrawn(ensemble.trial(), "made up");
            assertThat(JournalReader.results(file)).containsExactly(kept);
            journal.trialFinished(next);
        }

        assertThat(JournalReader.results(file)).containsExactly(kept, next);
        assertThat(JournalReader.standing(file))
                .extracting(event -> event.path("event").asText())
                .containsExactly("trial-finished", "withdrawn", "trial-finished");
        assertThat(JournalReader.events(file)).hasSize(5);
    }

    @Test
    void halfALineOfAKilledProcessIsPassedOverAndCutOffOnTheNextOpen() throws IOException {
        TrialResult first = Examples.complete(0, "constant", 0.5);
        TrialResult second = Examples.complete(1, "constant", 0.6);
        try (Journal journal = Journal.open(file)) {
            journal.trialFinished(first);
        }
        Files.writeString(file, "{\"event\":\"trial-fini", StandardOpenOption.APPEND);

        assertThat(JournalReader.results(file)).containsExactly(first);
        try (Journal journal = Journal.open(file)) {
            journal.trialFinished(second);
        }
        assertThat(JournalReader.results(file)).containsExactly(first, second);
    }

    @Test
    void aFileThatGrowsIsReadAsItStandsAtAMoment() throws Exception {
        try (Journal journal = Journal.open(file)) {
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 1_000; i++) {
                    int number = i;
                    journal.event("number", json -> json.put("value", number));
                }
            });
            writer.start();
            int read = 0;
            while (writer.isAlive()) {
                List<JsonNode> events = JournalReader.events(file);
                assertThat(events).hasSizeGreaterThanOrEqualTo(read);
                read = events.size();
            }
            writer.join();
        }
        assertThat(JournalReader.events(file)).hasSize(1_000);
    }

    @Test
    void aFileOfHalfALineOnlyHasNoEvents() throws IOException {
        Files.writeString(file, "{\"event\"");
        assertThat(JournalReader.events(file)).isEmpty();
    }

    @Test
    void onlyOneWriterAtATimeEvenAfterTheJournalWasRead() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.trialFinished(Examples.complete(0, "constant", 0.5));
            JournalReader.results(file);
            assertThatThrownBy(() -> Journal.open(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another process");
        }
        Journal.open(file).close();
    }

    @Test
    void anInterruptedThreadStillWritesItsLine() throws Exception {
        try (Journal journal = Journal.open(file)) {
            Thread thread = new Thread(() -> {
                Thread.currentThread().interrupt();
                journal.trialFinished(Examples.complete(0, "constant", 0.5));
            });
            thread.start();
            thread.join();
            journal.trialFinished(Examples.complete(1, "constant", 0.5));
        }
        assertThat(JournalReader.results(file)).hasSize(2);
    }

    @Test
    void linesOfSeveralThreadsStayWhole() throws Exception {
        try (Journal journal = Journal.open(file)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int first = t * 25;
                Thread thread = new Thread(() -> {
                    for (int id = first; id < first + 25; id++) {
                        journal.trialFinished(Examples.complete(id, "constant", 0.5));
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(JournalReader.results(file))
                .extracting(result -> result.trial().id())
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aPipelineOfAnotherVersionIsNamed() throws IOException {
        Files.writeString(
                file,
                "{\"event\":\"trial-finished\",\"trial\":7,\"pipeline\":{\"trainer\":{\"type\":\"lightgbm\"}}}\n");
        assertThatThrownBy(() -> JournalReader.results(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("trial 7")
                .hasMessageContaining("version that wrote the run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "{\"event\":\"trial-finished\",\"trial\":1",
                "{\"event\":\"verified\"}{\"event\":\"verified\"}",
                "5",
                "[]",
                "\0\0\0\0",
            })
    void aLineInTheMiddleThatIsNoEventIsNamed(String line) throws IOException {
        Files.writeString(file, "{\"event\":\"run-started\"}\n" + line + "\n{\"event\":\"search-ended\"}\n");
        assertThatThrownBy(() -> JournalReader.results(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ", line 2 is not ")
                .hasMessageContaining("Restore it from a copy, or take the line out");
    }

    @Test
    void aTrialWithoutItsScoresIsNamed() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.trialFinished(Examples.complete(0, "constant", 0.5));
            journal.trialFinished(Examples.complete(1, "constant", 0.5));
        }
        String text = Files.readString(file);
        int second = text.indexOf('\n') + 1;
        Files.writeString(
                file, text.substring(0, second) + text.substring(second).replace("\"folds\"", "\"fold\""));
        assertThatThrownBy(() -> JournalReader.results(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ", line 2 is not a whole trial: ");
    }

    @Test
    void aTrialThatWasStartedAgainCountsAsItWasStartedLast() throws IOException {
        TrialResult zero = Examples.complete(0, "constant", 0.5);
        TrialResult one = Examples.complete(1, "constant", 0.6);
        TrialResult other = Examples.complete(1, "lightgbm", 0.7);
        try (Journal journal = Journal.open(file)) {
            journal.trialStarted(one.trial());
            journal.trialStarted(zero.trial());
            journal.trialStarted(Examples.constantTrial(2));
            journal.trialFinished(zero);
            journal.trialStarted(other.trial());
            journal.trialFinished(other);
        }
        assertThat(JournalReader.started(file))
                .containsExactly(
                        new JournalReader.Started(zero.trial(), zero), new JournalReader.Started(other.trial(), other));
    }
}
