package io.drivetrain.inference.protocol;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.inference.picture.BadPicture;
import io.drivetrain.inference.run.Overloaded;
import io.drivetrain.platform.rest.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** The protocol's own shape of an error: {@code {"error": "…"}}. */
final class ProtocolErrors {

    private static final Logger LOG = Logger.getLogger(ProtocolErrors.class);

    private ProtocolErrors() {}

    static Response of(Throwable failure) {
        return switch (failure) {
            case BadRequest bad -> error(400, String.valueOf(bad.getMessage())).build();
            case BadPicture bad ->
                error(400, "picture " + bad.index() + " cannot be used: " + bad.detail())
                        .build();
            case InvalidContract broken ->
                error(400, String.valueOf(broken.getMessage())).build();
            case Overloaded busy ->
                error(429, busy.detail())
                        .header("Retry-After", Overloaded.RETRY_AFTER_SECONDS)
                        .build();
            case Problem problem -> known(problem);
            case WebApplicationException web -> web.getResponse();
            default -> unforeseen(failure);
        };
    }

    private static Response known(Problem problem) {
        var response = error(problem.status(), problem.detail());
        if (problem.status() == 503) {
            response.header("Retry-After", Overloaded.RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private static Response unforeseen(Throwable failure) {
        var incident = Ids.fresh();
        LOG.errorf(failure, "incident %s", incident);
        return error(500, "something went wrong here; the log tells more under incident " + incident)
                .build();
    }

    private static Response.ResponseBuilder error(int status, String text) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Metadata.Error(text));
    }
}
