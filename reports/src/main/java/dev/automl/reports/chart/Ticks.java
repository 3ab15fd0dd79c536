package dev.automl.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where an axis has its marks: at round numbers, 1, 2 or 5 times a power of ten. */
final class Ticks {

    private static final double[] STEPS = {1, 2, 5, 10};

    /** So that 3 * 0.1 still counts as 0.3. */
    private static final double ROUNDING = 1e-9;

    private Ticks() {}

    /** Round numbers at equal distances, those from {@code low} to {@code high}; about as many as wanted. */
    static List<Double> linear(double low, double high, int wanted) {
        double step = step(low, high, wanted);
        long first = (long) Math.ceil(low / step - ROUNDING);
        long last = (long) Math.floor(high / step + ROUNDING);
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(rounded(i, step));
        }
        return ticks;
    }

    /** The distance of the ticks of {@link #linear}. */
    private static double step(double low, double high, int wanted) {
        double rough = (high - low) / wanted;
        double power = powerOfTen((int) Math.floor(StrictMath.log10(rough)));
        for (double step : STEPS) {
            if (rough <= step * power * (1 + ROUNDING)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The decimal number that is meant: a multiple of 0.1 is a number with one decimal, not 0.30000000000000004. */
    private static double rounded(long times, double step) {
        return times == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.10g", times * step));
    }

    private static double powerOfTen(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    /**
     * Powers of ten from {@code low} to {@code high}, every second or third of them if there are many; with 2 and 5 times
     * them if there are few. Of a range that holds hardly any of these, the linear ones.
     *
     * @param low above 0
     */
    static List<Double> logarithmic(double low, double high, int wanted) {
        int first = (int) Math.ceil(StrictMath.log10(low) - ROUNDING);
        int last = (int) Math.floor(StrictMath.log10(high) + ROUNDING);
        boolean few = last - first < 2;
        int every = Math.max(1, (int) Math.ceil((last - first) / (double) wanted));
        List<Double> ticks = new ArrayList<>();
        for (int exponent = few ? first - 1 : first; exponent <= last; exponent += every) {
            for (int factor : few ? new int[] {1, 2, 5} : new int[] {1}) {
                double tick = Double.parseDouble(factor + "e" + exponent);
                if (tick >= low * (1 - ROUNDING) && tick <= high * (1 + ROUNDING)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.size() < 2 ? linear(low, high, wanted) : ticks;
    }

    /** A tick in few characters: {@code 0.25}, {@code 1,500}, {@code 20k}, {@code 3M}, {@code 2e-5}. */
    static String label(double tick) {
        double size = Math.abs(tick);
        if (size == 0) {
            return "0";
        }
        if (size < 0.001 || size >= 1e12) {
            return String.format(Locale.ROOT, "%.3e", tick)
                    .replaceAll("0+e", "e")
                    .replace(".e", "e")
                    .replaceAll("e([+-])0", "e$1")
                    .replace("e+", "e");
        }
        if (size >= 10_000) {
            return size >= 1e9
                    ? plain(tick / 1e9) + "G"
                    : size >= 1e6 ? plain(tick / 1e6) + "M" : plain(tick / 1e3) + "k";
        }
        return plain(tick);
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%,.5f", value).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
