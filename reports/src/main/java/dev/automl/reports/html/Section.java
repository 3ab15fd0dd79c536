package dev.automl.reports.html;

import java.util.List;

/**
 * A chapter of the report.
 *
 * @param id unique in the page
 */
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
