package io.drivetrain.trainer.weights;

import static io.drivetrain.trainer.weights.BadSafetensors.require;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a safetensors file says it contains, checked against the file's own size before anything is read: eight bytes of
 * header length (little-endian), that much JSON, then the data, which the tensors cover without gap or overlap.
 *
 * @param dataStart offset of the first data byte in the file
 * @param tensors by name
 */
public record SafetensorsHeader(long dataStart, Map<String, TensorEntry> tensors, Map<String, String> metadata) {

    /** Longest header that is read; a ResNet-18's has 12 kB. */
    public static final int MAX_HEADER_BYTES = 4 << 20;

    private static final int PREFIX = Long.BYTES;

    public SafetensorsHeader {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Map.copyOf(metadata);
    }

    /** Reads and checks the header only, whatever the size of the file. */
    public static SafetensorsHeader read(Path file) throws IOException, BadSafetensors {
        try (var channel = FileChannel.open(file)) {
            return read(channel);
        }
    }

    static SafetensorsHeader read(FileChannel channel) throws IOException, BadSafetensors {
        long size = channel.size();
        require(size > PREFIX, "a safetensors file has more than 8 bytes, this one " + size);
        long length = bytes(channel, 0, PREFIX).order(ByteOrder.LITTLE_ENDIAN).getLong();
        require(
                length > 0 && length <= MAX_HEADER_BYTES,
                "the safetensors header may have 1 to " + MAX_HEADER_BYTES + " bytes, the file says "
                        + Long.toUnsignedString(length));
        require(
                length <= size - PREFIX,
                "the safetensors header says it has " + length + " bytes, the file has only " + size);
        byte[] json = bytes(channel, PREFIX, (int) length).array();
        return HeaderJson.parse(json, PREFIX + length, size - PREFIX - length);
    }

    static ByteBuffer bytes(FileChannel channel, long position, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, position + buffer.position());
            if (n < 0) {
                throw new EOFException("the safetensors file became shorter while it was read");
            }
        }
        return buffer.flip();
    }
}
