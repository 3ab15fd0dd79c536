package dev.automl.codegen;

/** What a trial can be written as. */
public enum Form {
    /** The Maven project, with both notebooks in it. */
    PROJECT,
    /** The notebook for Jupyter alone. */
    NOTEBOOK,
    /** The notebook as source alone, for JShell and JBang. */
    JSH;

    /** Whether a file belongs to it. The data belong to all. */
    boolean has(String path) {
        return switch (this) {
            case PROJECT -> true;
            case NOTEBOOK -> path.equals(ProjectWriter.NOTEBOOK) || isData(path);
            case JSH -> path.equals(ProjectWriter.SCRIPT) || isData(path);
        };
    }

    private static boolean isData(String path) {
        return path.startsWith("data/") || path.equals("schema.json");
    }
}
