package io.drivetrain.acceptance.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A path template, piece by piece; a piece in braces stands for any. */
record Route(List<String> pieces) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
    private static final String ANY = "*";

    static Route of(String path) {
        return new Route(Stream.of(path.split("/"))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> PARAMETER.matcher(piece).replaceAll(ANY))
                .toList());
    }

    /** Whether some address of {@code other} lies at or below this. */
    boolean covers(Route other) {
        return pieces.size() <= other.pieces.size()
                && IntStream.range(0, pieces.size()).allMatch(i -> meet(pieces.get(i), other.pieces.get(i)));
    }

    /** Whether this is taken before {@code other} where both cover an address: more letters, then more parameters. */
    boolean isTakenBefore(Route other) {
        return letters() != other.letters() ? letters() > other.letters() : pieces.size() > other.pieces.size();
    }

    private int letters() {
        return pieces.stream()
                .mapToInt(piece -> piece.replace(ANY, "").length() + 1)
                .sum();
    }

    private static boolean meet(String one, String other) {
        return one.contains(ANY) || other.contains(ANY) || one.equals(other);
    }
}
