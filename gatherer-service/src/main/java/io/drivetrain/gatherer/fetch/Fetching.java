package io.drivetrain.gatherer.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the fetcher and its scratch folder from the configuration. */
@ApplicationScoped
class Fetching {

    @Produces
    @Singleton
    Spool spool(FetchConfig config, @ConfigProperty(name = "drivetrain.data-dir") Path scratch) {
        return new Spool(scratch.resolve("pictures"), config.maxBytes().asLongValue());
    }

    @Produces
    @Singleton
    Fetcher fetcher(FetchConfig config, Spool spool) {
        return new GuardedFetcher(config, spool);
    }
}
