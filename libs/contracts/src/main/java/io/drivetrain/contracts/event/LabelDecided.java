package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The label of a picture for a classifier; the newest decision of the strongest kind of actor holds.
 *
 * <p>Decisions on a picture that are not its source's are numbered 1, 2, 3 … in the order of the log; the newest number is
 * the picture's revision. Readers pass over a decision that expected another revision than the one it met, so that two
 * people at once do not overwrite each other, and all readers agree on whose came first.
 *
 * @param label the label; none removes the picture from the classifier's data
 * @param by a person, a model, or the source it was gathered for
 * @param blind whether who decided did not see anyone else's answer
 * @param why in their words; empty if they gave none
 * @param expectedRevision what the picture's revision was for who decided; none if it does not matter
 * @param undoes the number of the earlier decision that shall not hold any more, in which case the label says nothing
 */
public record LabelDecided(
        String classifier,
        String image,
        @Nullable String label,
        Actor by,
        boolean blind,
        String why,
        @Nullable Integer expectedRevision,
        @Nullable Integer undoes,
        Instant at)
        implements Event {

    public LabelDecided {
        Ids.name("classifier", classifier);
        Ids.sha256("image", image);
        if (label != null) {
            Ids.name("label", label);
        }
        why = why == null ? "" : why;
        require(
                expectedRevision == null || expectedRevision >= 0,
                "decision on image " + image + ": expectedRevision must be 0 or more, got " + expectedRevision);
        require(
                undoes == null || (undoes >= 1 && label == null),
                "decision on image " + image + ": one that undoes another names its number, 1 or more, and no label");
    }

    /** A decision that holds whatever was decided before. */
    public LabelDecided(
            String classifier, String image, @Nullable String label, Actor by, boolean blind, String why, Instant at) {
        this(classifier, image, label, by, blind, why, null, null, at);
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
