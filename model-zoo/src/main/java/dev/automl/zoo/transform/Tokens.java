package dev.automl.zoo.transform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What texts are taken apart into. A word is a run of letters and digits in lower case; a Chinese character, a currency sign
 * and an emoji are words of their own; everything else stands between words.
 */
public enum Tokens {
    /** Each word. */
    WORDS,
    /** Each word, and each two words that follow each other, such as "not good". */
    WORD_PAIRS,
    /** Every 3 to 5 characters that follow each other in a word; {@code _} marks where it begins and ends. */
    CHARACTERS;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    /** Gives away one token after the other, in the order of the text. */
    void forEach(String text, Consumer<String> consumer) {
        String previous = null;
        for (String word : words(text)) {
            if (this == CHARACTERS) {
                parts(("_" + word + "_").codePoints().toArray(), consumer);
            } else {
                consumer.accept(word);
            }
            if (this == WORD_PAIRS && previous != null) {
                consumer.accept(previous + " " + word);
            }
            previous = word;
        }
    }

    private static void parts(int[] word, Consumer<String> consumer) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int from = 0; from + length <= word.length; from++) {
                consumer.accept(new String(word, from, length));
            }
        }
    }

    /** One letter can be written in several ways, such as with an accent apart; normalizing makes them one. */
    private static List<String> words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        int width;
        for (int i = 0; i < normal.length(); i += width) {
            int character = normal.codePointAt(i);
            width = Character.charCount(character);
            boolean alone = standsAlone(character);
            boolean inside = !alone && (Character.isLetterOrDigit(character) || start >= 0 && isMark(character));
            if (!inside && start >= 0) {
                words.add(normal.substring(start, i));
                start = -1;
            } else if (inside && start < 0) {
                start = i;
            }
            if (alone) {
                words.add(Character.toString(character));
            }
        }
        if (start >= 0) {
            words.add(normal.substring(start));
        }
        return words;
    }

    private static boolean standsAlone(int character) {
        int type = Character.getType(character);
        return type == Character.CURRENCY_SYMBOL
                || type == Character.OTHER_SYMBOL
                || Character.isIdeographic(character);
    }

    /** Such as the vowel signs of Hindi. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
