package io.drivetrain.benchmarks.decode;

/** Where results go, so that the compiler cannot find out that nobody needs them. */
final class Sink {

    private static volatile int last;

    private Sink() {}

    static void take(int value) {
        last = value;
    }
}
