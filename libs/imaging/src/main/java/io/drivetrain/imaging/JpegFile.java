package io.drivetrain.imaging;

import org.jspecify.annotations.Nullable;

/**
 * A JPEG whose structure is sound.
 *
 * @param adobeTransform of the Adobe segment: 0 none, 1 YCbCr, 2 YCCK; {@link #NO_ADOBE} without one
 * @param exif the TIFF block of its EXIF segment; none without one
 * @param bare the same picture with nothing in it but tables, frame and scans
 */
record JpegFile(JpegFrame frame, boolean jfif, int adobeTransform, byte @Nullable [] exif, byte[] bare) {

    static final int NO_ADOBE = -1;

    /** A JFIF 1.1 segment without thumbnail. */
    static final byte[] JFIF = {(byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** How the samples are to be understood, by the rules of libjpeg. */
    JpegColour colour() {
        return switch (frame.components()) {
            case 1 -> JpegColour.GREY;
            case 4 -> adobeTransform == 2 ? JpegColour.YCCK : JpegColour.CMYK;
            default -> jfif ? JpegColour.YCC : adobeTransform == 0 ? JpegColour.RGB : byIds();
        };
    }

    private JpegColour byIds() {
        return adobeTransform == NO_ADOBE && frame.componentIds().equals("RGB") ? JpegColour.RGB : JpegColour.YCC;
    }
}
