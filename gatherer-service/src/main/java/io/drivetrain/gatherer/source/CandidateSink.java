package io.drivetrain.gatherer.source;

/** Takes what a source finds; blocks while enough is under way, so that no source runs ahead of the downloads. */
public interface CandidateSink {

    /** The source knows of so many pictures that it will offer, or say to be missing, from here on. */
    void expect(int pictures);

    /** The bytes of a {@link Content.Held} candidate are read before this returns. */
    void offer(Candidate candidate) throws InterruptedException;

    /**
     * Something the source has but cannot offer.
     *
     * @param locator URL, or path in the folder or archive
     * @param reason a stable word that is counted by
     * @param detail the same for a person to read
     */
    void miss(String locator, String reason, String detail);
}
