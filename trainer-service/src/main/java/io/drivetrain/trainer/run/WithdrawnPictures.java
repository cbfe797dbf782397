package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.trainer.data.PictureCache;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes pictures that were taken down from this machine, too. A run that needs one fails and names it. */
@Startup
@ApplicationScoped
class WithdrawnPictures {

    WithdrawnPictures(TopicFeed feed, ObjectStore objects, @ConfigProperty(name = "drivetrain.data-dir") Path root) {
        var cache = new PictureCache(root.toAbsolutePath().resolve("pictures"), objects, Clock.systemUTC());
        feed.on(Topic.IMAGE_WITHDRAWN, ImageWithdrawn.class, fact -> {
            if (fact.subject() instanceof WithdrawnSubject.Picture picture) {
                cache.forget(picture.image());
            }
        });
    }
}
