package dev.automl.benchmark;

import ai.h2o.automl.AutoML;
import ai.h2o.automl.AutoMLBuildSpec;
import hex.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import water.H2O;
import water.H2OStarter;
import water.Key;
import water.fvec.Frame;
import water.fvec.NFSFileVec;
import water.fvec.Vec;
import water.parser.ParseDataset;
import water.parser.ParseSetup;

/**
 * Contender: H2O AutoML with its default settings, in this process. The node is bound to the loopback address, starts no
 * web server and looks for no other nodes.
 */
public final class H2oAutoMl {

    public static void main(String[] arguments) {
        int code = 0;
        try {
            run(Job.of(arguments));
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            code = 1;
        }
        System.out.flush();
        H2O.exit(code); // threads of the node are left, which would keep the process alive
    }

    private static void run(Job job) throws IOException {
        String[] options = {
            "-ip",
            "127.0.0.1",
            "-web_ip",
            "127.0.0.1",
            "-disable_web",
            "-disable_net",
            "-hdfs_skip",
            "-flow_dir",
            job.folder().toString(),
            "-name",
            "benchmark-" + ProcessHandle.current().pid(),
            "-nthreads",
            String.valueOf(job.cores()),
            "-ice_root",
            job.folder().resolve("h2o").toString(),
            "-log_level",
            "WARN"
        };
        H2OStarter.start(options, true);
        H2O.waitForCloudSize(1, 60_000);
        ParseSetup setup = guess(job.train());
        String[] names = setup.getColumnNames();
        byte[] types = setup.getColumnTypes();
        types[Arrays.asList(names).indexOf(job.target())] = job.task().isClassification() ? Vec.T_CAT : Vec.T_NUM;
        Frame train = parse(job.train(), setup.setColumnTypes(types));

        Model<?, ?, ?> leader = search(job, train);
        System.out.println("leader: " + leader._key);

        // The same kinds of columns as in training: what a guess on other rows says could differ.
        CsvColumns kinds = new CsvColumns(names, types);
        ParseSetup testSetup = guess(job.test());
        testSetup.setColumnTypes(kinds.of(testSetup.getColumnNames()));
        predictions(job, leader, leader.score(parse(job.test(), testSetup))).write(job.predictions());
    }

    private static Model<?, ?, ?> search(Job job, Frame train) {
        AutoMLBuildSpec spec = new AutoMLBuildSpec();
        spec.input_spec.training_frame = train._key;
        spec.input_spec.response_column = job.target();
        spec.input_spec.sort_metric = switch (job.task()) {
            case BINARY -> "auc";
            case MULTICLASS -> "logloss";
            case REGRESSION -> "rmse";
        };
        spec.build_control.stopping_criteria.set_max_runtime_secs(job.seconds());
        spec.build_control.stopping_criteria.set_seed(job.seed());
        AutoML automl = AutoML.startAutoML(spec);
        automl.get();
        System.out.println(automl.leaderboard().toTwoDimTable());
        if (automl.leader() == null) {
            throw new IllegalStateException("no model was finished");
        }
        return automl.leader();
    }

    private static Predictions predictions(Job job, Model<?, ?, ?> leader, Frame predicted) {
        int rows = (int) predicted.numRows();
        boolean classes = job.task().isClassification();
        List<String> names = classes ? List.of(leader._output.classNames()) : List.of("prediction");
        int first = classes ? 1 : 0; // for classes, the first column is the predicted one
        double[][] values = new double[rows][names.size()];
        for (int c = 0; c < names.size(); c++) {
            Vec.Reader column = predicted.vec(first + c).new Reader();
            for (int row = 0; row < rows; row++) {
                values[row][c] = column.at(row);
            }
        }
        return new Predictions(names, values);
    }

    private static ParseSetup guess(Path file) {
        NFSFileVec bytes = NFSFileVec.make(file.toFile());
        return ParseSetup.guessSetup(new Key<?>[] {bytes._key}, false, ParseSetup.HAS_HEADER);
    }

    private static Frame parse(Path file, ParseSetup setup) {
        NFSFileVec bytes = NFSFileVec.make(file.toFile());
        return ParseDataset.parse(Key.make(), new Key<?>[] {bytes._key}, true, setup);
    }

    /** The kind of each column by its name. */
    private record CsvColumns(String[] names, byte[] types) {

        byte[] of(String[] wanted) {
            byte[] result = new byte[wanted.length];
            for (int c = 0; c < wanted.length; c++) {
                result[c] = types[Arrays.asList(names).indexOf(wanted[c])];
            }
            return result;
        }
    }
}
