package dev.automl.zoo.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What holds for everything that is fitted by Tribuo. */
class TribuoDataTest {

    private static final Dataset NUMBERS = SmallData.regression(SmallData.TWELVE_ROWS, SmallData.NUMBERS);
    private static final Dataset CLASSES = SmallData.multiclass(SmallData.TWELVE_ROWS, SmallData.THREE_CLASSES);

    @Test
    void columnNamesDoNotMatter() {
        List<Column> renamed = new ArrayList<>();
        String[] names = {"z\"\\\n", "", ""};
        for (int c = 0; c < names.length; c++) {
            double[] values = ((Column.Numeric) SmallData.TWELVE_ROWS.columns().get(c)).values();
            renamed.add(new Column.Numeric(names[c], values));
        }
        Dataset numbers = new Dataset(new Table(12, renamed), NUMBERS.target());
        Dataset classes = new Dataset(new Table(12, renamed), CLASSES.target());

        assertThat(fitAll(numbers, classes)).isDeepEqualTo(fitAll(NUMBERS, CLASSES));
    }

    @Test
    void fitsInParallelAreEqual() throws Exception {
        double[][] expected = fitAll(NUMBERS, CLASSES);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<double[][]>> fits = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                fits.add(pool.submit(() -> fitAll(NUMBERS, CLASSES)));
            }
            for (Future<double[][]> fit : fits) {
                assertThat(fit.get()).isDeepEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nothingIsLogged() {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                messages.add(message.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            fitAll(NUMBERS, CLASSES);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(messages).isEmpty();
    }

    private static double[][] fitAll(Dataset numbers, Dataset classes) {
        List<double[]> predicted = new ArrayList<>();
        for (Trainer trainer :
                List.of(new Ridge(0.01), new ElasticNet(0.01, 0.5), new LinearSvm(1), new Cart(5, 2, 1e-4))) {
            predicted.addAll(List.of(trainer.fit(numbers, 1).predict(numbers.features())));
        }
        for (Trainer trainer : List.of(
                new LogisticRegression(1, LogisticRegression.Penalty.L2), new LinearSvm(1), new Cart(5, 2, 1e-4))) {
            predicted.addAll(List.of(trainer.fit(classes, 1).predict(classes.features())));
        }
        return predicted.toArray(new double[0][]);
    }
}
