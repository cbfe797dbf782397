package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * The bytes of pictures. They came from anywhere, so a browser is told exactly what they are, to believe nothing else,
 * and to run nothing in them. A key never changes its bytes, so they may be kept.
 */
@Path("/verify/api/v1/images")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class PictureResource {

    private final Catalogue catalogue;
    private final ObjectStore store;
    private final CatalogueConfig config;

    PictureResource(Catalogue catalogue, ObjectStore store, CatalogueConfig config) {
        this.catalogue = catalogue;
        this.store = store;
        this.config = config;
    }

    /** Drawn by us from the decoded pixels. */
    @GET
    @Path("/{image}/thumbnail")
    public Response thumbnail(String image) {
        Ids.sha256("image", image);
        if (catalogue.everywhere(image).isEmpty()) {
            throw Problem.notFound("image", image);
        }
        return answer(image, ObjectKeys.thumbnail(image), "thumbnail of image", "image/jpeg", image + "-thumbnail.jpg");
    }

    /** The original, only of a picture that was decoded whole and accepted. */
    @GET
    @Path("/{image}")
    public Response original(String image) {
        Ids.sha256("image", image);
        var format = catalogue.everywhere(image).stream()
                .filter(Picture::accepted)
                .flatMap(picture -> SafeFormat.of(picture).stream())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("accepted image", image));
        return answer(image, ObjectKeys.image(image), "image", format.mediaType(), image + "." + format.word());
    }

    private Response answer(String image, String key, String what, String mediaType, String file) {
        var bytes = store.get(key, config.maxBytes().asLongValue()).orElseThrow(() -> Problem.notFound(what, image));
        return Response.ok(bytes)
                .type(mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Disposition", "inline; filename=\"" + file + "\"")
                .build();
    }
}
