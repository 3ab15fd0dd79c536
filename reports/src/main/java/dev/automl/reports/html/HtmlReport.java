package dev.automl.reports.html;

import dev.automl.search.run.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a run came to, as one page for people: {@code report.html}. */
public final class HtmlReport {

    private HtmlReport() {}

    /** The page; the same for the same run folder. */
    public static String of(RunFolder folder) throws IOException {
        RunData run = RunData.read(folder);
        List<Section> sections = Stream.of(
                        VerdictSection.of(run),
                        LeaderboardSection.of(run),
                        ModelSection.of(run),
                        SubgroupSection.of(run),
                        FairnessSection.of(run),
                        SearchSection.of(run),
                        HyperparameterSection.of(run),
                        DataSection.of(run),
                        FailureSection.of(run),
                        ReproduceSection.of(run),
                        NextSection.of(run))
                .filter(Objects::nonNull)
                .toList();
        return Page.render("Predicting " + run.description().target() + " from " + run.dataName(), sections);
    }
}
