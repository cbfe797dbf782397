package io.drivetrain.imaging;

import static io.drivetrain.imaging.Refusal.corrupt;
import static io.drivetrain.imaging.Refusal.unsupported;

/** The frame header: size and the ids of the colour components. */
record JpegFrame(int width, int height, String componentIds) {

    /** Reads the segment whose length field stands at {@code at}. */
    static JpegFrame read(byte[] b, int at, int length) throws UndecodableException {
        if (length < 11) {
            throw corrupt("the JPEG frame header has " + length + " bytes");
        }
        int components = Bytes.u8(b, at + 7);
        if (length != 8 + 3 * components) {
            throw corrupt("the JPEG frame header has " + length + " bytes for " + components + " components");
        }
        if (Bytes.u8(b, at + 2) != 8) {
            throw unsupported("JPEGs with " + Bytes.u8(b, at + 2) + " bits a sample are not decoded here");
        }
        if (components != 1 && components != 3 && components != 4) {
            throw unsupported("JPEGs with " + components + " components are not decoded here");
        }
        var ids = new StringBuilder();
        for (int i = 0; i < components; i++) {
            ids.append((char) Bytes.u8(b, at + 8 + 3 * i));
        }
        return new JpegFrame(Bytes.u16be(b, at + 5), Bytes.u16be(b, at + 3), ids.toString());
    }

    int components() {
        return componentIds.length();
    }
}
