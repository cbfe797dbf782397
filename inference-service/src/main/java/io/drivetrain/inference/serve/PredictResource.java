package io.drivetrain.inference.serve;

import io.drivetrain.contracts.Ids;
import io.drivetrain.inference.picture.BadPicture;
import io.drivetrain.inference.picture.Picture;
import io.drivetrain.inference.record.Facts;
import io.drivetrain.inference.run.Overloaded;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One picture in, one answer out: as the body itself, or as the part {@code picture} of a form. */
// The root is that of every resource here: the longest matching root alone is asked for a method.
@Path("/predict/api/v1")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
@RunOnVirtualThread
class PredictResource {

    private static final String ATTRIBUTE = "attr.";

    private final Predictor predictor;

    PredictResource(Predictor predictor) {
        this.predictor = predictor;
    }

    /** The answer to one picture; {@code probabilities} in the order of the model's labels. */
    record Prediction(
            String prediction,
            String classifier,
            int version,
            String role,
            String label,
            double confidence,
            Map<String, Double> probabilities,
            String action,
            double decodeMillis,
            double inferMillis) {}

    @POST
    @Path("/classifiers/{classifier}")
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    public Prediction predict(
            @PathParam("classifier") String classifier,
            @QueryParam("subject") @Nullable String subject,
            @Context UriInfo uri,
            byte[] picture) {
        return answer(classifier, subject, uri, picture);
    }

    @POST
    @Path("/classifiers/{classifier}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Prediction predictForm(
            @PathParam("classifier") String classifier,
            @QueryParam("subject") @Nullable String subject,
            @Context UriInfo uri,
            @RestForm("picture") @Nullable FileUpload picture)
            throws IOException {
        if (picture == null) {
            throw new Problem(400, "no-picture", "the form has no file part 'picture'");
        }
        return answer(classifier, subject, uri, Files.readAllBytes(picture.uploadedFile()));
    }

    private Prediction answer(String classifier, @Nullable String subject, UriInfo uri, byte @Nullable [] bytes) {
        Ids.name("classifier", classifier);
        if (bytes == null || bytes.length == 0) {
            throw new Problem(400, "no-picture", "the request has no picture: its body is empty");
        }
        var request =
                new Request(classifier, null, subject, attributes(uri), List.of(new Picture.Encoded(bytes)), false);
        var reply = predictor.predict(request);
        var answer = reply.answers().getFirst();
        var probabilities = Facts.byLabel(reply.labels(), answer.probabilities());
        var label = reply.labels().get(answer.best());
        return new Prediction(
                answer.prediction(),
                classifier,
                reply.version(),
                reply.role(),
                label,
                probabilities.getOrDefault(label, 0.0),
                probabilities,
                answer.action(),
                answer.decodeMillis(),
                answer.inferMillis());
    }

    private static Map<String, String> attributes(UriInfo uri) {
        var attributes = new LinkedHashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTE) && !values.isEmpty()) {
                attributes.put(name.substring(ATTRIBUTE.length()), values.getFirst());
            }
        });
        return attributes;
    }

    @ServerExceptionMapper
    Response bad(BadPicture bad) {
        return problem(422, bad.code(), "the picture cannot be used: " + bad.detail());
    }

    @ServerExceptionMapper
    Response busy(Overloaded busy) {
        return problem(429, "overloaded", busy.detail());
    }

    private static Response problem(int status, String code, String detail) {
        var title = Response.Status.fromStatusCode(status);
        var response = Response.status(status)
                .type("application/problem+json")
                .entity(Map.of(
                        "type", "about:blank",
                        "title", title == null ? "Unprocessable Content" : title.getReasonPhrase(),
                        "status", status,
                        "code", code,
                        "detail", detail));
        return (status == 429 ? response.header("Retry-After", Overloaded.RETRY_AFTER_SECONDS) : response).build();
    }
}
