package io.drivetrain.verifier.screen;

import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.verifier.work.Attempts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarefulLookTest {

    private static final String IMAGE = sha("image");
    private static final Look FINE = new Look.Foreign("unsupported", "");

    @TempDir
    Path folder;

    @Test
    void aPictureThatEatsAllMemoryTwiceIsRejected() {
        var tries = new AtomicInteger();
        var look = careful(tries, 10);
        assertThat(look.at(IMAGE, new byte[0]))
                .isEqualTo(new Look.Unusable("corrupt", "could not be decoded within bounds", null));
        assertThat(tries).hasValue(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPictureThatFailsOnceIsTriedAgain() {
        assertThat(careful(new AtomicInteger(), 1).at(IMAGE, new byte[0])).isEqualTo(FINE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPictureThatKilledTheProcessTwiceIsNotTouchedAgain() {
        new Attempts(folder).begin(IMAGE);
        new Attempts(folder).begin(IMAGE);
        var tries = new AtomicInteger();
        assertThat(careful(tries, 0).at(IMAGE, new byte[0])).isInstanceOf(Look.Unusable.class);
        assertThat(tries).hasValue(0);
    }

    @Test
    void triesAreCountedPerPicture() throws Exception {
        var attempts = new Attempts(folder);
        assertThat(attempts.begin(IMAGE)).isEqualTo(1);
        assertThat(attempts.begin(IMAGE)).isEqualTo(2);
        assertThat(attempts.begin(sha("other"))).isEqualTo(1);
        attempts.end(IMAGE);
        assertThat(attempts.begin(IMAGE)).isEqualTo(1);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private CarefulLook careful(AtomicInteger tries, int failures) {
        return new CarefulLook(
                bytes -> {
                    if (tries.incrementAndGet() <= failures) {
                        throw new OutOfMemoryError("thrown by a test");
                    }
                    return FINE;
                },
                new Attempts(folder),
                2);
    }
}
