package io.drivetrain.trainer.data;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.manifest.DatasetItem;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a dataset's manifest: gzipped JSON lines, one item each. */
public final class DatasetReader {

    /** Most bytes of the manifest object itself. */
    public static final long MAX_OBJECT_BYTES = 256L << 20;

    /** Most bytes when unpacked; about a million items. */
    static final long MAX_UNPACKED_BYTES = 1L << 30;

    private DatasetReader() {}

    /**
     * The items in the manifest's order.
     *
     * @throws InvalidContract if it cannot be read or is too large; the message says which line
     */
    public static List<DatasetItem> read(byte[] manifest) {
        return read(manifest, MAX_UNPACKED_BYTES);
    }

    static List<DatasetItem> read(byte[] manifest, long maxUnpacked) {
        var items = new ArrayList<DatasetItem>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new Capped(new GZIPInputStream(new ByteArrayInputStream(manifest)), maxUnpacked),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    items.add(item(line, items.size() + 1));
                }
            }
        } catch (IOException e) {
            throw new InvalidContract("dataset manifest, after " + items.size() + " items: " + e.getMessage());
        }
        return items;
    }

    private static DatasetItem item(String line, int number) {
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), DatasetItem.class);
        } catch (InvalidContract e) {
            throw new InvalidContract("dataset manifest, item " + number + ": " + e.getMessage());
        }
    }

    /** Refuses to unpack more than a bound. */
    private static final class Capped extends InputStream {

        private final InputStream in;
        private final long cap;
        private long count;

        Capped(InputStream in, long cap) {
            this.in = in;
            this.cap = cap;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void count(int n) throws IOException {
            count += n;
            if (count > cap) {
                throw new IOException("it has more than " + cap + " bytes when unpacked");
            }
        }
    }
}
