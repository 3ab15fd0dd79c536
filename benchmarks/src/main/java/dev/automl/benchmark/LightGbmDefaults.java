package dev.automl.benchmark;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.util.Arrays;

/** Baseline: LightGBM with its default settings, 100 rounds, on one-hot features. It takes no notice of the time. */
public final class LightGbmDefaults {

    private static final int ROUNDS = 100;

    public static void main(String[] arguments) throws IOException, LGBMException {
        Job job = Job.of(arguments);
        Problem problem = Problem.read(job);
        String objective = switch (job.task()) {
            case BINARY -> "objective=binary";
            case MULTICLASS ->
                "objective=multiclass num_class=" + problem.classes().size();
            case REGRESSION -> "objective=regression";
        };
        String parameters = objective + " verbosity=-1 metric=none num_threads=" + job.cores() + " seed=" + job.seed();
        try (LGBMDataset train = dataset(problem.train(), parameters, null);
                LGBMDataset test = dataset(problem.test(), parameters, train)) {
            train.setField("label", labels(problem.target()));
            test.setField("label", new float[problem.test().length]); // it wants some
            try (LGBMBooster booster = LGBMBooster.create(train, parameters)) {
                booster.addValidData(test);
                boolean finished = false;
                for (int round = 0; round < ROUNDS && !finished; round++) {
                    finished = booster.updateOneIter();
                }
                // As data for validation, since predictForMat of lightgbm4j has room for two classes only.
                problem.write(job, rows(booster.getPredict(1), problem.test().length, job.task()));
            }
        }
    }

    private static LGBMDataset dataset(double[][] rows, String parameters, LGBMDataset sameBins) throws LGBMException {
        double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return LGBMDataset.createFromMat(values, rows.length, rows[0].length, true, parameters, sameBins);
    }

    private static float[] labels(double[] target) {
        float[] labels = new float[target.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) target[row];
        }
        return labels;
    }

    /** LightGBM gives one class after another, and of two classes the second only. */
    private static double[][] rows(double[] predicted, int rows, Task task) {
        int width = predicted.length / rows;
        double[][] result = new double[rows][];
        for (int row = 0; row < rows; row++) {
            double[] values = new double[width];
            for (int c = 0; c < width; c++) {
                values[c] = predicted[c * rows + row];
            }
            result[row] = task == Task.BINARY ? new double[] {1 - values[0], values[0]} : values;
        }
        return result;
    }
}
