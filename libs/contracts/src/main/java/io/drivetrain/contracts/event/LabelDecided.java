package io.drivetrain.contracts.event;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The label of a picture for a classifier; the newest decision of the strongest kind of actor holds.
 *
 * @param label the label; none removes the picture from the classifier's data
 * @param by a person, a model, or the source it was gathered for
 * @param blind whether who decided did not see anyone else's answer
 * @param why in their words; empty if they gave none
 */
public record LabelDecided(
        String classifier, String image, @Nullable String label, Actor by, boolean blind, String why, Instant at)
        implements Event {

    public LabelDecided {
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        if (label != null) {
            Ids.name("label", label);
        }
        why = why == null ? "" : why;
    }

    @Override
    public Topic topic() {
        return Topic.LABEL_DECIDED;
    }

    @Override
    public String key() {
        return classifier + "|" + image;
    }
}
