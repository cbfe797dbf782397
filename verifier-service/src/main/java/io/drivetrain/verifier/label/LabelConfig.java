package io.drivetrain.verifier.label;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How labels are decided. */
@ConfigMapping(prefix = "drivetrain.label")
public interface LabelConfig {

    /** How long an answer waits until the view shows the decision. */
    @WithDefault("5s")
    Duration settle();

    /** The longest reason a person may give, characters. */
    @WithDefault("1000")
    int whyLength();
}
