package dev.automl.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x' \u0000\u001B\uD83D\uDE00";

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** By hand: with the axes from 0 to 10 the two points are at the same height, the first at the left end. */
    @Test
    void pointsAreWhereTheAxesSay() throws Exception {
        String svg = new Chart(
                        "a", Axis.linear("x").from(0, 10), Axis.linear("y").from(0, 10))
                .points("", 0, List.of(new Mark(0, 5), new Mark(10, 5), new Mark(Double.NaN, 5)))
                .svg("b");
        List<Element> points = elements(parse(svg), "circle");
        assertThat(points).hasSize(2);
        assertThat(points.get(0).getAttribute("cy")).isEqualTo(points.get(1).getAttribute("cy"));
        double left = Double.parseDouble(points.get(0).getAttribute("cx"));
        double right = Double.parseDouble(points.get(1).getAttribute("cx"));
        assertThat(right).isEqualTo(420 - 14);
        assertThat(left).isLessThan(60);
    }

    @Test
    void whateverTheTextsHoldItIsText() throws Exception {
        String svg = new Chart(HOSTILE, Axis.linear(HOSTILE), Axis.linear(HOSTILE))
                .points(HOSTILE, 1, List.of(new Mark(0, 5, HOSTILE)))
                .line(HOSTILE, 2, List.of(new Mark(0, 5), new Mark(1, 6)))
                .level(5.5, HOSTILE)
                .svg(HOSTILE);
        assertThat(svg).doesNotContain("<script", "\u0000", "\u001B");
        Document document = parse(svg);
        assertThat(elements(document, "script")).isEmpty();
        assertThat(elements(document, "title").get(0).getTextContent())
                .startsWith("<script>alert(\"1\")</script> & 'x' ")
                .endsWith("\uD83D\uDE00");
        String bars = RangeChart.bars(HOSTILE, Axis.linear(HOSTILE))
                .row(new RangeChart.Row(HOSTILE, 1, 0.5, 1.5, Double.NaN, false, HOSTILE))
                .svg(HOSTILE);
        assertThat(elements(parse(bars), "script")).isEmpty();
    }

    @Test
    void numbersThatAreNearlyInfiniteAreAtTheEnds() throws Exception {
        String svg = new Chart("a", Axis.linear("x"), Axis.linear("y"))
                .points("", 0, List.of(new Mark(-1e308, 1), new Mark(2, 1), new Mark(3, 1), new Mark(1e308, 1)))
                .svg("b");
        assertThat(svg).doesNotContain("NaN", "Infinity");
        List<Element> points = elements(parse(svg), "circle");
        assertThat(Double.parseDouble(points.get(points.size() - 1).getAttribute("cx")))
                .isLessThanOrEqualTo(420);
    }

    @Test
    void aChartWithoutAnythingIsAChart() throws Exception {
        String svg = new Chart("a", Axis.linear("x"), Axis.logarithmic("y"))
                .points("none", 0, List.of())
                .svg("b");
        assertThat(parse(svg).getDocumentElement().getAttribute("aria-label")).isEqualTo("a. b");
    }

    /** By hand: the axis goes from 150 to 406, so 0 is at 278. */
    @Test
    void dotsThatWouldHideEachOtherStandAboveAndBelow() throws Exception {
        String svg = new SwarmChart("a", Axis.linear("x").from(-1, 1))
                .row("one", List.of(new SwarmChart.Dot(0, 0), new SwarmChart.Dot(0, 1), new SwarmChart.Dot(0, 0.5)))
                .row("other", List.of(new SwarmChart.Dot(0.5, Double.NaN)))
                .svg("b");
        List<Element> dots = elements(parse(svg), "circle");
        assertThat(dots).extracting(dot -> dot.getAttribute("cx")).containsExactly("278", "278", "278", "342");
        assertThat(dots).extracting(dot -> dot.getAttribute("cy")).containsExactly("17", "21", "13", "39");
        assertThat(dots)
                .extracting(dot -> dot.getAttribute("class"))
                .containsExactly("dot h0", "dot h4", "dot h2", "dot hollow");
    }

    @Test
    void barsBeginAtZero() throws Exception {
        String svg = RangeChart.bars("a", Axis.linear("x").from(-1, 1))
                .row(new RangeChart.Row("up", 0.5, Double.NaN, Double.NaN, Double.NaN, false, ""))
                .row(new RangeChart.Row("down", -0.5, Double.NaN, Double.NaN, Double.NaN, true, ""))
                .svg("b");
        List<Element> bars = elements(parse(svg), "rect");
        // The axis goes from 150 to 406, so 0 is at 278 and a half is 64 wide.
        assertThat(bars.get(0).getAttribute("x")).isEqualTo("278");
        assertThat(bars.get(0).getAttribute("width")).isEqualTo("64");
        assertThat(bars.get(1).getAttribute("x")).isEqualTo("214");
    }
}
