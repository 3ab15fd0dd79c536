package dev.automl.reports.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class BinsTest {

    @Test
    void groupsOfAboutTheSameSize() {
        double[] by = {5, 1, 4, 2, 3, 6};
        double[] values = {50, 10, 40, 20, 30, 60};
        assertThat(Bins.of(by, values, new double[] {1, 1, 1, 1, 1, 1}, 3))
                .containsExactly(
                        new Bins.Bin(2, 1, 2, 1.5, 15), new Bins.Bin(2, 3, 4, 3.5, 35), new Bins.Bin(2, 5, 6, 5.5, 55));
    }

    @Test
    void equalNumbersStayTogetherAndWeightsCount() {
        double[] by = {0, 0, 0, 0, 1};
        double[] values = {1, 0, 0, 0, 1};
        assertThat(Bins.of(by, values, new double[] {3, 1, 1, 1, 1}, 5))
                .containsExactly(new Bins.Bin(4, 0, 0, 0, 0.5), new Bins.Bin(1, 1, 1, 1, 1));
        assertThat(Bins.of(by, values, new double[] {0, 0, 0, 0, 2}, 5)).hasSize(1);
    }

    @Test
    void confusionOfTheLargestClasses() {
        int[] truth = {0, 0, 0, 1, 2, 2, 3};
        int[] guess = {0, 0, 1, 1, 2, 3, 1};
        double[] ones = {1, 1, 1, 1, 1, 1, 1};
        Confusion all = Confusion.of(truth, guess, ones, 4, 4);
        assertThat(all.classes()).containsExactly(0, 1, 2, 3);
        assertThat(all.weights()[0]).containsExactly(2, 1, 0, 0);
        Confusion some = Confusion.of(truth, guess, ones, 4, 3);
        assertThat(some.classes()).containsExactly(0, 2);
        assertThat(some.weights()[0]).containsExactly(2, 0, 1);
        assertThat(some.weights()[1]).containsExactly(0, 1, 1);
        assertThat(some.weights()[2]).as("classes 1 and 3 together").containsExactly(0, 0, 2);
    }
}
