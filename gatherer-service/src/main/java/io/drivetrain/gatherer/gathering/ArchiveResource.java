package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.gatherer.gathering.Uploads.Uploaded;
import io.drivetrain.gatherer.source.ArchiveKind;
import io.drivetrain.gatherer.source.SourceConfig;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Takes a zip, tar or tar.gz of class folders, to be gathered from afterwards. */
@Path("/gather/api/v1/archives")
@Blocking
public class ArchiveResource {

    private final Uploads uploads;
    private final long maxBytes;

    ArchiveResource(
            ObjectStore store,
            SourceConfig config,
            @ConfigProperty(name = "drivetrain.data-dir") java.nio.file.Path scratch) {
        this.uploads = new Uploads(store, scratch.resolve("uploads"));
        this.maxBytes = config.archive().maxBytes().asLongValue();
    }

    @POST
    @Consumes({
        "application/zip",
        "application/x-zip-compressed",
        "application/x-tar",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream"
    })
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(201)
    public Uploaded upload(InputStream body) throws IOException {
        byte[] head = body.readNBytes(ArchiveKind.HEAD);
        if (ArchiveKind.of(head).isEmpty()) {
            throw Problem.invalid("archive-unknown", "the archive is no zip with an entry, and no tar or tar.gz");
        }
        return uploads.take("the archive", head, body, maxBytes, "application/octet-stream", ObjectKeys::archive);
    }
}
