package dev.automl.zoo.inference;

/** How many words the texts of a column have. */
final class WordProfile {

    private long texts;
    private long words;
    private long severalWords;

    void add(String text) {
        int count = words(text);
        texts++;
        words += count;
        severalWords += count > 1 ? 1 : 0;
    }

    /** Runs without blanks; scripts without blanks have a word for each character. */
    private static int words(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            boolean character = c >= '\u3040' && Character.isIdeographic(c);
            count += character || !blank && !inside ? 1 : 0;
            inside = !blank && !character;
        }
        return count;
    }

    /** Words in a text, on average. */
    double mean() {
        return texts == 0 ? 0 : (double) words / texts;
    }

    /** The share of the texts that have several. */
    double severalShare() {
        return texts == 0 ? 0 : (double) severalWords / texts;
    }
}
