package dev.automl.codegen;

/**
 * What the cells of a notebook draw, as SVG, so that it can be looked at before it is run; empty where that is not known.
 *
 * @param testRows what the model does on the test rows
 * @param importance of the columns
 */
public record NotebookPictures(String testRows, String importance) {

    /** Nothing is known. */
    public static final NotebookPictures NONE = new NotebookPictures("", "");
}
