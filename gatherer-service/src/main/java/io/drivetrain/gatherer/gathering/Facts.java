package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.Event;

/** Where a gathering says its facts; the real one waits for the brokers. */
interface Facts {

    /** @throws RuntimeException if the brokers do not take it within bounded time */
    void say(Event event);

    /** Without waiting; a fact that is lost so was only news. */
    void mention(Event event);
}
