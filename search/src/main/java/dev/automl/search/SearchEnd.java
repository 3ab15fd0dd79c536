package dev.automl.search;

/** Why a search ended. */
public enum SearchEnd {
    /** The time that was set aside for the search is over. */
    TIME("the time is up"),
    /** As many trials as asked for are done. */
    MAX_TRIALS("all trials are done"),
    /** As many trials in a row as there was patience for brought nothing better. */
    PATIENCE("no better score came for as many trials as --patience allows"),
    /** There is nothing left to try, or nothing that would end in time. */
    NOTHING_LEFT("nothing is left that would end in time"),
    /** Somebody asked it to stop. */
    STOPPED("interrupted");

    private final String words;

    SearchEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
