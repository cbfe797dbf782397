package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.gatherer.source.SourceConfig;
import io.drivetrain.platform.object.Digests;
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
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Takes a zip of class folders, to be gathered from afterwards. */
@Path("/gather/api/v1/archives")
@Blocking
public class ArchiveResource {

    /** What was stored; the same bytes sent twice are the same archive. */
    public record Uploaded(String sha256, long bytes) {}

    private final ObjectStore store;
    private final java.nio.file.Path scratch;
    private final long maxBytes;

    ArchiveResource(
            ObjectStore store,
            SourceConfig config,
            @ConfigProperty(name = "drivetrain.data-dir") java.nio.file.Path scratch) {
        this.store = store;
        this.scratch = scratch.resolve("uploads");
        this.maxBytes = config.archive().maxBytes().asLongValue();
    }

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", "application/octet-stream"})
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(201)
    public Uploaded upload(InputStream body) throws IOException {
        Files.createDirectories(scratch);
        var file = Files.createTempFile(scratch, "upload-", ".zip");
        try {
            long bytes = receive(body, file);
            String sha256 = Digests.sha256(file);
            store.putIfAbsent(ObjectKeys.archive(sha256), file, "application/zip");
            return new Uploaded(sha256, bytes);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private long receive(InputStream body, java.nio.file.Path file) throws IOException {
        byte[] head = body.readNBytes(4);
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
            throw Problem.invalid("archive-not-zip", "the archive is not a zip with at least one entry");
        }
        long bytes = head.length;
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            var buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                if (bytes > maxBytes) {
                    throw new Problem(
                            413, "archive-too-large", "the archive has more than the " + maxBytes + " bytes allowed");
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }
}
