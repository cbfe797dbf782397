package io.drivetrain.imaging;

import org.jspecify.annotations.Nullable;

/**
 * Reads the one EXIF field that changes a picture, orientation (tag 0x0112 of the first directory), and nothing else: a
 * smaller target for hostile bytes than a metadata library. The block is a TIFF header and its directory.
 */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int MAX_ENTRIES = 4096;

    private ExifOrientation() {}

    /**
     * @param orientation 1 to 8; 1 where nothing or nothing usable is said
     * @param readable whether the block could be walked
     */
    record Result(int orientation, boolean readable) {
        static final Result NONE = new Result(1, true);
        static final Result UNREADABLE = new Result(1, false);
    }

    static Result read(byte @Nullable [] tiff) {
        if (tiff == null) {
            return Result.NONE;
        }
        if (tiff.length < 8) {
            return Result.UNREADABLE;
        }
        boolean little = Bytes.has(tiff, 0, "II*\0");
        if (!little && !Bytes.has(tiff, 0, "MM\0*")) {
            return Result.UNREADABLE;
        }
        long directory = little ? Bytes.u32le(tiff, 4) : Bytes.u32be(tiff, 4);
        if (directory < 8 || directory + 2 > tiff.length) {
            return Result.UNREADABLE;
        }
        int at = (int) directory;
        int entries = u16(tiff, at, little);
        if (entries > MAX_ENTRIES) {
            return Result.UNREADABLE;
        }
        int orientation = 1;
        boolean sound = true;
        for (int i = 0, entry = at + 2; i < entries; i++, entry += 12) {
            if (entry + 12 > tiff.length) {
                return new Result(orientation, false);
            }
            if (u16(tiff, entry, little) == TAG) {
                int value = u16(tiff, entry + 8, little);
                sound = u16(tiff, entry + 2, little) == SHORT && value <= 8;
                // 0 is what cameras write that do not know
                orientation = sound && value >= 1 ? value : 1;
            }
        }
        return new Result(orientation, sound);
    }

    private static int u16(byte[] b, int at, boolean little) {
        return little ? Bytes.u16le(b, at) : Bytes.u16be(b, at);
    }
}
