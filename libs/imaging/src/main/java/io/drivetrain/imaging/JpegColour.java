package io.drivetrain.imaging;

/**
 * From stored samples to RGB. YCbCr in the 16-bit fixed point of libjpeg, so that colours agree with Pillow's to the bit;
 * four inks are taken as inverted, which is what Adobe writes and all viewers assume. Profiles are not applied: sRGB.
 */
enum JpegColour {
    GREY(1) {
        @Override
        void pixel(byte[] in, int i, byte[] out, int o) {
            out[o] = in[i];
            out[o + 1] = in[i];
            out[o + 2] = in[i];
        }
    },
    RGB(3) {
        @Override
        void pixel(byte[] in, int i, byte[] out, int o) {
            out[o] = in[i];
            out[o + 1] = in[i + 1];
            out[o + 2] = in[i + 2];
        }
    },
    YCC(3) {
        @Override
        void pixel(byte[] in, int i, byte[] out, int o) {
            ycc(in, i, out, o);
        }
    },
    CMYK(4) {
        @Override
        void pixel(byte[] in, int i, byte[] out, int o) {
            int k = in[i + 3] & 255;
            out[o] = over(in[i] & 255, k);
            out[o + 1] = over(in[i + 1] & 255, k);
            out[o + 2] = over(in[i + 2] & 255, k);
        }
    },
    YCCK(4) {
        @Override
        void pixel(byte[] in, int i, byte[] out, int o) {
            int k = in[i + 3] & 255;
            ycc(in, i, out, o);
            out[o] = over(255 - (out[o] & 255), k);
            out[o + 1] = over(255 - (out[o + 1] & 255), k);
            out[o + 2] = over(255 - (out[o + 2] & 255), k);
        }
    };

    private static final int[] CR_RED = new int[256];
    private static final int[] CB_BLUE = new int[256];
    private static final int[] CR_GREEN = new int[256];
    private static final int[] CB_GREEN = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int x = i - 128;
            CR_RED[i] = fixed(1.40200) * x + 32768 >> 16;
            CB_BLUE[i] = fixed(1.77200) * x + 32768 >> 16;
            CR_GREEN[i] = -fixed(.71414) * x;
            CB_GREEN[i] = -fixed(.34414) * x + 32768;
        }
    }

    private final int bands;

    JpegColour(int bands) {
        this.bands = bands;
    }

    int bands() {
        return bands;
    }

    abstract void pixel(byte[] in, int i, byte[] out, int o);

    byte[] toRgb(byte[] samples) {
        var out = new byte[samples.length / bands * 3];
        for (int i = 0, o = 0; o < out.length; i += bands, o += 3) {
            pixel(samples, i, out, o);
        }
        return out;
    }

    private static void ycc(byte[] in, int i, byte[] out, int o) {
        int y = in[i] & 255;
        int cb = in[i + 1] & 255;
        int cr = in[i + 2] & 255;
        out[o] = clip(y + CR_RED[cr]);
        out[o + 1] = clip(y + (CB_GREEN[cb] + CR_GREEN[cr] >> 16));
        out[o + 2] = clip(y + CB_BLUE[cb]);
    }

    private static byte clip(int value) {
        return (byte) (value < 0 ? 0 : Math.min(value, 255));
    }

    private static byte over(int light, int black) {
        return (byte) ((light * black + 127) / 255);
    }

    private static int fixed(double value) {
        return (int) (value * 65536 + .5);
    }
}
