package dev.automl.codegen;

import dev.automl.codegen.ZooSources.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the copied files are for in a project, and what their owner may want to change in them. */
final class FileRoles {

    /**
     * @param does completes "this file ..."
     * @param edit completes "edit it to ..."; empty if there is seldom a reason to
     */
    record Role(String does, String edit) {}

    private static final int MAX_USERS = 4;

    private static final Map<String, Role> ROLES = new TreeMap<>();

    static {
        put("data.Csv", "reads the data files into typed columns", "read another format, or clean cells while reading");
        put("data.CsvFormat", "says how a data file is written", "");
        put("data.Schema", "holds the columns of schema.json", "");
        put("data.Layout", "says which columns are read, as what", "");
        put("data.Field", "is what every kind of column offers to those who read it", "");
        put("data.NumericField", "reads numbers", "");
        put("data.CategoricalField", "reads categories", "");
        put("data.OrderedField", "reads levels that have an order", "");
        put("data.DateField", "reads dates", "");
        put("data.TextField", "reads texts", "");
        put("data.WrittenNumberField", "reads numbers as people write them", "");
        put("data.WrittenNumbers", "tells how people write numbers", "understand other ways to write numbers");
        put("data.ClassField", "reads the classes to predict", "");
        put("data.Header", "names the columns", "");
        put("data.WeightField", "reads how much each row counts", "");
        put("data.DateColumn", "holds dates", "");
        put("data.TextColumn", "holds texts", "");
        put("data.Table", "holds the features", "");
        put("data.Column", "holds the values of one column", "");
        put("data.Target", "holds the values to predict", "");
        put("data.Task", "tells classes from numbers", "");
        put("data.Dataset", "holds features and target together", "");
        put("data.DataException", "is the error for data that cannot be used", "");
        put("data.Dates", "understands dates in text", "");
        put("data.Json", "reads and writes the JSON files of the model", "");
        put("metric.Scores", "holds the values of the metrics", "");
        put("explanation.Exploration", "shows columns as tables and bars", "look at them in another way");
        put("explanation.PartialDependence", "shows how the prediction changes with one column", "");
        put("explanation.ShapleyValues", "tells what each column adds to the prediction of a row", "");
        put("explanation.Picture", "draws what the model does on the test rows", "draw it in another way");
        put("explanation.PermutationImportance", "measures how much the model relies on each column", "");
        put("pipeline.Pipeline", "fits and scores the steps in order", "");
        put(
                "pipeline.Ensemble",
                "takes the weighted mean of what its members predict",
                "combine predictions in another way, such as by their median");
        put("pipeline.FittedPipeline", "predicts with the fitted steps, and saves them", "");
        put("pipeline.Predictions", "writes predictions to a file", "change what the output file looks like");
        put("validation.Split", "puts test rows aside and makes folds", "split by time, or by group");
        put("validation.TimeSplit", "splits in the order of time", "split at a date of your choice");
        put("validation.GroupSplit", "splits the rows, but keeps groups whole", "put groups of your choice aside");
        put("validation.ColumnSplit", "splits as a column of the data says", "read other words in that column");
        put("algorithm.Trainer", "is what every algorithm offers before it is fitted", "");
        put("algorithm.Model", "is what every algorithm offers once it is fitted", "");
        put("transform.Transformer", "is what every preprocessing step offers", "");
        put("transform.MedianImputer", "fills in missing values", "fill in something else than the median");
        put("transform.Imputer", "fills in missing values", "fill in something else than the usual value");
        put(
                "transform.OneHotEncoder",
                "turns each category into a column of 0 and 1",
                "group rare categories differently");
        put("transform.OrdinalEncoder", "turns categories into numbers", "order the categories by meaning");
        put(
                "transform.FeatureSelector",
                "keeps the columns that tell more than noise",
                "keep a column whatever it tells");
        put("transform.FrequencyEncoder", "turns each category into how common it is", "");
        put("transform.HashingEncoder", "deals categories out among a few columns", "");
        put("transform.Interactions", "adds products and ratios of columns", "combine other columns, or in other ways");
        put("transform.MinMaxScaler", "brings the columns to the range from 0 to 1", "scale differently");
        put("transform.PowerTransformer", "makes skewed columns more symmetric", "take a plain logarithm");
        put("transform.QuantileTransformer", "turns numbers into their places among the others", "scale differently");
        put("transform.RandomTrees", "measures how much columns tell about the target", "");
        put("transform.Ranks", "ranks numbers, and compares the ranks with the target", "");
        put("transform.RobustScaler", "brings the columns to one scale", "scale differently");
        put("transform.Rows", "draws rows at random, always the same ones", "");
        put("transform.Statistics", "finds what is usual among the numbers of a column", "");
        put(
                "transform.TargetEncoder",
                "turns each category into the mean of the target",
                "smooth the means differently, or use other folds");
        put("transform.DateDifferences", "adds the days from one date to the other", "");
        put(
                "transform.DateParts",
                "turns dates into year, month, day of the week and such",
                "add a part, such as the quarter or the holidays of your country");
        put("transform.TextStatistics", "measures what texts look like", "measure something else");
        put("transform.TextReduction", "turns texts into a few columns of numbers", "");
        put("transform.TfIdf", "gives each frequent term a column", "");
        put("transform.Tokens", "takes texts apart", "take texts apart differently, or leave words out");
        put("transform.TruncatedSvd", "finds the directions in which texts differ the most", "");
        put("transform.Vocabulary", "chooses and weighs the terms of texts", "weigh terms differently");
        put("transform.YeoJohnson", "is a power transformation for skewed numbers", "");
        put("transform.StandardScaler", "brings the columns to one scale", "scale differently");
        put(
                "algorithm.BalancedClasses",
                "lets every class count the same in training",
                "weight the classes differently");
        put("algorithm.BoostingTarget", "translates between the target and a boosting library", "");
        put("algorithm.ForestTarget", "says what the trees of a forest learn", "");
        put("algorithm.AveragedTrees", "grows trees with LightGBM, and averages them", "");
        put("algorithm.LightGbmModel", "turns what LightGBM predicts into numbers or probabilities, and saves it", "");
        put("algorithm.XgBoostModel", "turns what XGBoost predicts into numbers or probabilities, and saves it", "");
        put("algorithm.LightGbmBooster", "predicts with the trained trees of LightGBM", "");
        put("algorithm.LightGbmData", "hands columns and settings to LightGBM, and lets it boost", "");
        put("algorithm.LightGbmLibrary", "loads the native code of LightGBM", "");
        put("algorithm.XgBoostBooster", "boosts with XGBoost, and predicts with the trained trees", "");
        put("algorithm.Directed", "is a trainer that can follow given directions", "");
        put("algorithm.InRounds", "is a trainer that works in rounds", "");
        put("algorithm.Wrapper", "is a trainer around another one", "");
        put("algorithm.Softmax", "makes probabilities of numbers", "");
        put("algorithm.Probabilities", "makes probabilities add up to 1", "");
        put("algorithm.RepeatedRows", "lets rows count by their weights", "");
        put("algorithm.DenseRows", "lays tables out row by row", "");
        put("algorithm.Require", "checks hyperparameters", "");
        put("algorithm.Batches", "deals the rows out in small batches", "");
        put("algorithm.BoundedRows", "cuts off values that are out of all proportion", "");
        put("algorithm.ClassScatter", "measures how the rows of each class scatter", "");
        put("algorithm.GaussianClasses", "predicts with a normal distribution for each class, and saves them", "");
        put("algorithm.IntervalModel", "predicts from the intervals that values lie in, and saves them", "");
        put("algorithm.Intervals", "cuts columns into intervals", "cut at values that mean something to you");
        put("algorithm.GaussianSvmModel", "predicts with support vector machines of Smile, and saves them", "");
        put("algorithm.NetworkModel", "predicts with a neural network of Smile, and saves it", "");
        put("algorithm.Neurons", "places the neurons of a radial basis function network", "");
        put("algorithm.OpenBlasLibrary", "loads the native code of OpenBLAS", "");
        put("algorithm.PresentClasses", "numbers the classes that have training rows", "");
        put("algorithm.Spread", "takes a covariance matrix apart", "");
        put("algorithm.SmileData", "turns tables into data of Smile", "");
        put("algorithm.SmileForest", "averages trees of Smile, and saves them", "");
        put("algorithm.SmileThread", "keeps Smile to one thread and a seed", "");
        put("algorithm.SmileTrees", "grows trees by Smile", "");
        put("algorithm.SmileModelFile", "keeps a fitted model of Smile in a file", "");
        put("algorithm.TargetScale", "scales the numbers to predict, and scales predictions back", "");
        put("algorithm.Calibrated", "corrects the probabilities of the algorithm", "");
        put("algorithm.IsotonicRegression", "fits a rising curve", "");
        put("algorithm.LogTarget", "lets the algorithm learn the logarithm of the target", "");
        put(
                "algorithm.Monotone",
                "lets predictions only rise or only fall with some columns",
                "name other columns in `Train.java`, or none");
        put("algorithm.YeoJohnsonTarget", "lets the algorithm learn a power of the target", "");
        put("algorithm.LibLinear", "fits linear functions with LibLinear", "");
        put("algorithm.LinearFunction", "is a weighted sum of the columns", "");
        put("algorithm.LinearModel", "predicts with linear functions, and saves them", "");
        put("algorithm.PlattScaling", "turns distances from a boundary into probabilities", "");
        put("algorithm.HeldOutSigmoids", "turns scores into probabilities with the help of held-out rows", "");
        put("algorithm.BoostedModel", "lets trees vote, and saves them", "");
        put("algorithm.FactorizedFunction", "is a weighted sum of the columns and of their products", "");
        put("algorithm.FactorizationModel", "predicts with factorization machines, and saves them", "");
        put("algorithm.LibSvm", "fits functions with LIBSVM", "");
        put("algorithm.KernelFunction", "is a weighted sum of how like a row is to others", "");
        put("algorithm.KernelModel", "predicts with support vectors, and saves them", "");
        put("algorithm.RbfKernel", "says how alike two rows are", "");
        put("algorithm.NeighborModel", "finds the nearest rows and lets them vote", "");
        put("algorithm.TribuoData", "turns tables into data sets of Tribuo", "");
        put("algorithm.TribuoModel", "predicts with a model of Tribuo, and saves it", "");
        put("data.CsvRows", "goes through the rows of a file, and tells what is wrong with it", "");
        put("data.Numbers", "understands numbers in text", "");
        put("metric.ClassificationMetrics", "computes each score", "add a measure of your own");
        put("metric.RegressionMetrics", "computes each score", "add a measure of your own");
        put("transform.Columns", "finds and replaces columns by name", "");
        put("transform.Levels", "counts and finds the levels of a column", "");
        put("transform.CategoryCodes", "prepares categories for an algorithm that splits on them", "");
    }

    private FileRoles() {}

    /**
     * The role of a copied file.
     *
     * @param algorithms the classes of the pipeline's algorithms
     */
    static Role of(Source source, Set<Class<?>> algorithms) {
        String name = source.className().substring(ZooSources.ROOT.length());
        if (algorithms.stream().anyMatch(algorithm -> algorithm.getName().equals(source.className()))) {
            return new Role("fits the algorithm and loads the fitted model", "change how the model is fitted");
        }
        if (ROLES.containsKey(name)) {
            return ROLES.get(name);
        }
        return new Role("helps " + users(source), "");
    }

    /** The first line of a copied file. */
    static String header(Source source, Set<Class<?>> algorithms) {
        String does = of(source, algorithms).does();
        String said = does.startsWith("is ") ? does.substring("is ".length()) : does;
        return "// " + Character.toUpperCase(said.charAt(0)) + said.substring(1)
                + (does.startsWith("helps ") ? "" : "; used by " + users(source)) + ".\n";
    }

    /** The files that use it; of many, the first ones. */
    private static String users(Source source) {
        List<String> users = List.copyOf(source.usedBy());
        if (users.size() > MAX_USERS) {
            int shown = MAX_USERS - 1;
            return String.join(", ", users.subList(0, shown)) + " and " + (users.size() - shown) + " more";
        }
        int last = users.size() - 1;
        return last == 0 ? users.get(0) : String.join(", ", users.subList(0, last)) + " and " + users.get(last);
    }

    private static void put(String name, String does, String edit) {
        ROLES.put(name, new Role(does, edit));
    }
}
