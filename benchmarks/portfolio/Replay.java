package dev.automl.search.sampler;

import dev.automl.search.trial.Trial;
import dev.automl.search.trial.TrialResult;
import dev.automl.search.trial.TrialState;
import dev.automl.zoo.metric.Metric;
import dev.automl.zoo.metric.Scores;
import dev.automl.zoo.pipeline.Pipeline;
import dev.automl.zoo.registry.AlgorithmDescription;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Replays searches on what was recorded, and prints how far they are after parts of the time that all candidates of a table
 * take. No order has seen the table that it is tried on: the tables are in four groups, and for each group the order is
 * learned from the others. Usage: Replay CANDIDATES RECORDS
 */
public final class Replay {

    private static final int GROUPS = 4;
    private static final int SEEDS = 5;
    private static final double[] SHARES = {0.02, 0.05, 0.1, 0.2, 0.4};
    private static final int OPENING = 15;
    private static final int[] OPENINGS = {3, 6, 10, OPENING, 24};
    private static final List<String> OLD_OPENING = List.of(
            "ridge",
            "logistic-regression",
            "decision-tree",
            "nearest-neighbors",
            "lightgbm",
            "xgboost",
            "extra-trees",
            "random-forest");

    /** As {@link AlgorithmSchedule#next}. */
    private interface Schedule {
        AlgorithmDescription next(
                List<AlgorithmDescription> choices, List<TrialResult> known, Map<String, Integer> proposed);
    }

    /**
     * The algorithm that is expected to need the least time for an improvement over the best of all, as by Wang et al., FLAML,
     * MLSys 2021, section 4.2: the time it took for its last improvements, or to close its gap at the speed of these.
     */
    private static AlgorithmDescription leastCostForImprovement(
            List<AlgorithmDescription> choices, List<TrialResult> known, Map<String, Integer> proposed) {
        double best = known.stream().mapToDouble(Replay::bad).min().orElse(Double.POSITIVE_INFINITY);
        AlgorithmDescription next = choices.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (AlgorithmDescription algorithm : choices) {
            double spent = 0;
            double atLast = 0;
            double atSecond = 0;
            double own = Double.POSITIVE_INFINITY;
            double gained = 0;
            for (TrialResult result : known) {
                if (result.algorithm().equals(algorithm.id())) {
                    spent += result.seconds();
                    if (bad(result) < own) {
                        gained = own - bad(result);
                        own = bad(result);
                        atSecond = atLast;
                        atLast = spent;
                    }
                }
            }
            double cost = Math.max(spent - atLast, atLast - atSecond);
            if (own > best) {
                // Nothing is known of its speed with one score only: taken to gain a tenth of the best badness by each.
                double speed = (Double.isInfinite(gained) ? 0.1 * best : gained) / (spent - atSecond);
                cost = Math.max(cost, 2 * (own - best) / speed);
            }
            if (cost < least) {
                least = cost;
                next = algorithm;
            }
        }
        return next;
    }

    private static double bad(TrialResult result) {
        return result.mean().map(mean -> mean.get(Metric.LOG_LOSS.id())).orElse(Double.POSITIVE_INFINITY);
    }

    private final List<Configuration> candidates;

    private Replay(List<Configuration> candidates) {
        this.candidates = candidates;
    }

    public static void main(String[] args) throws IOException {
        List<Configuration> candidates = Candidates.all(Path.of(args[0]));
        List<Recorded> tables = Recorded.read(Path.of(args[1]));
        Collections.shuffle(tables, new Random(1));
        Replay replay = new Replay(candidates);
        Map<String, double[]> sums = new LinkedHashMap<>();
        int[] count = new int[1];
        for (int group = 0; group < GROUPS; group++) {
            List<Recorded> held = new ArrayList<>();
            List<Recorded> learned = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                (i % GROUPS == group ? held : learned).add(tables.get(i));
            }
            Map<String, List<Integer>> orders = new LinkedHashMap<>();
            for (Recorded table : held) {
                List<Integer> order = orders.computeIfAbsent(
                        table.task() + " " + table.size(),
                        key -> new Order(candidates, learned, table.task(), table.size()).order(false));
                count[0]++;
                for (int seed = 0; seed < SEEDS; seed++) {
                    List<Integer> before = replay.oldOpening();
                    Schedule least = Replay::leastCostForImprovement;
                    replay.add(sums, "initial values", table, seed, shares(), before, List.of(), 3);
                    replay.add(sums, "initial values, least cost", table, seed, least, before, List.of(), 3);
                    for (int opening : OPENINGS) {
                        replay.add(
                                sums,
                                "portfolio, opening " + opening,
                                table,
                                seed,
                                shares(),
                                first(order, opening),
                                order,
                                3);
                    }
                    replay.add(
                            sums,
                            "portfolio, others every 6th",
                            table,
                            seed,
                            shares(),
                            first(order, OPENING),
                            order,
                            6);
                    replay.add(sums, "portfolio, least cost", table, seed, least, first(order, OPENING), order, 3);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d tables, mean regret after %s of the time of all candidates%n",
                count[0],
                Arrays.toString(SHARES));
        sums.forEach((name, sum) -> {
            System.out.printf(Locale.ROOT, "%-30s", name);
            for (double value : sum) {
                System.out.printf(Locale.ROOT, " %.3f", value / count[0] / SEEDS);
            }
            System.out.println();
        });
    }

    private static Schedule shares() {
        return new AlgorithmSchedule(Metric.LOG_LOSS, TrialResult::seconds)::next;
    }

    private static List<Integer> first(List<Integer> order, int count) {
        return order.subList(0, Math.min(count, order.size()));
    }

    private List<Integer> oldOpening() {
        List<Integer> opening = new ArrayList<>();
        for (int c = 0; c < Zoo.algorithms().size(); c++) {
            if (OLD_OPENING.contains(candidates.get(c).algorithm())) {
                opening.add(c);
            }
        }
        return opening;
    }

    private void add(
            Map<String, double[]> sums,
            String name,
            Recorded table,
            int seed,
            Schedule schedule,
            List<Integer> opening,
            List<Integer> portfolio,
            int every) {
        double[] regrets = search(table, schedule, opening, portfolio, every, seed);
        double[] sum = sums.computeIfAbsent(name, key -> new double[SHARES.length]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += regrets[i];
        }
    }

    /**
     * The regret after each share of the time.
     *
     * @param opening what comes first
     * @param portfolio what comes first of an algorithm that is tuned
     * @param every behind the opening, one trial in so many is the first one of an algorithm
     */
    private double[] search(
            Recorded table, Schedule schedule, List<Integer> opening, List<Integer> portfolio, int every, int seed) {
        Random random = new Random(seed);
        double total = table.seconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        List<Integer> left = new ArrayList<>(table.seconds().keySet());
        Collections.shuffle(left, random);
        left.removeIf(c -> candidates.get(c).algorithm().equals("constant"));
        List<TrialResult> known = new ArrayList<>();
        Map<String, Integer> proposed = new LinkedHashMap<>();
        double spent = 0;
        double best = Double.POSITIVE_INFINITY;
        double[] regrets = new double[SHARES.length];
        Arrays.fill(regrets, 1);
        List<Integer> open = new ArrayList<>(opening);
        open.retainAll(left);
        for (int id = 1; !left.isEmpty(); id++) {
            int next;
            if (!open.isEmpty()) {
                next = open.remove(0);
            } else {
                int untried = id % every == 0 ? untried(left, proposed) : -1;
                next = untried >= 0 ? untried : tuned(schedule, left, known, proposed, portfolio);
            }
            left.remove((Integer) next);
            Configuration configuration = candidates.get(next);
            spent += table.seconds().get(next);
            proposed.merge(configuration.algorithm(), 1, Integer::sum);
            Double bad = table.badness().get(next);
            known.add(result(id, configuration, bad, table.seconds().get(next)));
            for (int i = 0; i < SHARES.length; i++) {
                if (bad != null && spent <= SHARES[i] * total) {
                    regrets[i] = Math.min(regrets[i], table.regret(bad));
                }
            }
        }
        return regrets;
    }

    private int untried(List<Integer> left, Map<String, Integer> proposed) {
        for (int c = 0; c < Zoo.algorithms().size(); c++) {
            if (left.contains(c) && !proposed.containsKey(candidates.get(c).algorithm())) {
                return c;
            }
        }
        return -1;
    }

    private int tuned(
            Schedule schedule,
            List<Integer> left,
            List<TrialResult> known,
            Map<String, Integer> proposed,
            List<Integer> portfolio) {
        List<AlgorithmDescription> choices = Zoo.algorithms().stream()
                .filter(algorithm -> proposed.containsKey(algorithm.id()))
                .filter(algorithm -> left.stream()
                        .anyMatch(c -> candidates.get(c).algorithm().equals(algorithm.id())))
                .toList();
        if (choices.isEmpty()) {
            return left.get(0);
        }
        String algorithm = schedule.next(choices, known, proposed).id();
        Optional<Integer> planned = portfolio.stream()
                .filter(left::contains)
                .filter(c -> candidates.get(c).algorithm().equals(algorithm))
                .findFirst();
        return planned.orElseGet(() -> left.stream()
                .filter(c -> candidates.get(c).algorithm().equals(algorithm))
                .findFirst()
                .orElseThrow());
    }

    private static TrialResult result(int id, Configuration configuration, Double bad, double seconds) {
        AlgorithmDescription algorithm = Zoo.algorithm(configuration.algorithm());
        Trial trial = new Trial(id, new Pipeline(List.of(), algorithm.create(algorithm.initial())), 1);
        Optional<Scores> scores =
                Optional.ofNullable(bad).map(value -> new Scores(Map.of(Metric.LOG_LOSS.id(), value)));
        return new TrialResult(
                trial,
                scores.isPresent() ? TrialState.COMPLETE : TrialState.FAILED,
                scores.stream().toList(),
                scores,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                seconds,
                0,
                0,
                Optional.empty());
    }
}
