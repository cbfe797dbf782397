package io.drivetrain.trainer.weights;

import static io.drivetrain.trainer.weights.BadSafetensors.require;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** An open safetensors file whose header has been checked; tensors are read one by one. */
public final class SafetensorsFile implements Closeable {

    private final FileChannel channel;
    private final SafetensorsHeader header;

    private SafetensorsFile(FileChannel channel, SafetensorsHeader header) {
        this.channel = channel;
        this.header = header;
    }

    public static SafetensorsFile open(Path file) throws IOException, BadSafetensors {
        var channel = FileChannel.open(file);
        try {
            return new SafetensorsFile(channel, SafetensorsHeader.read(channel));
        } catch (IOException | BadSafetensors | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public SafetensorsHeader header() {
        return header;
    }

    public boolean has(String name) {
        return header.tensors().containsKey(name);
    }

    /**
     * Reads a tensor of 32-bit floats.
     *
     * @throws BadSafetensors naming the tensor, if it is not there or not of this shape and type
     */
    public Tensor read(String name, List<Integer> shape) throws IOException, BadSafetensors {
        var entry = ShapeCheck.entry(header, name, shape);
        long length = entry.end() - entry.begin();
        require(length <= Integer.MAX_VALUE, HeaderJson.tensor(name) + " is larger than 2 GiB");
        ByteBuffer bytes = SafetensorsHeader.bytes(channel, header.dataStart() + entry.begin(), (int) length);
        var values = new float[(int) (length / Float.BYTES)];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Tensor(entry.shape(), values);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
