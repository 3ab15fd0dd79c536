package dev.automl.search.sampler;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Task;
import dev.automl.zoo.registry.Zoo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Orders the candidates from what was recorded, and writes the resource of {@link Portfolio}. Usage: Order CANDIDATES
 * RECORDS RESOURCE
 *
 * <p>Greedily: next is the candidate that takes most from the mean regret of what is there so far, for its cost. Regret is
 * half that of the best candidate, half that of an ensemble, into which each candidate is mixed with the weight that suits
 * best. Tables of the same task and size count in full, others less.
 */
public final class Order {

    private static final int LENGTH = 24;
    private static final float[] MIXES = {0.15f, 0.3f, 0.5f, 0.7f};

    /** Of another size, and of another task. */
    private static final double LESS = 0.3;

    /** Overhead of a candidate, in medians of what candidates cost: so that nothing is chosen for its cheapness alone. */
    private static final double OVERHEAD = 0.5;

    /** The share of all tables that is added to those with a gain. */
    private static final double NOTHING = 0.25;

    private final List<Configuration> candidates;
    private final List<Recorded> tables;
    private final Task task;
    private final Portfolio.Size size;

    Order(List<Configuration> candidates, List<Recorded> tables, Task task, Portfolio.Size size) {
        this.candidates = candidates;
        this.tables = tables;
        this.task = task;
        this.size = size;
    }

    public static void main(String[] args) throws IOException {
        List<Configuration> candidates = Candidates.all(Path.of(args[0]));
        List<Recorded> tables = Recorded.read(Path.of(args[1]));
        ObjectMapper mapper = new ObjectMapper();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            out.println("{");
            for (Task task : Task.values()) {
                out.println("  \"" + task + "\": {");
                for (Portfolio.Size size : Portfolio.Size.values()) {
                    List<Integer> order = new Order(candidates, tables, task, size).order(true);
                    out.println("    \"" + size + "\": [");
                    for (int i = 0; i < order.size(); i++) {
                        out.println("      " + mapper.writeValueAsString(candidates.get(order.get(i)))
                                + (i < order.size() - 1 ? "," : ""));
                    }
                    out.println(size == Portfolio.Size.LARGE ? "    ]" : "    ],");
                }
                out.println(task.ordinal() < Task.values().length - 1 ? "  }," : "  }");
            }
            out.println("}");
        }
    }

    /** What is there so far on a table. */
    private static final class State {
        private final Recorded table;
        private final double weight;
        private double best = Double.POSITIVE_INFINITY;
        private float[] ensemble;
        private double ensembleBadness = Double.POSITIVE_INFINITY;
        /** Badness on the kept rows that counts as regret 0 and 1. */
        private final double zero;

        private final double one;

        private State(Recorded table, double weight, boolean sameTask) {
            this.table = table;
            this.weight = weight;
            double[] kept = !sameTask
                    ? new double[] {0, 1}
                    : table.predicted().values().stream()
                            .mapToDouble(table::badness)
                            .sorted()
                            .toArray();
            zero = kept[0];
            one = kept[kept.length / 2];
        }

        private double regret(double bestBadness, double keptBadness) {
            double single = bestBadness == Double.POSITIVE_INFINITY ? 1 : table.regret(bestBadness);
            if (ensemble == null && keptBadness == Double.POSITIVE_INFINITY || one <= zero) {
                return single;
            }
            return 0.5 * single + 0.5 * Math.min(1, (keptBadness - zero) / (one - zero));
        }
    }

    List<Integer> order(boolean print) {
        List<State> states = new ArrayList<>();
        for (Recorded table : tables) {
            states.add(new State(table, weight(table), table.task() == task));
        }
        Map<Integer, Double> costs = costs();
        List<Integer> order = new ArrayList<>();
        while (order.size() < LENGTH) {
            int next = -1;
            double most = 0;
            double gained = 0;
            for (int c : costs.keySet()) {
                if (order.contains(c)) {
                    continue;
                }
                double gain = meanGain(states, c);
                double worth = gain / (costs.get(c) + OVERHEAD);
                if (worth > most) {
                    most = worth;
                    next = c;
                    gained = gain;
                }
            }
            if (next < 0) {
                break;
            }
            for (State state : states) {
                take(state, next);
            }
            order.add(next);
            if (print) {
                double sum = states.stream()
                        .mapToDouble(s -> s.weight * s.regret(s.best, s.ensembleBadness))
                        .sum();
                double weights = states.stream().mapToDouble(s -> s.weight).sum();
                System.out.printf(
                        Locale.ROOT,
                        "%s %s %2d %-24s %2d cost %5.2f gain %.3f regret %.3f %s%n",
                        task,
                        size,
                        order.size(),
                        candidates.get(next).algorithm(),
                        next,
                        costs.get(next),
                        gained,
                        sum / weights,
                        candidates.get(next).steps());
            }
        }
        return order;
    }

    /** The mean over the tables that it was evaluated on, and a few where it would gain nothing. */
    private double meanGain(List<State> states, int candidate) {
        double gains = 0;
        double weights = 0;
        for (State state : states) {
            boolean evaluated = state.table.badness().containsKey(candidate);
            gains += evaluated ? state.weight * gain(state, candidate) : 0;
            weights += state.weight * (evaluated ? 1 + NOTHING : NOTHING);
        }
        return gains / weights;
    }

    /** Mean cost, in medians of a table; only of what suits the task, and tables of this size. */
    private Map<Integer, Double> costs() {
        int leastRows =
                size == Portfolio.Size.SMALL ? 1 : size == Portfolio.Size.MEDIUM ? Record.SMALL + 1 : Record.MEDIUM + 1;
        Map<Integer, Double> costs = new LinkedHashMap<>();
        for (int c = 0; c < candidates.size(); c++) {
            String algorithm = candidates.get(c).algorithm();
            double sum = 0;
            double weights = 0;
            for (Recorded table : tables) {
                if (table.task() == task && table.seconds().containsKey(c)) {
                    sum += weight(table) * table.seconds().get(c) / table.medianSeconds();
                    weights += weight(table);
                }
            }
            if (weights > 0
                    && !algorithm.equals("constant")
                    && Zoo.algorithm(algorithm).fits(leastRows, 1)) {
                costs.put(c, sum / weights);
            }
        }
        return costs;
    }

    private double weight(Recorded table) {
        return (table.task() == task ? 1 : LESS)
                * Math.pow(LESS, Math.abs(table.size().ordinal() - size.ordinal()));
    }

    private double gain(State state, int candidate) {
        Double bad = state.table.badness().get(candidate);
        if (bad == null) {
            return 0;
        }
        double best = Math.min(state.best, bad);
        double kept = state.ensembleBadness;
        if (state.table.task() == task) {
            kept = mixed(state, candidate, null);
        }
        return state.regret(state.best, state.ensembleBadness) - state.regret(best, kept);
    }

    private void take(State state, int candidate) {
        Double bad = state.table.badness().get(candidate);
        if (bad == null) {
            return;
        }
        state.best = Math.min(state.best, bad);
        if (state.table.task() == task) {
            float[] into = new float[state.table.predicted().get(candidate).length];
            double kept = mixed(state, candidate, into);
            if (kept < state.ensembleBadness) {
                state.ensembleBadness = kept;
                state.ensemble = into;
            }
        }
    }

    /** The least badness of the ensemble with the candidate, whose predictions go into an array if there is one. */
    private static double mixed(State state, int candidate, float[] into) {
        float[] added = state.table.predicted().get(candidate);
        if (state.ensemble == null) {
            if (into != null) {
                System.arraycopy(added, 0, into, 0, added.length);
            }
            return state.table.badness(added);
        }
        double least = state.ensembleBadness;
        float[] mix = new float[added.length];
        for (float weight : MIXES) {
            for (int i = 0; i < mix.length; i++) {
                mix[i] = (1 - weight) * state.ensemble[i] + weight * added[i];
            }
            double bad = state.table.badness(mix);
            if (bad < least) {
                least = bad;
                if (into != null) {
                    System.arraycopy(mix, 0, into, 0, mix.length);
                }
            }
        }
        return least;
    }
}
