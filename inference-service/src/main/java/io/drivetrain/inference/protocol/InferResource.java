package io.drivetrain.inference.protocol;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.inference.picture.BadPicture;
import io.drivetrain.inference.run.Overloaded;
import io.drivetrain.inference.serve.Predictor;
import io.drivetrain.inference.serve.Request;
import io.drivetrain.inference.serve.ServeConfig;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** {@code POST …/infer}. */
// The root is that of every resource here: the longest matching root alone is asked for a method.
@Path("/v2")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
@RunOnVirtualThread
class InferResource {

    private static final String JSON_LENGTH = "Inference-Header-Content-Length";
    private static final String ATTRIBUTE = "attr.";

    private final Predictor predictor;
    private final int maxBatch;

    InferResource(Predictor predictor, ServeConfig config) {
        this.predictor = predictor;
        this.maxBatch = config.maxBatchSize();
    }

    @POST
    @Path("/models/{model}/infer")
    @Consumes(MediaType.WILDCARD)
    public Response infer(
            @PathParam("model") String model, @HeaderParam(JSON_LENGTH) @Nullable String jsonLength, byte[] body) {
        return answer(model, null, jsonLength, body);
    }

    @POST
    @Path("/models/{model}/versions/{version}/infer")
    @Consumes(MediaType.WILDCARD)
    public Response inferVersion(
            @PathParam("model") String model,
            @PathParam("version") String version,
            @HeaderParam(JSON_LENGTH) @Nullable String jsonLength,
            byte[] body) {
        return answer(model, Versions.number(model, version), jsonLength, body);
    }

    private Response answer(String model, @Nullable Integer version, @Nullable String jsonLength, byte[] body) {
        var request = jsonLength == null
                ? RequestReader.read(body, 0, body.length)
                : BinaryPart.read(body, length(jsonLength), "image");
        var plan = OutputPlan.of(request);
        var reply = predictor.predict(new Request(
                model,
                version,
                subject(request),
                attributes(request),
                InputPictures.of(request, maxBatch),
                plan.embeddings()));
        var written = ResponseWriter.write(request.id(), reply, Answers.tensors(reply, plan));
        var response = Response.ok(written.bytes());
        return written.binary()
                ? response.type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        .header(JSON_LENGTH, written.jsonLength())
                        .build()
                : response.type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static int length(String header) {
        try {
            return Integer.parseInt(header);
        } catch (NumberFormatException e) {
            throw new BadRequest(JSON_LENGTH + " must be a whole number, got '" + InputPictures.shown(header) + "'", e);
        }
    }

    private static @Nullable String subject(InferRequest request) {
        var subject = request.parameters().get("subject");
        if (subject == null || subject.isNull()) {
            return null;
        }
        BadRequest.require(subject.isTextual(), "the parameter 'subject' must be a text");
        return subject.asText();
    }

    private static Map<String, String> attributes(InferRequest request) {
        var attributes = new LinkedHashMap<String, String>();
        request.parameters().forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE) && value.isValueNode()) {
                attributes.put(name.substring(ATTRIBUTE.length()), value.asText());
            }
        });
        return attributes;
    }

    @ServerExceptionMapper({
        BadRequest.class,
        BadPicture.class,
        InvalidContract.class,
        Overloaded.class,
        Problem.class,
        RuntimeException.class
    })
    Response failed(RuntimeException failure) {
        return ProtocolErrors.of(failure);
    }
}
