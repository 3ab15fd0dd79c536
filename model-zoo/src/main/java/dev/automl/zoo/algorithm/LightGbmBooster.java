package dev.automl.zoo.algorithm;

import com.microsoft.ml.lightgbm.PredictionType;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Table;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trained trees of LightGBM. They are always loaded from their text form, so that a model read from a file is the same,
 * bit for bit, as one just trained. Any number of threads may predict at the same time.
 *
 * <p>It calls LightGBM's C interface: {@code LGBMBooster.predictForMat} of lightgbm4j 4.3.0 makes room for two outputs a
 * row only, and writes into foreign memory where there are more than two classes.
 */
final class LightGbmBooster {

    static final int ALL_ROUNDS = -1;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final String QUIET = "num_threads=1 verbosity=-1";

    private final String text;
    private final SWIGTYPE_p_void trees;
    private final int outputs;
    private final int rounds;

    LightGbmBooster(String text) {
        LightGbmLibrary.load();
        this.text = text;
        SWIGTYPE_p_p_void handle = lightgbmlib.new_voidpp();
        SWIGTYPE_p_int number = lightgbmlib.new_intp();
        try {
            check(lightgbmlib.LGBM_BoosterLoadModelFromString(text, number, handle));
            SWIGTYPE_p_void loaded = lightgbmlib.voidpp_value(handle);
            // The trees lie outside the Java heap, and must be freed when this object is gone.
            CLEANER.register(this, () -> lightgbmlib.LGBM_BoosterFree(loaded));
            trees = loaded;
            check(lightgbmlib.LGBM_BoosterGetNumClasses(trees, number));
            outputs = lightgbmlib.intp_value(number);
            check(lightgbmlib.LGBM_BoosterGetCurrentIteration(trees, number));
            rounds = lightgbmlib.intp_value(number);
        } finally {
            lightgbmlib.delete_intp(number);
            lightgbmlib.delete_voidpp(handle);
        }
    }

    static LightGbmBooster read(Path file) throws IOException {
        return new LightGbmBooster(Files.readString(file));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    /** How many rounds have added trees. */
    int rounds() {
        return rounds;
    }

    /** One probability for each class (of two classes: of the second), or the predicted number; for each row. */
    double[][] predict(Table features) {
        return predict(features, ALL_ROUNDS);
    }

    /** The same by the first rounds. */
    double[][] predict(Table features, int rounds) {
        return predict(features, PredictionType.C_API_PREDICT_NORMAL, rounds, 1);
    }

    /** The sums of the trees for each row. */
    double[][] predictRaw(Table features) {
        return predict(features, PredictionType.C_API_PREDICT_RAW_SCORE, ALL_ROUNDS, 1);
    }

    /** So many numbers of this type for each row and output. */
    double[][] predict(Table features, PredictionType type, int rounds, int perOutput) {
        int rows = features.rows();
        int numbers = outputs * perOutput;
        double[][] predicted = new double[rows][numbers];
        if (rows == 0) {
            return predicted;
        }
        double[] values = values(features);
        SWIGTYPE_p_double in = lightgbmlib.new_doubleArray(values.length);
        SWIGTYPE_p_double out = lightgbmlib.new_doubleArray((long) rows * numbers);
        SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
        try {
            for (int i = 0; i < values.length; i++) {
                lightgbmlib.doubleArray_setitem(in, i, values[i]);
            }
            check(lightgbmlib.LGBM_BoosterPredictForMat(
                    trees,
                    lightgbmlib.double_to_voidp_ptr(in),
                    lightgbmlibConstants.C_API_DTYPE_FLOAT64,
                    rows,
                    values.length / rows,
                    1, // row after row
                    type.getType(),
                    0, // from the first tree
                    rounds,
                    QUIET,
                    length,
                    out));
            for (int i = 0; i < rows * numbers; i++) {
                predicted[i / numbers][i % numbers] = lightgbmlib.doubleArray_getitem(out, i);
            }
            return predicted;
        } finally {
            lightgbmlib.delete_int64_tp(length);
            lightgbmlib.delete_doubleArray(out);
            lightgbmlib.delete_doubleArray(in);
            Reference.reachabilityFence(this);
        }
    }

    /** The values row after row. LightGBM wants a column at least: a table without any gets one of zeros. */
    static double[] values(Table features) {
        int width = width(features);
        double[] values = new double[Math.multiplyExact(features.rows(), width)];
        for (int c = 0; c < features.columns().size(); c++) {
            Column column = features.columns().get(c);
            for (int row = 0; row < features.rows(); row++) {
                values[row * width + c] = column.number(row);
            }
        }
        return values;
    }

    static int width(Table features) {
        return Math.max(1, features.columns().size());
    }

    private static void check(int status) {
        if (status != 0) {
            throw new IllegalStateException("LightGBM: " + lightgbmlib.LGBM_GetLastError());
        }
    }
}
