package io.drivetrain.trainer.backbone;

import io.drivetrain.contracts.Ids;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.trainer.run.TrainConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Pretrained weights over HTTP. */
@Path("/train/api/v1/backbones")
public class BackboneResource {

    private final Backbones backbones;
    private final Who who;
    private final long maxBytes;
    private final java.nio.file.Path folder;

    public BackboneResource(
            Backbones backbones,
            Who who,
            TrainConfig config,
            @ConfigProperty(name = "drivetrain.data-dir") java.nio.file.Path folder) {
        this.backbones = backbones;
        this.who = who;
        this.maxBytes = config.backbone().maxBytes().asLongValue();
        this.folder = folder.resolve("incoming");
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<Backbone> list() {
        return backbones.all();
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.OPERATOR)
    public Response put(String name, @QueryParam("sha256") @Nullable String sha256, InputStream body)
            throws IOException {
        Ids.name("backbone", name);
        if (sha256 != null) {
            Ids.sha256("backbone", sha256);
        }
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "backbone-", ".part");
        try {
            receive(name, body, file);
            return Response.status(201)
                    .entity(backbones.keep(name, file, sha256, who.actor().name()))
                    .build();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void receive(String name, InputStream body, java.nio.file.Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long bytes = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                if (bytes > maxBytes) {
                    throw new Problem(
                            413,
                            "backbone-too-large",
                            "backbone '" + name + "' may have at most " + maxBytes + " bytes");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
