package io.drivetrain.inference.serve;

import java.util.List;

/**
 * The answers to all pictures of a request, in order, all by one version.
 *
 * @param role in which it ran; {@code PINNED} if the caller chose the version
 * @param labels in the order of the probabilities
 */
public record Reply(String classifier, int version, String role, List<String> labels, List<Answer> answers) {

    /**
     * @param prediction id of this answer
     * @param probabilities {@code float[classes]}, summing to 1
     * @param embedding {@code float[d]}; empty if it was not asked for
     * @param best index of the most probable label
     * @param action what the answer causes; empty if nothing
     * @param decodeMillis decoding and resizing
     * @param inferMillis waiting and running
     */
    public record Answer(
            String prediction,
            float[] probabilities,
            float[] embedding,
            int best,
            String action,
            double decodeMillis,
            double inferMillis) {}
}
