package io.drivetrain.gatherer.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts in the first directory of a JPEG's EXIF, and in the one it leads to. No offset is believed. */
final class ExifBlock {

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int TEXT = 2;
    private static final int LONGEST = 100;
    private static final int MOST_ENTRIES = 500;

    private final ByteBuffer tiff;
    private final Map<Integer, String> texts = new HashMap<>();

    private ExifBlock(ByteBuffer tiff) {
        this.tiff = tiff;
    }

    /** Empty if there is none in the first bytes of a file, or it cannot be walked. */
    static Optional<ExifBlock> in(byte[] head) {
        int at = 2;
        while (at + 4 <= head.length && (head[at] & 0xff) == 0xff) {
            int marker = head[at + 1] & 0xff;
            int length = (head[at + 2] & 0xff) << 8 | head[at + 3] & 0xff;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > head.length) {
                return Optional.empty();
            }
            int body = at + 4;
            if (marker == APP1
                    && end - body > NAME.length + 8
                    && Arrays.equals(head, body, body + NAME.length, NAME, 0, NAME.length)) {
                return walked(ByteBuffer.wrap(head, body + NAME.length, end - body - NAME.length)
                        .slice());
            }
            at = end;
        }
        return Optional.empty();
    }

    Optional<String> text(int tag) {
        return Optional.ofNullable(texts.get(tag));
    }

    private static Optional<ExifBlock> walked(ByteBuffer tiff) {
        int order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4d4d) {
            return Optional.empty();
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var block = new ExifBlock(tiff);
        block.walk(tiff.getInt(4), true);
        return Optional.of(block);
    }

    private void walk(int directory, boolean first) {
        if (directory < 8 || directory > tiff.limit() - 2) {
            return;
        }
        int entries = Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (int i = 0, entry = directory + 2; i < entries && entry <= tiff.limit() - 12; i++, entry += 12) {
            int tag = tiff.getShort(entry) & 0xffff;
            if (first && tag == EXIF_DIRECTORY) {
                walk(tiff.getInt(entry + 8), false);
            } else if (tiff.getShort(entry + 2) == TEXT) {
                keep(tag, entry);
            }
        }
    }

    private void keep(int tag, int entry) {
        int length = tiff.getInt(entry + 4);
        int at = length <= 4 ? entry + 8 : tiff.getInt(entry + 8);
        if (length < 1 || length > LONGEST || at < 8 || at > tiff.limit() - length) {
            return;
        }
        var bytes = new byte[length];
        tiff.get(at, bytes);
        String text = new String(bytes, StandardCharsets.US_ASCII)
                .split("\0", 2)[0]
                .replaceAll("[^\\x20-\\x7e]", " ")
                .replaceAll(" +", " ")
                .strip();
        if (!text.isEmpty()) {
            texts.putIfAbsent(tag, text);
        }
    }
}
