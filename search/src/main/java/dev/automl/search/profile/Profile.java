package dev.automl.search.profile;

import java.util.List;

/**
 * What the columns hold and what is odd about them, as {@code profile.json}. The test rows are looked at for nothing but
 * the check for rows that are on both sides of the split.
 *
 * @param format counts up when a reader of the older form would go wrong
 * @param rows that are no test rows: what the statistics and alerts are about
 * @param sampledRows how many of them were looked at, drawn at random; where it is all, it equals {@code rows}
 * @param sampledColumns how many features were looked at, likewise
 * @param columns one for each column of the file, in the file's order
 * @param alerts of each check at least one
 */
public record Profile(
        int format, int rows, int sampledRows, int sampledColumns, List<ColumnStatistics> columns, List<Alert> alerts) {

    /** The form written by this version of the tool. */
    public static final int FORMAT = 1;

    public Profile {
        columns = List.copyOf(columns);
        alerts = List.copyOf(alerts);
    }

    /** The alerts in this state, the most important first. */
    public List<Alert> alerts(Alert.State state) {
        return alerts.stream().filter(alert -> alert.state() == state).toList();
    }
}
