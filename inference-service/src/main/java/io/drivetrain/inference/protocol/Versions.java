package io.drivetrain.inference.protocol;

import io.drivetrain.platform.rest.Problem;

/** Version numbers in paths. */
final class Versions {

    private Versions() {}

    /** 1, 2, 3 …; anything else names a version that cannot exist. */
    static int number(String model, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Problem(
                    404,
                    "model-version-unknown",
                    "model '" + InputPictures.shown(model) + "' has no version '" + InputPictures.shown(text)
                            + "': versions are 1, 2, 3 …");
        }
        return Integer.parseInt(text);
    }
}
