package io.drivetrain.trainer.run;

import io.drivetrain.trainer.worker.MessageLine;
import io.drivetrain.trainer.worker.WorkerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a worker's messages; a line without end does not fill the memory. */
final class WorkerLines {

    private final InputStream in;
    private final byte[] line = new byte[MessageLine.MAX_CHARACTERS];

    /** @param in buffered */
    WorkerLines(InputStream in) {
        this.in = in;
    }

    /** The next message, whatever else is printed between; empty at the end of the stream. */
    Optional<WorkerMessage> next() throws IOException {
        int length = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '\n') {
                if (length < line.length) {
                    line[length] = (byte) b;
                }
                length++;
                continue;
            }
            if (length <= line.length) {
                var message = MessageLine.read(new String(line, 0, length, StandardCharsets.UTF_8));
                if (message.isPresent()) {
                    return message;
                }
            }
            length = 0;
        }
        return Optional.empty();
    }
}
