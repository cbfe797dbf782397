package io.drivetrain.gatherer.source;

/** Finds pictures of a classifier's labels. */
public interface ImageSource {

    /**
     * What found them, as it stands in the facts: {@code search}, {@code openverse}, {@code commons}, {@code urls},
     * {@code list}, {@code folder}, {@code archive}, {@code inbox}.
     */
    String kind();

    /**
     * Offers every candidate once, and says what it has but cannot offer.
     *
     * @throws SourceException if the source as a whole cannot be used; what was offered before stands
     */
    void find(CandidateSink sink) throws SourceException, InterruptedException;
}
