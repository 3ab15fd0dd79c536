package dev.automl.search.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.automl.search.evaluation.RowGroups;
import dev.automl.search.fairness.Fairness.Group;
import dev.automl.search.fairness.Fairness.Grouping;
import dev.automl.search.fairness.Fairness.Measured;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import dev.automl.zoo.data.Target;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.validation.GroupSplit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures are checked against small tables that can be computed by hand. */
class FairnessAuditTest {

    /** Rows in the order in which they are added. */
    private static final class Rows {
        private final List<Integer> groups = new ArrayList<>();
        private final List<Double> truths = new ArrayList<>();
        private final List<double[]> predicted = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        Rows add(int count, int group, double truth, double... prediction) {
            return weighted(1, count, group, truth, prediction);
        }

        Rows weighted(double weight, int count, int group, double truth, double... prediction) {
            for (int i = 0; i < count; i++) {
                groups.add(group);
                truths.add(truth);
                predicted.add(prediction);
                weights.add(weight);
            }
            return this;
        }

        Grouping audit(Task task, String... classes) {
            return audit(1, task, classes);
        }

        /** @param together so many rows behind each other are drawn together */
        Grouping audit(int together, Task task, String... classes) {
            double[] values = truths.stream().mapToDouble(Double::doubleValue).toArray();
            Target target = new Target(
                    task,
                    List.of(classes),
                    values,
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
            Column units = new Column.Categorical(
                    "unit",
                    IntStream.range(0, values.length).map(row -> row / together).toArray(),
                    IntStream.range(0, values.length).mapToObj(String::valueOf).toList());
            Dataset test = new Dataset(
                    new Table(values.length, List.of()),
                    target,
                    together == 1 ? Map.of() : Map.of(GroupSplit.ROLE, units));
            RowGroups by = new RowGroups(
                    "g",
                    List.of("a", "b", "c")
                            .subList(
                                    0,
                                    1 + groups.stream().mapToInt(g -> g).max().orElse(0)),
                    groups.stream().mapToInt(g -> g).toArray());
            Metric metric = task == Task.REGRESSION ? Metric.RMSE : Metric.ACCURACY;
            return new FairnessAudit(test, List.of(by), metric, 42)
                    .model(7, predicted.toArray(double[][]::new), 0.5)
                    .groupings()
                    .get(0);
        }
    }

    private static final double[] YES = {0.2, 0.8};
    private static final double[] NO = {0.6, 0.4};

    private static Measured measure(Grouping grouping, FairnessMeasure measure) {
        return grouping.measures().stream()
                .filter(measured -> measured.measure().equals(measure.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertMeasure(Grouping grouping, FairnessMeasure measure, double value) {
        assertThat(measure(grouping, measure).value()).as(measure.id()).isCloseTo(value, within(1e-12));
    }

    /** a: 20 positives, 16 found, 4 false alarms among 20; b: 10 positives, 5 found, 6 false alarms among 30. */
    private static Rows two() {
        return new Rows()
                .add(16, 0, 1, YES)
                .add(4, 0, 1, NO)
                .add(4, 0, 0, YES)
                .add(16, 0, 0, NO)
                .add(5, 1, 1, YES)
                .add(5, 1, 1, NO)
                .add(6, 1, 0, YES)
                .add(24, 1, 0, NO);
    }

    @Test
    void twoClasses() {
        Grouping grouping = two().audit(Task.BINARY, "no", "yes");

        Group a = grouping.groups().get(0);
        assertThat(a.rows()).isEqualTo(40);
        assertThat(a.small()).isFalse();
        assertThat(a.score()).isCloseTo(32 / 40.0, within(1e-12));
        assertThat(a.classes()).singleElement().satisfies(selection -> {
            assertThat(selection.name()).isEqualTo("yes");
            assertThat(selection.positives()).isEqualTo(20);
            assertThat(selection.share()).isEqualTo(0.5);
            assertThat(selection.selectionRate()).isEqualTo(0.5);
            assertThat(selection.truePositiveRate()).isEqualTo(0.8);
            assertThat(selection.falsePositiveRate()).isEqualTo(0.2);
            assertThat(selection.meanProbability()).isCloseTo((20 * 0.8 + 20 * 0.4) / 40, within(1e-12));
        });
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY, (11 / 40.0) / 0.5);
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY_DIFFERENCE, 0.5 - 11 / 40.0);
        assertMeasure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY, 0.5 / 0.8);
        assertMeasure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY_DIFFERENCE, 0.8 - 0.5);
        assertMeasure(grouping, FairnessMeasure.EQUALIZED_ODDS, 0.5 / 0.8);
        assertMeasure(grouping, FairnessMeasure.EQUALIZED_ODDS_DIFFERENCE, 0.8 - 0.5);
        Measured opportunity = measure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY);
        assertThat(opportunity.lowest()).isEqualTo("b");
        assertThat(opportunity.lowestRate()).isEqualTo(0.5);
        assertThat(opportunity.highest()).isEqualTo("a");
        assertThat(opportunity.highestRate()).isEqualTo(0.8);
        assertThat(opportunity.leftOut()).isEmpty();
        assertThat(opportunity.low()).isLessThan(0.5 / 0.8);
        assertThat(opportunity.high()).isGreaterThan(0.5 / 0.8);
        assertThat(grouping.measures()).hasSize(6);
    }

    /** Equalized odds are those of the rate that is farther apart. */
    @Test
    void falseAlarmsCountForEqualizedOdds() {
        Grouping grouping = new Rows()
                .add(10, 0, 1, YES)
                .add(20, 0, 0, NO)
                .add(10, 1, 1, YES)
                .add(15, 1, 0, NO)
                .add(5, 1, 0, YES)
                .audit(Task.BINARY, "no", "yes");
        assertMeasure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY, 1);
        assertMeasure(grouping, FairnessMeasure.EQUALIZED_ODDS, 0);
        assertMeasure(grouping, FairnessMeasure.EQUALIZED_ODDS_DIFFERENCE, 0.25);
        assertThat(measure(grouping, FairnessMeasure.EQUALIZED_ODDS).rate()).isEqualTo("false-positive-rate");
    }

    @Test
    void smallGroupsAreMarkedAndDoNotDecide() {
        Grouping grouping = two().add(29, 2, 1, NO).audit(Task.BINARY, "no", "yes");
        assertThat(grouping.groups()).extracting(Group::small).containsExactly(false, false, true);
        assertThat(grouping.groups().get(2).classes().get(0).selectionRate()).isZero();
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY, (11 / 40.0) / 0.5);
        assertThat(measure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY).leftOut())
                .containsExactly("c");

        // With 30 rows it decides on selection; but with 9 of them positive it does not on these.
        Grouping larger = two().add(9, 2, 1, NO).add(21, 2, 0, NO).audit(Task.BINARY, "no", "yes");
        assertMeasure(larger, FairnessMeasure.DEMOGRAPHIC_PARITY, 0);
        assertMeasure(larger, FairnessMeasure.EQUAL_OPPORTUNITY, 0.5 / 0.8);
        assertThat(larger.groups().get(2).small()).isTrue();
    }

    @Test
    void withOneGroupThatIsLargeEnoughNothingIsJudged() {
        Grouping grouping = new Rows().add(40, 0, 1, YES).add(29, 1, 1, YES).audit(Task.BINARY, "no", "yes");
        assertThat(grouping.measures())
                .allSatisfy(measured -> assertThat(measured.value()).isNull())
                .allSatisfy(measured -> assertThat(measured.low()).isNull());
    }

    /** That nobody is selected is no equality to boast of; that nobody is a false alarm is one. */
    @Test
    void ratesOfNothing() {
        Grouping none = new Rows()
                .add(20, 0, 1, NO)
                .add(20, 0, 0, NO)
                .add(20, 1, 1, NO)
                .add(20, 1, 0, NO)
                .audit(Task.BINARY, "no", "yes");
        assertThat(measure(none, FairnessMeasure.DEMOGRAPHIC_PARITY).value()).isNull();
        assertThat(measure(none, FairnessMeasure.EQUAL_OPPORTUNITY).value()).isNull();
        assertMeasure(none, FairnessMeasure.DEMOGRAPHIC_PARITY_DIFFERENCE, 0);
        Grouping right = new Rows()
                .add(20, 0, 1, YES)
                .add(20, 0, 0, NO)
                .add(20, 1, 1, YES)
                .add(20, 1, 0, NO)
                .audit(Task.BINARY, "no", "yes");
        assertMeasure(right, FairnessMeasure.EQUALIZED_ODDS, 1);
    }

    /** Rows count by their weights; a row of weight 0 is not there, however small that makes a group. */
    @Test
    void weights() {
        Grouping grouping = new Rows()
                .weighted(3, 10, 0, 1, YES)
                .weighted(1, 20, 0, 1, NO)
                .weighted(1, 15, 1, 1, YES)
                .weighted(1, 15, 1, 1, NO)
                .weighted(0, 40, 2, 1, NO)
                .audit(Task.BINARY, "no", "yes");
        assertThat(grouping.groups()).extracting(Group::name).containsExactly("a", "b");
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY, 0.5 / (30 / 50.0));
        assertThat(grouping.groups().get(0).classes().get(0).positives()).isEqualTo(30);
    }

    /** Of more than two classes the one counts whose groups are the farthest apart. */
    @Test
    void moreClasses() {
        double[] x = {0.8, 0.1, 0.1};
        double[] y = {0.1, 0.8, 0.1};
        double[] z = {0.1, 0.1, 0.8};
        Grouping grouping = new Rows()
                .add(20, 0, 0, x)
                .add(20, 0, 1, y)
                .add(20, 0, 2, z)
                .add(20, 1, 0, x)
                .add(20, 1, 1, y)
                .add(10, 1, 2, z)
                .add(10, 1, 2, y)
                .audit(Task.MULTICLASS, "x", "y", "z");
        assertMeasure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY, 0.5);
        assertThat(measure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY).selected())
                .isEqualTo("z");
        // Predicted as z: 20 of 60 and 10 of 60; as y: 20 of 60 and 30 of 60.
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY, 0.5);
        assertThat(grouping.groups().get(1).classes()).hasSize(3);
    }

    /** Whether 9 rows of a class are predicted as it or not, says nothing about groups. */
    @Test
    void rareClassesDoNotCount() {
        double[] x = {0.8, 0.1, 0.1};
        double[] y = {0.1, 0.8, 0.1};
        double[] z = {0.1, 0.1, 0.8};
        Grouping grouping = new Rows()
                .add(20, 0, 0, x)
                .add(20, 0, 1, y)
                .add(9, 0, 2, z)
                .add(20, 1, 0, x)
                .add(29, 1, 1, y)
                .audit(Task.MULTICLASS, "x", "y", "z");
        assertMeasure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY, 20 / 29.0);
        assertThat(measure(grouping, FairnessMeasure.DEMOGRAPHIC_PARITY).selected())
                .isEqualTo("y");
    }

    @Test
    void numbers() {
        Grouping grouping = new Rows()
                .add(15, 0, 10, 11)
                .add(15, 0, 10, 7)
                .add(30, 1, 10, 14)
                .audit(Task.REGRESSION);
        assertThat(grouping.groups().get(0).meanError()).isEqualTo(-1);
        assertThat(grouping.groups().get(0).meanAbsoluteError()).isEqualTo(2);
        assertMeasure(grouping, FairnessMeasure.MAE_RATIO, 0.5);
        assertMeasure(grouping, FairnessMeasure.MAE_DIFFERENCE, 2);
        assertMeasure(grouping, FairnessMeasure.MEAN_ERROR_DIFFERENCE, 5);
        assertThat(grouping.measures()).hasSize(3);
    }

    /** For large groups far apart, the interval is that of the difference of two independent shares. */
    @Test
    void theIntervalIsAsWideAsTheoryHasIt() {
        Grouping grouping = new Rows()
                .add(280, 0, 1, YES)
                .add(120, 0, 1, NO)
                .add(160, 1, 1, YES)
                .add(240, 1, 1, NO)
                .audit(Task.BINARY, "no", "yes");
        Measured measured = measure(grouping, FairnessMeasure.EQUAL_OPPORTUNITY_DIFFERENCE);
        double reach = 1.96 * Math.sqrt(0.7 * 0.3 / 400 + 0.4 * 0.6 / 400);
        assertThat(measured.low()).isCloseTo(0.3 - reach, within(0.012));
        assertThat(measured.high()).isCloseTo(0.3 + reach, within(0.012));
    }

    /** Ten rows that are always alike say as much as one: the interval is wider by the root of ten. */
    @Test
    void rowsThatBelongTogetherAreDrawnTogether() {
        Rows rows = new Rows()
                .add(280, 0, 1, YES)
                .add(120, 0, 1, NO)
                .add(160, 1, 1, YES)
                .add(240, 1, 1, NO);
        Measured measured =
                measure(rows.audit(10, Task.BINARY, "no", "yes"), FairnessMeasure.EQUAL_OPPORTUNITY_DIFFERENCE);
        double reach = 1.96 * Math.sqrt(0.7 * 0.3 / 40 + 0.4 * 0.6 / 40);
        assertThat(measured.value()).isCloseTo(0.3, within(1e-12));
        assertThat(measured.low()).isCloseTo(0.3 - reach, within(0.04));
        assertThat(measured.high()).isCloseTo(0.3 + reach, within(0.04));
    }

    /** Whatever is predicted: ratios are from 0 to 1, and the order of rows changes nothing. */
    @Test
    void bounds() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<int[]> drawn = new ArrayList<>();
            for (int row = 0; row < 150; row++) {
                drawn.add(new int[] {random.nextInt(3), random.nextInt(2), random.nextInt(3)});
            }
            List<Measured> measures = audit(drawn);
            assertThat(measures).allSatisfy(measured -> {
                if (measured.value() != null) {
                    assertThat(measured.value()).isBetween(0.0, 1.0);
                    assertThat(measured.lowestRate()).isLessThanOrEqualTo(measured.highestRate());
                    assertThat(measured.low()).isLessThanOrEqualTo(measured.high());
                }
            });
            Collections.shuffle(drawn, random);
            assertThat(audit(drawn))
                    .extracting(Measured::value)
                    .isEqualTo(measures.stream().map(Measured::value).toList());
        }
    }

    private static List<Measured> audit(List<int[]> drawn) {
        Rows rows = new Rows();
        drawn.forEach(row -> rows.add(1, row[0], row[1], row[2] == 0 ? NO : YES));
        return rows.audit(Task.BINARY, "no", "yes").measures();
    }
}
