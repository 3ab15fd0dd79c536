package islands;

import static islands.Train.FORMAT;
import static islands.Train.MODEL;
import static islands.Train.THRESHOLD;
import static islands.Train.columns;
import static islands.Train.pipeline;

import islands.zoo.data.Csv;
import islands.zoo.data.Layout;
import islands.zoo.data.Table;
import islands.zoo.pipeline.FittedPipeline;
import islands.zoo.pipeline.Predictions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Predicts with the model that {@link Train} saved: every row of a file, or a single one. */
public final class Predict {

    private Predict() {}

    public static void main(String[] args) throws IOException {
        boolean probabilities = args.length == 3 && args[2].equals("--proba");
        if (args.length != 2 && !probabilities) {
            System.err.println("usage: Predict DATA.csv OUT.csv [--proba]");
            System.err.println("  DATA.csv  needs the columns that Train learns from; others are ignored");
            System.err.println("  OUT.csv   gets one line a row; it is overwritten");
            System.err.println("  --proba   adds the probability of each class");
            System.exit(2);
        }
        if (!Files.isDirectory(MODEL)) {
            System.err.println("there is no model in the folder " + MODEL + "; run Train first");
            System.exit(3);
        }
        Table features = Csv.readFeatures(Path.of(args[0]), FORMAT, columns());
        double[][] predicted = pipeline().load(MODEL).predict(features);
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            Predictions.write(out, columns().classes(), THRESHOLD, predicted, probabilities);
        }
        System.out.println(features.rows() + " predictions written to " + args[1]);
    }

    /**
     * Predicts one row, such as one that a service is asked about. Load the model once, with {@code pipeline().load(MODEL)};
     * several threads may use it at the same time.
     *
     * @param row the cells by the names of their columns: texts as in the data file, or numbers; what is not there is
     *     missing
     * @return the probability of each class, in the order of {@code columns.classes()}; or one number
     */
    static double[] predict(FittedPipeline model, Layout columns, Map<String, ?> row) {
        return model.predict(Csv.row(row, FORMAT, columns))[0];
    }
}
