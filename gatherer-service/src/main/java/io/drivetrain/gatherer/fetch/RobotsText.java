package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;

/** What came of asking a site for its robots.txt. */
sealed interface RobotsText {

    /** It has one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Said(byte[] text) implements RobotsText {}

    /** It says that it has none: everything may be fetched. */
    record None() implements RobotsText {}

    /** It did not say: nothing may be fetched for now. */
    record Unknown(Miss why) implements RobotsText {}
}
