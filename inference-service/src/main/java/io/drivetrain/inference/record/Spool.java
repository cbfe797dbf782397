package io.drivetrain.inference.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A bounded file of JSON lines that is read from its front and written at its end. What has been read and confirmed is
 * remembered beside it, so that a crash repeats at most one batch; a line cut off by a crash is dropped. Used by one
 * thread.
 */
final class Spool implements AutoCloseable {

    private final FileChannel lines;
    private final FileChannel mark;
    private final long maxBytes;
    private volatile long front;
    private volatile long end;

    private Spool(FileChannel lines, FileChannel mark, long maxBytes) {
        this.lines = lines;
        this.mark = mark;
        this.maxBytes = maxBytes;
    }

    static Spool open(Path folder, long maxBytes) throws IOException {
        Files.createDirectories(folder);
        var spool = new Spool(open(folder.resolve("spool.jsonl")), open(folder.resolve("spool.front")), maxBytes);
        spool.recover();
        return spool;
    }

    /** Bytes that wait to be replayed. */
    long bytes() {
        return end - front;
    }

    boolean isEmpty() {
        return end == front;
    }

    /** Appends a line; false if the spool is full, and the line is not kept. */
    boolean add(byte[] json) throws IOException {
        if (end + json.length + 1 > maxBytes) {
            return false;
        }
        var line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        long at = end;
        while (line.hasRemaining()) {
            at += lines.write(line, at);
        }
        end = at;
        return true;
    }

    /** A line and where the next one starts. */
    record Line(byte[] json, long next) {}

    /** Up to {@code max} lines from the front; they stay until {@link #confirm}. */
    List<Line> peek(int max) throws IOException {
        var found = new ArrayList<Line>();
        var piece = ByteBuffer.allocate(1 << 16);
        var line = new ByteArrayOutputStream();
        long at = front;
        while (found.size() < max && at < end) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - at));
            int read = lines.read(piece, at);
            if (read <= 0) {
                break;
            }
            for (int i = 0; i < read && found.size() < max; i++) {
                at++;
                if (piece.get(i) == '\n') {
                    found.add(new Line(line.toByteArray(), at));
                    line.reset();
                } else {
                    line.write(piece.get(i));
                }
            }
        }
        return found;
    }

    /** Everything before {@code next} is done with; an empty spool gives its disk space back. */
    void confirm(long next) throws IOException {
        front = next;
        if (isEmpty()) {
            // the mark goes first: lines without a mark are repeated, a mark without its lines would skip others
            remember(0);
            lines.truncate(0);
            end = 0;
            front = 0;
        } else {
            remember(front);
        }
    }

    private void remember(long value) throws IOException {
        mark.write(ByteBuffer.allocate(Long.BYTES).putLong(value).flip(), 0);
    }

    private void recover() throws IOException {
        var kept = ByteBuffer.allocate(Long.BYTES);
        long remembered = mark.read(kept, 0) == Long.BYTES ? kept.flip().getLong() : 0;
        end = afterLastLine();
        lines.truncate(end);
        front = remembered >= 0 && remembered <= end ? remembered : 0;
    }

    private long afterLastLine() throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long at = lines.size(); at > 0; at--) {
            lines.read(one.clear(), at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        lines.force(true);
        mark.force(true);
        lines.close();
        mark.close();
    }
}
