package io.drivetrain.imaging;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Turns a picture upright as its EXIF orientation says, 1 to 8. */
final class Orientation {

    private Orientation() {}

    /** The orientation written in {@code bytes}; 1 if there is none. What cannot be read becomes a warning. */
    static int read(byte[] bytes, List<String> warnings) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null) {
                return 1;
            }
            if (exif.hasErrors()) {
                warnings.add("exif-unreadable");
            }
            Integer value = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? 1 : value;
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // metadata is decoration: no picture is refused for it
            warnings.add("exif-unreadable");
            return 1;
        }
    }

    static RgbImage upright(RgbImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        boolean turned = orientation >= 5;
        int outWidth = turned ? h : w;
        int outHeight = turned ? w : h;
        byte[] in = image.pixels();
        var out = new byte[in.length];
        for (int y = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++) {
                int sx = turned ? y : x;
                int sy = turned ? x : y;
                boolean mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                boolean mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                int from = ((mirrorY ? h - 1 - sy : sy) * w + (mirrorX ? w - 1 - sx : sx)) * 3;
                int to = (y * outWidth + x) * 3;
                out[to] = in[from];
                out[to + 1] = in[from + 1];
                out[to + 2] = in[from + 2];
            }
        }
        return RgbImage.of(outWidth, outHeight, out);
    }
}
