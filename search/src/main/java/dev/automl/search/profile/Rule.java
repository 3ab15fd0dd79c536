package dev.automl.search.profile;

import java.util.List;

/** One check of the data. A run calls each once, before the search, from one thread. */
interface Rule {

    /** Its name in {@code profile.json}, such as {@code near-constant}. */
    String code();

    /** What it found; at least one alert, of the state {@link Alert.State#PASSED} if there is nothing to say. */
    List<Alert> check(ProfiledData data);
}
