package dev.automl.cli;

import dev.automl.zoo.data.CsvFormat;
import dev.automl.zoo.inference.CsvFormatDetector;
import dev.automl.zoo.registry.SavedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the model that a user means, and tells how to read data for it. */
final class ModelFolder {

    /** Folders in {@code models}: the rank, then the algorithm. */
    private static final Pattern RANKED = Pattern.compile("(\\d{1,9})-.+");

    private ModelFolder() {}

    /** The model that is meant. */
    static SavedModel load(Path given) throws IOException {
        Path folder = find(given);
        try {
            return SavedModel.load(folder);
        } catch (IllegalArgumentException | IOException e) {
            throw UserException.wrongUsage("the model in " + folder + " can't be read: " + e.getMessage());
        }
    }

    /** How to read a file for a model: as the file is written, but with the missing values that the model was fitted with. */
    static CsvFormat format(Path data, SavedModel saved, Console console) throws IOException {
        CsvFormatDetector.Detected detected = CsvFormatDetector.detect(data);
        detected.notices().forEach(console::info);
        CsvFormat found = detected.format();
        return new CsvFormat(
                found.delimiter(),
                found.charset(),
                found.decimal(),
                saved.format().missing());
    }

    /** The folder itself if it holds a model, or that of the best model if it is a run. */
    static Path find(Path given) throws IOException {
        if (SavedModel.isIn(given)) {
            return given;
        }
        if (!Files.isDirectory(given)) {
            throw UserException.wrongUsage(given + ": there is no such folder; MODEL is the folder of a model, such as"
                    + " RUN/models/1-lightgbm, or of a run");
        }
        Path models = given.resolve("models");
        if (Files.isDirectory(models)) {
            try (Stream<Path> folders = Files.list(models)) {
                Optional<Path> best = folders.filter(
                                folder -> rank(folder) < Integer.MAX_VALUE && SavedModel.isIn(folder))
                        .min(Comparator.comparingInt(ModelFolder::rank));
                if (best.isPresent()) {
                    return best.get();
                }
            }
        }
        throw UserException.wrongUsage(given + " holds no model; MODEL is the folder of a model, such as"
                + " RUN/models/1-lightgbm, or of a run");
    }

    private static int rank(Path folder) {
        Matcher matcher = RANKED.matcher(folder.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }
}
