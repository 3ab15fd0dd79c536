package islands;

import islands.zoo.data.Csv;
import islands.zoo.data.Table;
import islands.zoo.pipeline.Predictions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Predicts every row of a file with the model that {@link Train} saved. */
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
        if (!Files.isDirectory(Train.MODEL)) {
            System.err.println("there is no model in the folder " + Train.MODEL + "; run Train first");
            System.exit(3);
        }
        Table features = Csv.readFeatures(Path.of(args[0]), Train.FORMAT, Train.COLUMNS);
        double[][] predicted = Train.pipeline().load(Train.MODEL).predict(features);
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            Predictions.write(out, Train.COLUMNS.classes(), Double.NaN, predicted, probabilities);
        }
        System.out.println(features.rows() + " predictions written to " + args[1]);
    }
}
