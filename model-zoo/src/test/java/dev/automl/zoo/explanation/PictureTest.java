package dev.automl.zoo.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.explanation.PermutationImportance.Importance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {

    private static List<Element> elements(String svg, String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void countsTheRowsOfEachClassByTheClassPredicted() {
        Target truth = new Target(Task.BINARY, List.of("no", "yes"), new double[] {0, 0, 1, 1, 1});
        double[][] predicted = {{0.9, 0.1}, {0.7, 0.3}, {0.8, 0.2}, {0.6, 0.4}, {0.1, 0.9}};

        assertThat(Picture.counts(truth, 0.3, predicted)).isDeepEqualTo(new int[][] {{1, 1}, {1, 2}});
        assertThat(Picture.counts(truth, 0.5, predicted)).isDeepEqualTo(new int[][] {{2, 0}, {2, 1}});
    }

    @Test
    void namesOfClassesAreShownWhateverTheyHold() throws Exception {
        String svg = Picture.confusion(
                List.of("<script>", "a & b", "\u0001]]>", "\uD83D\uDE00"),
                new int[][] {{1, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 0, 0}, {3, 0, 0, 4}});

        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "text"))
                .extracting(Element::getTextContent)
                .contains("<script>", "a & b", " ]]>", "\uD83D\uDE00", "4");
    }

    @Test
    void predictionsAreOnTheLineIfTheyAreRight() throws Exception {
        List<Element> points = elements(Picture.predictions(new double[] {1, 2, 5}, new double[] {1, 2, 3}), "circle");

        assertThat(points).hasSize(3);
        assertThat(points.subList(0, 2))
                .allSatisfy(point -> assertThat(place(point, "cx") - 90).isEqualTo(370 - place(point, "cy")));
        assertThat(place(points.get(2), "cx") - 90).isEqualTo(360);
        assertThat(370 - place(points.get(2), "cy")).isEqualTo(180);
    }

    private static double place(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void ofManyRowsSomeAreDrawnAndThoseAloneGiveTheSamePicture() {
        double[] truth = IntStream.range(0, 1234).mapToDouble(i -> Math.sin(i)).toArray();
        double[] predicted =
                IntStream.range(0, 1234).mapToDouble(i -> Math.sin(i + 0.1)).toArray();
        int[] drawn = Picture.drawn(1234);

        assertThat(drawn).hasSize(300).doesNotHaveDuplicates().startsWith(0);
        assertThat(Picture.predictions(
                        Arrays.stream(drawn).mapToDouble(row -> truth[row]).toArray(),
                        Arrays.stream(drawn).mapToDouble(row -> predicted[row]).toArray()))
                .isEqualTo(Picture.predictions(truth, predicted));
        assertThat(Picture.drawn(3)).containsExactly(0, 1, 2);
    }

    @Test
    void barsAreAsLongAsTheirColumnsAreImportant() throws Exception {
        String svg = Picture.importance(List.of(
                new Importance("age", 0.4, 0.1), new Importance("a<b", 0.2, 0), new Importance("noise", -0.1, 0.05)));

        List<Element> bars = elements(svg, "rect").subList(1, 4);
        assertThat(bars.stream().map(bar -> place(bar, "width")).toList()).containsExactly(288.0, 144.0, 0.0);
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("age", "a<b", "0.4000");
    }

    @Test
    void nothingToDrawIsAPictureToo() throws Exception {
        assertThat(elements(Picture.importance(List.of()), "svg")).hasSize(1);
        assertThat(elements(Picture.predictions(new double[] {2}, new double[] {2}), "circle"))
                .hasSize(1);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        String here = Picture.predictions(new double[] {1.5, 2}, new double[] {1.25, 2});
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(Picture.predictions(new double[] {1.5, 2}, new double[] {1.25, 2}))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
