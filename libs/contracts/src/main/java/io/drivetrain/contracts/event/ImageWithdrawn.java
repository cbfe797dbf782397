package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Topic;
import java.time.Instant;

/**
 * Something was taken down: its bytes are removed, later datasets leave it out, and it is refused if it is gathered again.
 * The first fact of a takedown has what a person asked for; one more follows for each picture that was hit.
 *
 * @param takedown id of the takedown; facts of one have it in common
 * @param why in their words
 */
public record ImageWithdrawn(String takedown, WithdrawnSubject subject, String why, Actor by, Instant at)
        implements Event {

    private static final int LONGEST_WHY = 2000;

    public ImageWithdrawn {
        Ids.token("takedown", takedown);
        require(subject != null, "takedown '" + takedown + "' needs a subject");
        require(
                why != null && !why.isBlank() && why.length() <= LONGEST_WHY,
                "a takedown needs a reason of 1 to " + LONGEST_WHY + " characters");
    }

    @Override
    public Topic topic() {
        return Topic.IMAGE_WITHDRAWN;
    }

    @Override
    public String key() {
        return subject instanceof WithdrawnSubject.Picture picture ? picture.image() : subject.words();
    }
}
