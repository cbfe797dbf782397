package io.drivetrain.trainer.registry;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.event.ModelTrained;
import io.drivetrain.contracts.manifest.ModelManifest;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Model versions over HTTP. */
@Path("/train/api/v1/models")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
public class ModelResource {

    private static final long MAX_MANIFEST_BYTES = 4 << 20;

    private final Models models;
    private final ObjectStore objects;

    public ModelResource(Models models, ObjectStore objects) {
        this.models = models;
        this.objects = objects;
    }

    @GET
    public List<ModelTrained> list(@QueryParam("classifier") @Nullable String classifier) {
        return models.all().stream()
                .filter(model -> classifier == null || model.classifier().equals(classifier))
                .toList();
    }

    @GET
    @Path("/{classifier}/{version}/manifest")
    public ModelManifest manifest(String classifier, int version) {
        Ids.name("classifier", classifier);
        ModelTrained model = models.find(classifier, version)
                .orElseThrow(() -> Problem.notFound("model", classifier + "/" + version));
        byte[] manifest = objects.get(model.manifestKey(), MAX_MANIFEST_BYTES)
                .orElseThrow(() -> Problem.notFound("manifest", model.manifestKey()));
        if (!Digests.sha256(manifest).equals(model.manifestSha256())) {
            throw new Problem(
                    502, "manifest-changed", model.manifestKey() + " has not the digest the trainer published");
        }
        return Json.read(manifest, ModelManifest.class);
    }
}
