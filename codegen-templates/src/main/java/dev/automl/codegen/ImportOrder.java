package dev.automl.codegen;

import java.util.ArrayList;
import java.util.List;

/** Puts the imports of a Java file in order again, after some were moved to another package. */
final class ImportOrder {

    private ImportOrder() {}

    /** The text with each block of import lines sorted. */
    static String sorted(String java) {
        List<String> sorted = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : java.split("\n", -1)) {
            if (line.startsWith("import ")) {
                block.add(line);
                continue;
            }
            // Without its semicolon, a class comes before the classes nested in it.
            block.sort((a, b) -> a.replace(";", "").compareTo(b.replace(";", "")));
            sorted.addAll(block);
            block.clear();
            sorted.add(line);
        }
        return String.join("\n", sorted);
    }
}
