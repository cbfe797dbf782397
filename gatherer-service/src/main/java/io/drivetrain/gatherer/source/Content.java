package io.drivetrain.gatherer.source;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a candidate are. */
public sealed interface Content {

    /** To be fetched from the candidate's locator, a URL. */
    record Web() implements Content {}

    /** In the source's hands; may be opened only while the candidate is offered. */
    record Held(Opener opener) implements Content {}

    /** Opens the bytes; whoever calls it closes them. */
    interface Opener {
        InputStream open() throws IOException;
    }
}
