package io.drivetrain.verifier.dataset;

/** Which of n things belong together, each set known by its first thing. */
final class Together {

    private final int[] first;

    Together(int things) {
        first = new int[things];
        for (int i = 0; i < things; i++) {
            first[i] = i;
        }
    }

    void join(int a, int b) {
        int one = first(a);
        int other = first(b);
        first[Math.max(one, other)] = Math.min(one, other);
    }

    int first(int thing) {
        int at = thing;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }
}
