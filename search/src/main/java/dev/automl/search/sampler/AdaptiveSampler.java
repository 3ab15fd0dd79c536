package dev.automl.search.sampler;

import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.zoo.algorithm.Algorithm;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Opens with the first configurations of the {@link Portfolio}; then tunes what does best ({@link AlgorithmSchedule}), each
 * algorithm first by what else the portfolio has of it, then by a {@link ParzenEstimator}, while the other algorithms get
 * their first trials one after another.
 */
public final class AdaptiveSampler implements Sampler {

    /** Every so many trials behind the opening, an algorithm that was not tried yet is. */
    private static final int FIRST_TRIAL_EVERY = 3;

    /** With fewer trials of an algorithm, points are drawn evenly. */
    private static final int TRIALS_TO_LEARN_FROM = 6;

    /** Of the trials of an algorithm, one in so many is drawn evenly all the same, so that no region is overlooked. */
    private static final int EVENLY_EVERY = 8;

    private static final int TRIES_TO_BE_NEW = 8;

    /** How many trials of the portfolio come in its order, whatever the results; the baseline is not counted. */
    private static final int OPENING = 15;

    private final List<Start> opening = new ArrayList<>();
    /** What else to begin with, by algorithm. */
    private final Map<String, List<Start>> more = new HashMap<>();

    private final Map<String, SearchSpace> spaces = new LinkedHashMap<>();
    private final List<AlgorithmDescription> tunable;
    private final AlgorithmSchedule schedule;
    private final Metric metric;
    private final long seed;
    private final TreeMap<Integer, Proposed> proposals = new TreeMap<>();

    /**
     * @param algorithms to search, in the order in which they are tried first
     * @param cost of a trial, in whatever unit: its time, or 1 where results must not depend on the clock
     * @param earlier trials that were proposed before, when an interrupted run goes on
     */
    public AdaptiveSampler(
            List<AlgorithmDescription> algorithms,
            PipelineSpace pipelines,
            Metric metric,
            ToDoubleFunction<TrialResult> cost,
            long seed,
            List<Trial> earlier) {
        this(algorithms, pipelines, metric, cost, seed, WarmStart.NONE, earlier);
    }

    /** @param warm what the search opens with, behind the baseline; the portfolio then opens with other algorithms */
    public AdaptiveSampler(
            List<AlgorithmDescription> algorithms,
            PipelineSpace pipelines,
            Metric metric,
            ToDoubleFunction<TrialResult> cost,
            long seed,
            WarmStart warm,
            List<Trial> earlier) {
        for (AlgorithmDescription algorithm : algorithms) {
            spaces.put(algorithm.id(), new SearchSpace(algorithm, pipelines));
        }
        plan(pipelines, warm);
        this.tunable = algorithms.stream()
                .filter(algorithm -> !algorithm.hyperparameters().isEmpty())
                .toList();
        this.schedule = new AlgorithmSchedule(metric, cost);
        this.metric = metric;
        this.seed = seed;
        earlier.forEach(this::remember);
    }

    /**
     * A trial that was proposed before.
     *
     * @param drawn the pipeline at its point; that of the finished trial may have another number of rounds
     */
    private record Proposed(String algorithm, Pipeline drawn) {}

    /**
     * A configuration for this table.
     *
     * @param point of it
     * @param pipeline at the point
     */
    private record Start(SearchSpace space, double[] point, Pipeline pipeline) {
        private Start(SearchSpace space, double[] point) {
            this(space, point, space.at(point));
        }
    }

    /** Takes from the portfolio what is searched, but nothing twice: two configurations may come to the same here. */
    private void plan(PipelineSpace pipelines, WarmStart warm) {
        if (spaces.containsKey(Leaderboard.BASELINE)) {
            SearchSpace baseline = spaces.get(Leaderboard.BASELINE);
            opening.add(new Start(baseline, baseline.initialPoint()));
        }
        Set<Pipeline> planned = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (WarmStart.Start taken : warm.starts()) {
            SearchSpace space = spaces.get(taken.algorithm());
            // Where the run goes on, there may be no such algorithm.
            if (space != null) {
                opening.add(new Start(space, unboxed(taken.point()), taken.pipeline()));
                planned.add(taken.pipeline());
                begun.add(taken.algorithm());
            }
        }
        int end = opening.size() + OPENING;
        for (Configuration configuration : pipelines.portfolio()) {
            SearchSpace space = spaces.get(configuration.algorithm());
            if (space != null) {
                Start start = new Start(space, configuration.point(space));
                if (planned.add(start.pipeline)) {
                    (opening.size() < end && !begun.contains(configuration.algorithm())
                                    ? opening
                                    : more.computeIfAbsent(configuration.algorithm(), id -> new ArrayList<>()))
                            .add(start);
                }
            }
        }
    }

    private void remember(Trial trial) {
        // An algorithm of an earlier process may be left out now: the machine may lack what it needs.
        SearchSpace space = spaces.get(trial.algorithm());
        Pipeline drawn = trial.point().isEmpty() || space == null ? trial.pipeline() : space.at(unboxed(trial.point()));
        proposals.put(trial.id(), new Proposed(trial.algorithm(), drawn));
    }

    @Override
    public Optional<Trial> propose(int id, List<TrialResult> known, Predicate<AlgorithmDescription> allowed) {
        Map<String, Integer> proposed = new HashMap<>();
        Set<Pipeline> tried = new HashSet<>();
        proposals.headMap(id).values().forEach(proposal -> {
            proposed.merge(proposal.algorithm, 1, Integer::sum);
            tried.add(proposal.drawn);
        });
        Optional<Trial> trial = first(id, known, proposed, tried, allowed)
                .map(start -> trial(id, start))
                .or(() -> tuned(id, known, proposed, tried, allowed));
        trial.ifPresent(this::remember);
        return trial;
    }

    private Trial trial(int id, Start start) {
        return new Trial(id, start.pipeline, seed, boxed(start.point));
    }

    /** What this trial begins with: the opening, or an algorithm that was not tried yet if it is the turn of one. */
    private Optional<Start> first(
            int id,
            List<TrialResult> known,
            Map<String, Integer> proposed,
            Set<Pipeline> tried,
            Predicate<AlgorithmDescription> allowed) {
        Optional<Start> opens = opening.stream()
                .filter(start -> !tried.contains(start.pipeline) && allowed.test(start.space.algorithm()))
                .findFirst();
        if (opens.isPresent()) {
            return opens;
        }
        boolean anyToTune = tunable.stream().anyMatch(algorithm -> proposed.containsKey(algorithm.id()));
        return id % FIRST_TRIAL_EVERY == 0 || !anyToTune
                ? spaces.values().stream()
                        .filter(space -> !proposed.containsKey(space.algorithm().id()))
                        .filter(space -> allowed.test(space.algorithm()))
                        .findFirst()
                        .map(space -> next(space, tried).orElseGet(() -> new Start(space, space.initialPoint())))
                        .map(start -> shaped(start, known))
                : Optional.empty();
    }

    /**
     * The first trial of an algorithm with the shape of numbers that has served others best which take the same: with the usual
     * one for such a table, they would all make the same mistake.
     */
    private Start shaped(Start start, List<TrialResult> known) {
        int place = start.space.shapePlace();
        if (start.point[place] != start.space.initialPoint()[place]) {
            return start;
        }
        Algorithm.Input input = start.space.algorithm().annotation().input();
        return known.stream()
                .filter(result -> !result.trial().point().isEmpty() && badness(result) < Double.POSITIVE_INFINITY)
                .filter(result -> spaces.containsKey(result.algorithm()) && input(result) == input)
                .min(Comparator.comparingDouble(this::badness)
                        .thenComparing(result -> result.trial().id()))
                .map(best -> {
                    double[] point = start.point.clone();
                    point[place] = best.trial()
                            .point()
                            .get(spaces.get(best.algorithm()).shapePlace());
                    return new Start(start.space, point);
                })
                .orElse(start);
    }

    private Algorithm.Input input(TrialResult result) {
        return spaces.get(result.algorithm()).algorithm().annotation().input();
    }

    /** The next configuration of the portfolio for an algorithm, if there is one left. */
    private Optional<Start> next(SearchSpace space, Set<Pipeline> tried) {
        return more.getOrDefault(space.algorithm().id(), List.of()).stream()
                .filter(start -> !tried.contains(start.pipeline))
                .findFirst();
    }

    private Optional<Trial> tuned(
            int id,
            List<TrialResult> known,
            Map<String, Integer> proposed,
            Set<Pipeline> tried,
            Predicate<AlgorithmDescription> allowed) {
        List<AlgorithmDescription> choices = tunable.stream()
                .filter(algorithm -> proposed.containsKey(algorithm.id()))
                .filter(allowed)
                .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        AlgorithmDescription algorithm = schedule.next(choices, known, proposed);
        SearchSpace space = spaces.get(algorithm.id());
        Optional<Start> start = next(space, tried);
        if (start.isPresent()) {
            return start.map(next -> trial(id, next));
        }
        List<double[]> ranked = ranked(algorithm, known);
        SplittableRandom random = new SplittableRandom(mix(seed, id));
        boolean evenly = ranked.size() < TRIALS_TO_LEARN_FROM || proposed.get(algorithm.id()) % EVENLY_EVERY == 0;
        double[] point = null;
        Pipeline pipeline = null;
        for (int i = 0; i < TRIES_TO_BE_NEW && (pipeline == null || tried.contains(pipeline)); i++) {
            point = evenly || 2 * i >= TRIES_TO_BE_NEW
                    ? random.doubles(space.dimensions()).toArray()
                    : new ParzenEstimator(ranked).propose(random);
            pipeline = space.at(point);
        }
        return Optional.of(new Trial(id, pipeline, seed, boxed(point)));
    }

    /** The points of an algorithm's known trials, the best first; those without a score last. */
    private List<double[]> ranked(AlgorithmDescription algorithm, List<TrialResult> known) {
        Comparator<TrialResult> byScore = Comparator.comparingDouble(this::badness);
        return known.stream()
                .filter(result -> result.algorithm().equals(algorithm.id()))
                .filter(result -> !result.trial().point().isEmpty())
                .sorted(byScore.thenComparing(result -> result.trial().id()))
                .map(result -> unboxed(result.trial().point()))
                .toList();
    }

    private double badness(TrialResult result) {
        double score = result.mean().map(mean -> mean.get(metric.id())).orElse(Double.NaN);
        return Double.isNaN(score) ? Double.POSITIVE_INFINITY : metric.higherIsBetter() ? -score : score;
    }

    private static List<Double> boxed(double[] point) {
        return Arrays.stream(point).boxed().toList();
    }

    private static double[] unboxed(List<Double> point) {
        return point.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Spreads neighbouring ids over all seeds: the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long seed, int id) {
        long z = seed + (id + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
