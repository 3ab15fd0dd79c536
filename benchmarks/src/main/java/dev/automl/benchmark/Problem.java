package dev.automl.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/**
 * A job as the baselines take it, in numbers.
 *
 * @param train features of the rows to learn from
 * @param target the number to predict, or the class as its place in {@code classes}
 * @param classes in alphabetical order; none for regression
 * @param test features of the rows to predict
 */
record Problem(double[][] train, double[] target, List<String> classes, double[][] test) {

    static Problem read(Job job) throws IOException {
        CsvTable all = CsvTable.read(job.train());
        CsvTable train = all.without(job.target());
        Features features = new Features(train);
        List<String> cells = all.column(job.target());
        List<String> classes = job.task().isClassification() ? List.copyOf(new TreeSet<>(cells)) : List.of();
        double[] target = cells.stream()
                .mapToDouble(cell -> classes.isEmpty() ? Double.parseDouble(cell) : classes.indexOf(cell))
                .toArray();
        return new Problem(features.of(train), target, classes, features.of(CsvTable.read(job.test())));
    }

    void write(Job job, double[][] predicted) throws IOException {
        new Predictions(classes.isEmpty() ? List.of("prediction") : classes, predicted).write(job.predictions());
    }
}
