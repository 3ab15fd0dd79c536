package dev.automl.reports.leaderboard;

import dev.automl.reports.Numbers;
import dev.automl.reports.TextTable;
import dev.automl.reports.TextTable.Column;
import dev.automl.search.leaderboard.EditedTrial;
import dev.automl.search.leaderboard.Leaderboard;
import dev.automl.zoo.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Edited projects as lines for a terminal, below the trials that they came from. */
public final class EditedText {

    private EditedText() {}

    /** One line for each, with the place it would have among the trials; nothing if there are none. */
    public static List<String> of(List<EditedTrial> edited, Leaderboard leaderboard, int width) {
        if (edited.isEmpty()) {
            return List.of();
        }
        Metric metric = leaderboard.metric();
        TextTable table = new TextTable(List.of(
                Column.numbers("place"),
                Column.words("edited"),
                Column.numbers("parent"),
                Column.numbers(metric.title()),
                Column.numbers("gain"),
                Column.numbers("test").dropped(1),
                Column.words("changed").shortenedTo(12)));
        for (EditedTrial trial : edited) {
            table.row(
                    trial.place(leaderboard).map(String::valueOf).orElse(Numbers.NONE),
                    trial.id() + " " + trial.name(),
                    String.valueOf(trial.parent()),
                    Numbers.text(trial.mean().get(metric.id())),
                    trial.gain(metric)
                            .map(gain -> String.format(Locale.ROOT, "%+.4g", gain))
                            .orElse(Numbers.NONE),
                    Numbers.text(trial.test().get(metric.id())),
                    trial.files().stream().map(EditedText::name).collect(Collectors.joining(", ")));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.lines(width, false));
        return lines;
    }

    private static String name(EditedTrial.EditedFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1) + " +" + file.added() + " -" + file.removed();
    }
}
