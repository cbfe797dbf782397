package io.drivetrain.local.demo;

import io.drivetrain.contracts.event.GatheringSource;

/** Where the demo's pictures come from: those to learn from, and others for the traffic. */
interface Pictures {

    /**
     * A picture somebody asks about.
     *
     * @param label what it shows, or what its folder says it shows
     */
    record Shot(byte[] bytes, String mediaType, String label) {}

    /** The source the gatherer is told to take; what must be sent to it beforehand is sent. */
    GatheringSource source(Stage stage) throws InterruptedException;

    /** The pictures of {@link #source} are accepted, and no dataset is released yet. */
    default void accepted(Stage stage) throws InterruptedException {}

    /** A picture for the traffic as the cameras send it by day; none of them is learned from. */
    Shot day(int number);

    /** The same when it is dark: grey-green, noisy, lit by a lamp. */
    Shot night(int number);

    /** In words, where the traffic's pictures come from. */
    String traffic();
}
