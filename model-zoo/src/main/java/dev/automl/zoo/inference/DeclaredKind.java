package dev.automl.zoo.inference;

import dev.automl.zoo.data.Schema.Kind;
import java.util.List;
import java.util.Locale;

/**
 * What the user says that a column holds.
 *
 * @param details of an ordinal column: its levels, the lowest first; of dates: the patterns by which they are read, see
 *     {@link dev.automl.zoo.data.Dates}; empty if they are to be found out
 */
public record DeclaredKind(Kind kind, List<String> details) {

    public DeclaredKind {
        details = List.copyOf(details);
    }

    public DeclaredKind(Kind kind) {
        this(kind, List.of());
    }

    /** As it stands on the command line, such as {@code ordinal:S<M<L}. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return details.isEmpty() ? name : name + ":" + String.join(kind == Kind.ORDINAL ? "<" : "|", details);
    }
}
