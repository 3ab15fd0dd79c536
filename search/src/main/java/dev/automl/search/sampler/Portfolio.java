package dev.automl.search.sampler;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.automl.zoo.data.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Configurations to try first, in an order that was learned from other tables ({@code benchmarks/portfolio}): quick ones
 * that are mostly good, then those that are most often better where the ones before are not (Feurer et al., Auto-Sklearn
 * 2.0, JMLR 23, 2022, section 3).
 */
public final class Portfolio {

    /** How large a table is; for each the order is another. */
    public enum Size {
        SMALL(2_000),
        MEDIUM(20_000),
        LARGE(Integer.MAX_VALUE);

        private final int mostRows;

        Size(int mostRows) {
            this.mostRows = mostRows;
        }

        /** The size of a table with so many rows to learn from. */
        public static Size of(int rows) {
            for (Size size : values()) {
                if (rows <= size.mostRows) {
                    return size;
                }
            }
            throw new IllegalStateException("more rows than an int can count");
        }
    }

    private static final String RESOURCE = "portfolio.json";

    private static final Map<Task, Map<Size, List<Configuration>>> ALL = read();

    private Portfolio() {}

    /** The configurations for tables of this kind, the first one first. */
    public static List<Configuration> of(Task task, int rows) {
        return ALL.get(task).get(Size.of(rows));
    }

    private static Map<Task, Map<Size, List<Configuration>>> read() {
        try (InputStream in = Portfolio.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper()
                    .readValue(in, new TypeReference<LinkedHashMap<Task, Map<Size, List<Configuration>>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the portfolio", e);
        }
    }
}
