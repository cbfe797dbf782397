package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RationTest {

    private final InputStream endless = new InputStream() {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }
    };

    @Test
    void aThreadThatReadsAndReadsIsStopped() {
        Ration.refill();
        var wire = Ration.wire(endless);
        assertThatThrownBy(() -> wire.readNBytes(Ration.BYTES + 1)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aBodyThatIsReadGoesOn() throws IOException {
        Ration.refill();
        var body = Ration.body(Ration.wire(endless));
        var buffer = new byte[1 << 16];
        for (int i = 0; i < 100; i++) {
            assertThat(body.read(buffer)).isEqualTo(buffer.length);
        }
    }

    @Test
    void aThreadOfTheClientsOwnHasNoRation() throws Exception {
        var read = new AtomicLong();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                read.set(Ration.wire(endless).readNBytes(10 * Ration.BYTES).length);
            } catch (IOException e) {
                read.set(-1);
            }
        });
        reader.join();
        assertThat(read).hasValue(10L * Ration.BYTES);
    }
}
