package io.drivetrain.trainer.network;

import java.util.ArrayList;
import java.util.List;

/** Four strided convolutions for pictures of 16 to 128 pixels, small enough to train from scratch on a laptop. */
final class Tiny {

    private static final int[] WIDTHS = {32, 64, 128, 256};
    private static final int HIDDEN = 128;

    private Tiny() {}

    static Blueprint blueprint(int classes) {
        var body = new ArrayList<Layer>();
        int in = 3;
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            var name = "stage" + (stage + 1);
            body.add(new Layer.Convolution(name + ".conv", name + ".norm", in, WIDTHS[stage], 3, 2, 1, true));
            in = WIDTHS[stage];
        }
        return new Blueprint("tiny", body, new Head(in, HIDDEN, classes, .1f, .25f), List.of("stage3.", "stage4."));
    }
}
