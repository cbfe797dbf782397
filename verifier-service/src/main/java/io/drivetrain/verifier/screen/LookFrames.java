package io.drivetrain.verifier.screen;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a picture goes to a decoder and what it showed comes back. A decoder may be in a bad way, so lengths are bounded. */
final class LookFrames {

    /** The first byte of a decoder that is up. */
    static final int READY = 'R';

    private static final int USABLE = 1;
    private static final int UNUSABLE = 2;
    private static final int FOREIGN = 3;
    private static final int MOST_WORDS = 100;
    private static final int MAX_THUMBNAIL = 1 << 24;

    private LookFrames() {}

    static void writePicture(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static byte[] readPicture(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    static void write(DataOutputStream out, Look look) throws IOException {
        switch (look) {
            case Look.Usable usable -> {
                out.writeByte(USABLE);
                write(out, usable.seen());
                out.writeInt(usable.thumbnail().length);
                out.write(usable.thumbnail());
            }
            case Look.Unusable unusable -> {
                out.writeByte(UNUSABLE);
                out.writeUTF(unusable.reason());
                out.writeUTF(unusable.detail());
                out.writeBoolean(unusable.seen() != null);
                if (unusable.seen() != null) {
                    write(out, unusable.seen());
                }
            }
            case Look.Foreign foreign -> {
                out.writeByte(FOREIGN);
                out.writeUTF(foreign.reason());
                out.writeUTF(foreign.detail());
            }
        }
        out.flush();
    }

    static Look read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case USABLE -> new Look.Usable(readSeen(in), readThumbnail(in));
            case UNUSABLE -> new Look.Unusable(in.readUTF(), in.readUTF(), in.readBoolean() ? readSeen(in) : null);
            case FOREIGN -> new Look.Foreign(in.readUTF(), in.readUTF());
            default -> throw new IOException("a decoder answers with a frame of kind " + kind);
        };
    }

    private static void write(DataOutputStream out, Seen seen) throws IOException {
        out.writeUTF(seen.format());
        out.writeInt(seen.width());
        out.writeInt(seen.height());
        out.writeUTF(seen.pixels());
        write(out, seen.warnings());
        write(out, seen.oddities());
        write(out, seen.hash() == null ? List.of() : List.of(seen.hash()));
    }

    private static Seen readSeen(DataInputStream in) throws IOException {
        return new Seen(
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readUTF(),
                readWords(in),
                readWords(in),
                first(readWords(in)));
    }

    private static @Nullable String first(List<String> words) {
        return words.isEmpty() ? null : words.getFirst();
    }

    private static void write(DataOutputStream out, List<String> words) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> readWords(DataInputStream in) throws IOException {
        var words = new ArrayList<String>();
        for (int left = bounded(in.readInt(), MOST_WORDS); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }

    private static byte[] readThumbnail(DataInputStream in) throws IOException {
        int length = bounded(in.readInt(), MAX_THUMBNAIL);
        byte[] thumbnail = in.readNBytes(length);
        if (thumbnail.length < length) {
            throw new EOFException("a decoder broke off in a thumbnail");
        }
        return thumbnail;
    }

    private static int bounded(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a decoder answers with a length of " + length + ", allowed are " + most);
        }
        return length;
    }
}
