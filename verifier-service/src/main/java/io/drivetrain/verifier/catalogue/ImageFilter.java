package io.drivetrain.verifier.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures a list shows; what is not given does not restrict.
 *
 * @param warnings pictures with one of these at least; all if empty
 * @param removed whether they were taken out of the classifier's data
 * @param reviewed whether a person decided on them
 */
public record ImageFilter(
        @Nullable Answer verdict,
        @Nullable String reason,
        @Nullable String label,
        Set<String> warnings,
        @Nullable Boolean removed,
        @Nullable Boolean reviewed) {

    /** The same in the words of a classifier; none if it has never met one of them, so that nothing can match. */
    Optional<CellTest> in(Vocabulary words) {
        var test = CellTest.GATHERED;
        if (verdict != null) {
            test = test.and(Cell.ANSWER, Cell.answer(verdict));
        }
        if (removed != null) {
            test = test.and(Cell.REMOVED, removed ? Cell.REMOVED : 0);
        }
        if (reviewed != null) {
            test = test.and(Cell.REVIEWED, reviewed ? Cell.REVIEWED : 0);
        }
        if (reason != null) {
            OptionalInt number = words.reasons().known(reason);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            test = test.and(Cell.REASON, Cell.reason(number.getAsInt()));
        }
        if (label != null) {
            OptionalInt number = words.labels().known(label);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            test = test.and(Cell.LABEL, Cell.label(number.getAsInt()));
        }
        long any = anyOf(words.warnings());
        return warnings.isEmpty() || any != 0 ? Optional.of(test.anyOf(any)) : Optional.empty();
    }

    private long anyOf(Words words) {
        long any = 0;
        for (String warning : warnings) {
            OptionalInt number = words.known(warning);
            any |= number.isPresent() ? Cell.warning(number.getAsInt()) : 0;
        }
        return any;
    }
}
