package dev.automl.zoo.transform;

import dev.automl.zoo.data.Column;
import dev.automl.zoo.data.Dataset;
import dev.automl.zoo.data.DateColumn;
import dev.automl.zoo.data.Table;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Replaces each column of dates by numbers: the days since 1970, year, month, day of the month, day of the week (1 is
 * Monday), hour, minute, and whether it is a weekend; of these, the ones that differ between training rows. Month, day of
 * the week and hour come also as sine and cosine of their place in the cycle, so that December is next to January. A missing
 * date is missing in all of them, and so is one before the year 0 or after the year 9999.
 */
public record DateParts() implements Transformer {

    private static final double YEAR_0 = -62_167_219_200.0;
    private static final double YEAR_10000 = 253_402_300_800.0;

    @Override
    public Fitted fit(Dataset train) {
        Table table = train.features();
        List<String> names = Columns.names(table);
        List<String> taken = new ArrayList<>(names);
        return new Fitted(names, Columns.learn(table, DateColumn.class, column -> outputs(column, taken)));
    }

    @Override
    public Class<? extends Transformer.Fitted> fittedType() {
        return Fitted.class;
    }

    private static List<Output> outputs(DateColumn column, List<String> taken) {
        List<Output> outputs = new ArrayList<>();
        for (Part part : Part.values()) {
            double[] values = Arrays.stream(column.seconds())
                    .map(seconds -> part.of(time(seconds)))
                    .toArray();
            // The days stand for the whole date, so that they also tell whether there is one.
            if (Statistics.differ(part == Part.DAYS ? values : new Column.Numeric("", values).present())) {
                String name = column.name() + ": " + part.label;
                outputs.add(new Output(part, Form.NUMBER, Columns.addUnique(name, taken)));
                if (part.cycle > 0) {
                    outputs.add(new Output(part, Form.SINE, Columns.addUnique(name + " sine", taken)));
                    outputs.add(new Output(part, Form.COSINE, Columns.addUnique(name + " cosine", taken)));
                }
            }
        }
        return outputs;
    }

    /** {@code null} if it is missing, or too far away. */
    private static LocalDateTime time(double seconds) {
        boolean usual = seconds >= YEAR_0 && seconds < YEAR_10000;
        return usual ? LocalDateTime.ofEpochSecond((long) Math.floor(seconds), 0, ZoneOffset.UTC) : null;
    }

    /** A number to be had of a date. */
    public enum Part {
        DAYS("days since 1970", 0, time -> time.toEpochSecond(ZoneOffset.UTC) / 86_400.0),
        YEAR("year", 0, LocalDateTime::getYear),
        MONTH("month", 12, LocalDateTime::getMonthValue),
        DAY_OF_MONTH("day of month", 0, LocalDateTime::getDayOfMonth),
        DAY_OF_WEEK("day of week", 7, time -> time.getDayOfWeek().getValue()),
        WEEKEND("weekend", 0, time -> time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 1 : 0),
        HOUR("hour", 24, LocalDateTime::getHour),
        MINUTE("minute", 0, LocalDateTime::getMinute);

        private final String label;
        private final int cycle;
        private final ToDoubleFunction<LocalDateTime> number;

        Part(String label, int cycle, ToDoubleFunction<LocalDateTime> number) {
            this.label = label;
            this.cycle = cycle;
            this.number = number;
        }

        private double of(LocalDateTime time) {
            return time == null ? Double.NaN : number.applyAsDouble(time);
        }
    }

    /** A part as it is, or as a point on the circle of its cycle: the sine is 0 where the part is 0. */
    public enum Form {
        NUMBER,
        SINE,
        COSINE
    }

    /** A new column. */
    public record Output(Part part, Form form, String name) {

        private double of(LocalDateTime time) {
            double value = part.of(time);
            return switch (form) {
                case NUMBER -> value;
                case SINE -> rounded(StrictMath.sin(2 * Math.PI * value / part.cycle));
                case COSINE -> rounded(StrictMath.cos(2 * Math.PI * value / part.cycle));
            };
        }

        /** Places of the same height on the circle get the same number, and those at its middle 0, never -0. */
        private static double rounded(double value) {
            return Math.rint(value * 1e12) / 1e12 + 0.0;
        }
    }

    /** The names of all columns, and the new ones by the name of the column that they replace. */
    public record Fitted(List<String> columns, Map<String, List<Output>> outputs) implements Transformer.Fitted {

        @Override
        public Table apply(Table table) {
            return Columns.replace(table, columns, outputs, Fitted::parts);
        }

        private static List<Column> parts(Column dates, List<Output> outputs) {
            double[][] values = new double[outputs.size()][dates.size()];
            for (int row = 0; row < dates.size(); row++) {
                LocalDateTime time = time(dates.number(row));
                for (int i = 0; i < values.length; i++) {
                    values[i][row] = outputs.get(i).of(time);
                }
            }
            return Columns.numeric(outputs.stream().map(Output::name).toList(), values);
        }
    }
}
