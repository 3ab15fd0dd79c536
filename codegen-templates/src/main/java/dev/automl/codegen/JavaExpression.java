package dev.automl.codegen;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Values as Java source: an expression that makes an equal value. Collects the classes that it names. */
final class JavaExpression {

    private final Set<Class<?>> named = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));

    /** The top-level classes that the printed expressions need imported. */
    Set<Class<?>> named() {
        return named;
    }

    /**
     * A number, boolean, text, enum constant, list, empty map or record, on one line.
     *
     * @throws IllegalArgumentException for a value of any other type
     */
    String of(Object value) {
        if (value instanceof String text) {
            return string(text);
        } else if (value instanceof Character c) {
            return character(c);
        } else if (value instanceof Long number) {
            return number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number + "L";
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Enum<?> constant) {
            return name(constant.getDeclaringClass()) + "." + constant.name();
        } else if (value instanceof List<?> list) {
            named.add(List.class);
            return "List.of(" + joined(list) + ")";
        } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
            named.add(Map.class);
            return "Map.of()";
        } else if (value instanceof Record) {
            return "new " + name(value.getClass()) + "(" + joined(components(value)) + ")";
        }
        throw new IllegalArgumentException(
                (value == null ? "null" : value.getClass().getName()) + " cannot be written as a Java expression");
    }

    /** The name by which source refers to a class, such as {@code LogisticRegression.Penalty}. */
    String name(Class<?> type) {
        Class<?> declaring = type.getDeclaringClass();
        if (declaring != null) {
            return name(declaring) + "." + type.getSimpleName();
        }
        named.add(type);
        return type.getSimpleName();
    }

    /** The values of a record's components, in order. */
    static List<Object> components(Object value) {
        return List.of(value.getClass().getRecordComponents()).stream()
                .map(component -> component(value, component))
                .toList();
    }

    /** A string literal: whatever the text holds, the compiler reads the same text from it. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            literal.append(c == '\'' ? "'" : escaped(c));
            i += Character.charCount(c);
        }
        return literal.append('"').toString();
    }

    private static String character(char c) {
        return "'" + (c == '"' ? "\"" : escaped(c)) + "'";
    }

    private static String escaped(int c) {
        switch (c) {
            case '"':
                return "\\\"";
            case '\'':
                return "\\'";
            case '\\':
                return "\\\\";
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            default:
        }
        int type = Character.getType(c);
        boolean invisible = c != ' '
                && (Character.isISOControl(c)
                        || Character.isSpaceChar(c)
                        || type == Character.FORMAT
                        || type == Character.NON_SPACING_MARK
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED);
        if (!invisible) {
            return Character.toString(c);
        }
        return Character.toString(c)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(number);
    }

    private String joined(List<?> values) {
        return values.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private static Object component(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
