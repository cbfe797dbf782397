package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.gatherer.gathering.Uploads.Uploaded;
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

/** Takes a list of pictures as lines of addresses, CSV or JSON lines, to be gathered from afterwards. */
@Path("/gather/api/v1/lists")
@Blocking
public class ListResource {

    private final Uploads uploads;
    private final long maxBytes;

    ListResource(
            ObjectStore store,
            SourceConfig config,
            @ConfigProperty(name = "drivetrain.data-dir") java.nio.file.Path scratch) {
        this.uploads = new Uploads(store, scratch.resolve("uploads"));
        this.maxBytes = config.maxList().asLongValue();
    }

    @POST
    @Consumes({
        "text/plain",
        "text/csv",
        "text/tab-separated-values",
        "application/jsonl",
        "application/x-ndjson",
        "application/octet-stream"
    })
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(201)
    public Uploaded upload(InputStream body) throws IOException {
        byte[] head = body.readNBytes(1);
        if (head.length == 0) {
            throw Problem.invalid("list-empty", "the list is empty");
        }
        return uploads.take("the list", head, body, maxBytes, "text/plain", ObjectKeys::list);
    }
}
