package io.drivetrain.trainer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ResNet-18 (He et al., "Deep Residual Learning for Image Recognition", 2015, table 1) with torchvision's parameter
 * names, so that its published weights fit; fastai's head and its split into parameter groups.
 */
final class ResNet18 {

    private static final int[] WIDTHS = {64, 128, 256, 512};
    private static final int BLOCKS_PER_STAGE = 2;
    private static final int HIDDEN = 512;

    private ResNet18() {}

    static Blueprint blueprint(int classes) {
        var body = new ArrayList<Layer>();
        body.add(new Layer.Convolution("conv1", "bn1", 3, WIDTHS[0], 7, 2, 3, true));
        body.add(new Layer.MaxPool(3, 2, 1));
        int in = WIDTHS[0];
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            for (int block = 0; block < BLOCKS_PER_STAGE; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                body.add(basicBlock("layer" + (stage + 1) + "." + block, in, WIDTHS[stage], stride));
                in = WIDTHS[stage];
            }
        }
        return new Blueprint("resnet18", body, new Head(in, HIDDEN, classes, .25f, .5f), List.of("layer3.", "layer4."));
    }

    private static Layer basicBlock(String name, int in, int out, int stride) {
        var path = List.of(
                new Layer.Convolution(name + ".conv1", name + ".bn1", in, out, 3, stride, 1, true),
                new Layer.Convolution(name + ".conv2", name + ".bn2", out, out, 3, 1, 1, false));
        var shortcut = in == out
                ? Optional.<Layer.Convolution>empty()
                : Optional.of(new Layer.Convolution(
                        name + ".downsample.0", name + ".downsample.1", in, out, 1, stride, 0, false));
        return new Layer.Residual(name, path, shortcut);
    }
}
