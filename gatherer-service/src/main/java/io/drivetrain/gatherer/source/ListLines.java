package io.drivetrain.gatherer.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a list line by line. */
interface ListLines extends AutoCloseable {

    /** The column that holds the address. */
    String URL = "url";

    /** The next line that says something; null after the last. */
    @Nullable
    ListLine next() throws IOException;

    @Override
    void close() throws IOException;
}
