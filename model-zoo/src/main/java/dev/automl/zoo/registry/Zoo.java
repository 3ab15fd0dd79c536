package dev.automl.zoo.registry;

import dev.automl.zoo.algorithm.AdaBoost;
import dev.automl.zoo.algorithm.AdaBoostCart;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.algorithm.BalancedClasses;
import dev.automl.zoo.algorithm.Calibrated;
import dev.automl.zoo.algorithm.Cart;
import dev.automl.zoo.algorithm.Constant;
import dev.automl.zoo.algorithm.DecisionTree;
import dev.automl.zoo.algorithm.DiscreteNaiveBayes;
import dev.automl.zoo.algorithm.ElasticNet;
import dev.automl.zoo.algorithm.ExtraTrees;
import dev.automl.zoo.algorithm.FactorizationMachine;
import dev.automl.zoo.algorithm.ForwardSelection;
import dev.automl.zoo.algorithm.GaussianNaiveBayes;
import dev.automl.zoo.algorithm.GaussianProcess;
import dev.automl.zoo.algorithm.GaussianSvm;
import dev.automl.zoo.algorithm.GradientBoostedTrees;
import dev.automl.zoo.algorithm.Lasso;
import dev.automl.zoo.algorithm.Lda;
import dev.automl.zoo.algorithm.LightGbm;
import dev.automl.zoo.algorithm.LightGbmCounts;
import dev.automl.zoo.algorithm.LightGbmDart;
import dev.automl.zoo.algorithm.LightGbmForest;
import dev.automl.zoo.algorithm.LightGbmGamma;
import dev.automl.zoo.algorithm.LightGbmGoss;
import dev.automl.zoo.algorithm.LightGbmLinear;
import dev.automl.zoo.algorithm.LightGbmRobust;
import dev.automl.zoo.algorithm.LinearSgd;
import dev.automl.zoo.algorithm.LinearSvm;
import dev.automl.zoo.algorithm.LogTarget;
import dev.automl.zoo.algorithm.LogisticRegression;
import dev.automl.zoo.algorithm.Monotone;
import dev.automl.zoo.algorithm.MultilayerPerceptron;
import dev.automl.zoo.algorithm.MultinomialNaiveBayes;
import dev.automl.zoo.algorithm.NearestNeighbors;
import dev.automl.zoo.algorithm.Qda;
import dev.automl.zoo.algorithm.RandomForest;
import dev.automl.zoo.algorithm.RbfNetwork;
import dev.automl.zoo.algorithm.Rda;
import dev.automl.zoo.algorithm.Ridge;
import dev.automl.zoo.algorithm.Svm;
import dev.automl.zoo.algorithm.Trainer;
import dev.automl.zoo.algorithm.Wrapper;
import dev.automl.zoo.algorithm.XgBoost;
import dev.automl.zoo.algorithm.XgBoostDart;
import dev.automl.zoo.algorithm.XgBoostForest;
import dev.automl.zoo.algorithm.XgBoostLinear;
import dev.automl.zoo.algorithm.YeoJohnsonTarget;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.pipeline.Ensemble;
import dev.automl.zoo.transform.CategoryCodes;
import dev.automl.zoo.transform.DateDifferences;
import dev.automl.zoo.transform.DateParts;
import dev.automl.zoo.transform.FeatureSelector;
import dev.automl.zoo.transform.FrequencyEncoder;
import dev.automl.zoo.transform.HashingEncoder;
import dev.automl.zoo.transform.Imputer;
import dev.automl.zoo.transform.Interactions;
import dev.automl.zoo.transform.MedianImputer;
import dev.automl.zoo.transform.MinMaxScaler;
import dev.automl.zoo.transform.OneHotEncoder;
import dev.automl.zoo.transform.OrdinalEncoder;
import dev.automl.zoo.transform.PowerTransformer;
import dev.automl.zoo.transform.QuantileTransformer;
import dev.automl.zoo.transform.RobustScaler;
import dev.automl.zoo.transform.StandardScaler;
import dev.automl.zoo.transform.TargetEncoder;
import dev.automl.zoo.transform.TextReduction;
import dev.automl.zoo.transform.TextStatistics;
import dev.automl.zoo.transform.TfIdf;
import dev.automl.zoo.transform.Transformer;
import java.util.List;
import java.util.stream.Stream;

/** Everything a pipeline can be made of. A new algorithm is one file and one line here. */
public final class Zoo {

    /** In the order in which a search tries them first: the quick ones before the slow ones. */
    private static final List<AlgorithmDescription> ALGORITHMS = Stream.<Class<? extends Trainer>>of(
                    Constant.class,
                    Ridge.class,
                    Lasso.class,
                    ElasticNet.class,
                    ForwardSelection.class,
                    LogisticRegression.class,
                    XgBoostLinear.class,
                    LinearSvm.class,
                    LinearSgd.class,
                    GaussianNaiveBayes.class,
                    DiscreteNaiveBayes.class,
                    MultinomialNaiveBayes.class,
                    Lda.class,
                    Qda.class,
                    Rda.class,
                    DecisionTree.class,
                    Cart.class,
                    NearestNeighbors.class,
                    FactorizationMachine.class,
                    LightGbm.class,
                    LightGbmGoss.class,
                    LightGbmRobust.class,
                    LightGbmCounts.class,
                    LightGbmGamma.class,
                    XgBoost.class,
                    ExtraTrees.class,
                    LightGbmForest.class,
                    XgBoostForest.class,
                    RandomForest.class,
                    LightGbmLinear.class,
                    LightGbmDart.class,
                    XgBoostDart.class,
                    Svm.class,
                    GaussianSvm.class,
                    RbfNetwork.class,
                    GaussianProcess.class,
                    AdaBoostCart.class,
                    AdaBoost.class,
                    GradientBoostedTrees.class,
                    MultilayerPerceptron.class)
            .map(AlgorithmDescription::of)
            .toList();

    private static final List<Class<? extends Transformer>> TRANSFORMERS = List.of(
            CategoryCodes.class,
            DateDifferences.class,
            DateParts.class,
            FeatureSelector.class,
            FrequencyEncoder.class,
            HashingEncoder.class,
            Imputer.class,
            MedianImputer.class,
            Interactions.class,
            MinMaxScaler.class,
            OneHotEncoder.class,
            OrdinalEncoder.class,
            PowerTransformer.class,
            QuantileTransformer.class,
            RobustScaler.class,
            StandardScaler.class,
            TargetEncoder.class,
            TextReduction.class,
            TextStatistics.class,
            TfIdf.class);

    private static final List<Class<? extends Wrapper>> WRAPPERS =
            List.of(BalancedClasses.class, Calibrated.class, LogTarget.class, Monotone.class, YeoJohnsonTarget.class);

    /** Without hyperparameters of its own: it is not searched, but put together from what was. */
    private static final AlgorithmDescription ENSEMBLE =
            new AlgorithmDescription(Ensemble.class, Ensemble.class.getAnnotation(Algorithm.class), List.of());

    private Zoo() {}

    /** Every algorithm, the quick ones first. */
    public static List<AlgorithmDescription> algorithms() {
        return ALGORITHMS;
    }

    /** The algorithms that can do a task, the quick ones first. */
    public static List<AlgorithmDescription> algorithms(Task task) {
        return ALGORITHMS.stream().filter(a -> a.tasks().contains(task)).toList();
    }

    /**
     * The algorithm with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AlgorithmDescription algorithm(String id) {
        return ALGORITHMS.stream()
                .filter(algorithm -> algorithm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no algorithm '" + id + "'"));
    }

    /** What is made of several pipelines; not among the {@link #algorithms}. */
    public static AlgorithmDescription ensemble() {
        return ENSEMBLE;
    }

    static List<Class<? extends Wrapper>> wrappers() {
        return WRAPPERS;
    }

    static List<Class<? extends Transformer>> transformers() {
        return TRANSFORMERS;
    }
}
