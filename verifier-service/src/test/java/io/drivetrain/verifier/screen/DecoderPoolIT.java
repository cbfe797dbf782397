package io.drivetrain.verifier.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drivetrain.verifier.Given;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With real processes, some of which misbehave as a hostile picture would make them. */
class DecoderPoolIT {

    private static final Duration IDLE = Duration.ofSeconds(60);

    @Test
    void answersWhatLookingHereAnswers() {
        var bounds = Defaults.screen().bounds();
        var here = new Screener(bounds);
        var pictures = List.of(
                Given.picture(1).toPng(),
                Given.picture(100, 80, 2).toJpeg(.9f),
                Given.picture(4, 4, 3).toPng(),
                "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[0]);
        try (var pool = new DecoderPool(bounds, Defaults.screen().cost())) {
            for (byte[] picture : pictures) {
                assertThat(pool.look(picture)).usingRecursiveComparison().isEqualTo(here.look(picture));
            }
            assertThat(pool.idle()).isEqualTo(1);
        }
    }

    @Test
    void aPictureThatNeedsTooMuchMemoryIsRejectedAndTheNextIsLookedAt() {
        var bounds = Defaults.screen().bounds();
        var cost = new DecoderPool.Cost(1, 24 << 20, Duration.ofSeconds(20), 2, IDLE);
        try (var pool = new DecoderPool(bounds, cost)) {
            byte[] large = Given.picture(3000, 3000, 1).toJpeg(.1f);

            assertThat(pool.look(large))
                    .isInstanceOfSatisfying(
                            Look.Unusable.class,
                            look -> assertThat(look.reason()).isEqualTo("too-much-memory"));
            assertThat(pool.look(Given.picture(1).toPng())).isInstanceOf(Look.Usable.class);
        }
    }

    @Test
    void aDecoderThatDiesOnAPictureIsAReason() {
        try (var pool = pool("System.in.read(); Runtime.getRuntime().halt(134);", Duration.ofSeconds(20))) {
            assertThat(pool.look(new byte[10]))
                    .isEqualTo(new Look.Unusable("crashed-decoder", "decoding it ended the decoder", null));
        }
    }

    @Test
    void aDecoderThatHangsIsKilledAtTheDeadline() {
        try (var pool = pool("while (true) { Thread.onSpinWait(); }", Duration.ofMillis(300))) {
            assertThat(pool.look(new byte[1 << 20]))
                    .isInstanceOfSatisfying(
                            Look.Unusable.class,
                            look -> assertThat(look.reason()).isEqualTo("decoding-took-too-long"));
            assertThat(pool.idle()).isZero();
        }
    }

    @Test
    void aDecoderThatAnswersNonsenseIsNotBelieved() {
        try (var pool = pool("System.out.write(new byte[] {9, 9, 9}); System.out.flush(); System.in.read();", IDLE)) {
            assertThat(pool.look(new byte[10]))
                    .isInstanceOfSatisfying(
                            Look.Unusable.class,
                            look -> assertThat(look.reason()).isEqualTo("crashed-decoder"));
        }
    }

    @Test
    void aDecoderThatCannotBeStartedIsNoPicturesFault() {
        var command = new ProcessBuilder(java("-version").command());
        var cost = new DecoderPool.Cost(1, 1 << 20, IDLE, 2, IDLE);
        try (var pool = new DecoderPool(command, cost)) {
            assertThatThrownBy(() -> pool.look(new byte[10]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no decoder can be started");
        }
    }

    @Test
    void pictureSideBySideUseAProcessEachAndIdleOnesEnd() {
        var cost = new DecoderPool.Cost(2, 64 << 20, Duration.ofSeconds(20), 2, Duration.ofMillis(200));
        try (var pool = new DecoderPool(Defaults.screen().bounds(), cost)) {
            var looks = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> pool.look(Given.picture(i).toPng()))
                    .toList();

            assertThat(looks).hasSize(8).allMatch(Look.Usable.class::isInstance);
            assertThat(pool.idle()).isLessThanOrEqualTo(2);
            await().atMost(Duration.ofSeconds(10)).until(() -> pool.idle() == 0);
        }
    }

    @Test
    void aDecoderKnowsNothingOfOurEnvironment() {
        var builder = DecoderCommand.of(Defaults.screen().bounds(), 1 << 28, "classes");

        assertThat(builder.environment()).isEqualTo(Map.of("CLASSPATH", "classes", "MALLOC_ARENA_MAX", "1"));
    }

    /** A process that says it is ready and then does {@code what}. */
    private static DecoderPool pool(String what, Duration deadline) {
        var snippet = "System.out.write('R'); System.out.flush(); " + what;
        return new DecoderPool(snippet(snippet), new DecoderPool.Cost(1, 1 << 28, deadline, 2, IDLE));
    }

    private static ProcessBuilder snippet(String code) {
        try {
            Path file = java.nio.file.Files.createTempDirectory("decoder").resolve("Snippet.java");
            java.nio.file.Files.writeString(
                    file, "class Snippet { public static void main(String[] a) throws Exception { " + code + " } }");
            file.toFile().deleteOnExit();
            return java(file.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProcessBuilder java(String argument) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), argument);
    }
}
