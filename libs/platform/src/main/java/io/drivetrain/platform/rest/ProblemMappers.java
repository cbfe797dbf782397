package io.drivetrain.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.JsonFault;
import io.drivetrain.platform.fact.FactNotWritten;
import io.drivetrain.platform.object.ObjectStoreException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what goes wrong into problem+json. What nobody foresaw gets an incident id; its text stays in the log. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem.status(), problem.code(), problem.detail());
    }

    @ServerExceptionMapper
    Response invalid(InvalidContract broken) {
        return answer(422, "invalid", String.valueOf(broken.getMessage()));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidContract broken) {
                return invalid(broken);
            }
        }
        return answer(400, "unreadable-json", "the body does not have the expected shape: " + JsonFault.of(e));
    }

    /** Named apart because the framework has a mapper of its own for it, which answers in another shape. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response factNotWritten(FactNotWritten e) {
        LOG.errorf(e, "a request could not be recorded");
        return answer(503, "kafka-away", "the request could not be recorded: Kafka does not answer; try again");
    }

    @ServerExceptionMapper
    Response storeAway(ObjectStoreException e) {
        LOG.errorf(e, "the object store did not answer");
        return answer(503, "store-away", "the object store does not answer; try again");
    }

    @ServerExceptionMapper
    Response standard(WebApplicationException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidContract broken) {
                return invalid(broken);
            }
            if (t instanceof JsonProcessingException json) {
                return unreadable(json);
            }
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status == 404 && e.getCause() instanceof IllegalArgumentException) {
            // What the framework says of a number in the path or query that is none.
            return answer(400, "unreadable-address", "a part of the address or of its query has not the expected form");
        }
        return answer(status, "http-" + status, title(status));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        var incident = Ids.fresh();
        LOG.errorf(e, "incident %s", incident);
        return answer(500, "internal", "something went wrong here; the log tells more under incident " + incident);
    }

    static Response answer(int status, String code, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(status));
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }

    private static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
