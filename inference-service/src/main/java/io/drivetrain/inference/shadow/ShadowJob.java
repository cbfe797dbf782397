package io.drivetrain.inference.shadow;

import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.picture.Picture;
import io.drivetrain.inference.picture.Prepared;
import io.drivetrain.inference.record.Asked;

/**
 * A picture the challenger shall see, too.
 *
 * @param prepared for the champion; used again if the challenger takes pictures the same way
 */
public record ShadowJob(ModelRef challenger, Asked asked, Picture picture, Prepared prepared) {

    int weight() {
        return picture.weight() + prepared.pixels().length;
    }
}
