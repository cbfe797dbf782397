package io.drivetrain.verifier.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Gives each word of a small vocabulary (labels, reasons, warnings) a number, the first 0. When the numbers are used up,
 * all further words share the last one.
 */
final class Words {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final int most;

    Words(int most) {
        this.most = most;
    }

    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = Math.min(words.size(), most - 1);
        numbers.put(word, number);
        if (words.size() < most) {
            words.add(word);
        }
        return number;
    }

    /** The number of a word that was met before. */
    OptionalInt known(String word) {
        Integer number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }
}
