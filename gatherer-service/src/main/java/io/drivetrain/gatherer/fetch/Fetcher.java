package io.drivetrain.gatherer.fetch;

/** Downloads one picture. */
public interface Fetcher {

    /** Blocks until there is a result; never throws for what a host or an address does. */
    FetchResult fetch(String url) throws InterruptedException;
}
