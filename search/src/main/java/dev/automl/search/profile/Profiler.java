package dev.automl.search.profile;

import dev.automl.search.data.DataOptions;
import dev.automl.search.data.PreparedData;
import java.io.IOException;
import java.util.List;

/**
 * Makes the {@link Profile} of a run's data. The same data and seed give the same profile, and the time is bounded: of
 * large tables a sample is looked at, see {@link ProfiledData}.
 */
public final class Profiler {

    private Profiler() {}

    /** @throws IOException if the data file can't be read once more, for identifiers that were left out */
    public static Profile profile(PreparedData prepared, DataOptions options) throws IOException {
        return profile(ProfiledData.of(prepared, LeftOutIdentifiers.read(prepared, options)));
    }

    static Profile profile(ProfiledData data) {
        List<Rule> rules = data.hasTarget() ? Rules.ALL : Rules.WITHOUT_TARGET;
        List<Alert> alerts =
                rules.stream().flatMap(rule -> rule.check(data).stream()).toList();
        return new Profile(
                Profile.FORMAT,
                data.train().rows(),
                data.rows().length,
                data.columns().size(),
                ColumnStatistics.of(data),
                alerts);
    }
}
