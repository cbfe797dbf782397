package io.drivetrain.verifier.screen;

import io.drivetrain.verifier.Settings;
import java.util.Map;

/** The feature's configuration without any setting. */
final class Defaults {

    private Defaults() {}

    static ScreenConfig screen() {
        return Settings.of(ScreenConfig.class, Map.of());
    }
}
