package dev.automl.cli;

import dev.automl.search.leaderboard.LeaderboardRow;
import dev.automl.search.trial.TrialState;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run as a report of tests, for systems that show those: each gate is a test, and each project whose code was to give the
 * logged scores. The form is that of Ant's JUnit task, which such systems read. Failed trials stand in its output.
 */
final class JunitXml {

    private record Case(String group, String name, String failure, String skipped) {}

    private JunitXml() {}

    static void write(Path file, TrainRun.Outcome outcome, double seconds) throws IOException {
        String xml = of(outcome, seconds);
        WholeFile.write(file, writer -> writer.write(xml));
    }

    private static String of(TrainRun.Outcome outcome, double seconds) {
        List<Case> cases = cases(outcome);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", "automl " + outcome.folder().path().getFileName());
            attribute(xml, "tests", String.valueOf(cases.size()));
            attribute(
                    xml,
                    "failures",
                    count(cases.stream().filter(test -> test.failure != null).count()));
            attribute(xml, "errors", "0");
            attribute(
                    xml,
                    "skipped",
                    count(cases.stream().filter(test -> test.skipped != null).count()));
            attribute(xml, "time", String.format(Locale.ROOT, "%.3f", seconds));
            for (Case test : cases) {
                xml.writeCharacters("\n  ");
                xml.writeStartElement("testcase");
                attribute(xml, "classname", "automl." + test.group);
                attribute(xml, "name", test.name);
                attribute(xml, "time", "0");
                if (test.failure != null) {
                    xml.writeStartElement("failure");
                    attribute(xml, "message", test.failure);
                    xml.writeEndElement();
                } else if (test.skipped != null) {
                    xml.writeStartElement("skipped");
                    attribute(xml, "message", test.skipped);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeCharacters("\n  ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(failedTrials(outcome)));
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
    }

    private static List<Case> cases(TrainRun.Outcome outcome) {
        List<Case> cases = new ArrayList<>();
        outcome.judgements()
                .forEach(gate -> cases.add(new Case("gates", gate.gate(), gate.passed() ? null : gate.why(), null)));
        for (Handover handover : outcome.handovers()) {
            String name = handover.result().algorithm() + ", trial "
                    + handover.result().trial().id() + ": the emitted code gives the logged scores";
            cases.add(
                    outcome.verified().containsKey(handover)
                            ? new Case(
                                    "emitted",
                                    name,
                                    outcome.verified().get(handover).reproduced()
                                            ? null
                                            : outcome.verified().get(handover).message(),
                                    null)
                            : new Case("emitted", name, null, "the project was not run"));
        }
        return cases;
    }

    private static String failedTrials(TrainRun.Outcome outcome) {
        return outcome.leaderboard().rows().stream()
                .map(LeaderboardRow::result)
                .filter(result -> result.state() == TrialState.FAILED)
                .map(result -> "trial " + result.trial().id() + ", " + result.algorithm() + ": "
                        + result.error().map(error -> error.message()).orElse("failed"))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"),
                        text -> text.isEmpty() ? "no trial failed\n" : "failed trials:\n" + text + "\n"));
    }

    private static String count(long number) {
        return String.valueOf(number);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** Without the characters that XML 1.0 can't hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
