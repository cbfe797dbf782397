package io.drivetrain.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import java.io.IOException;

/** A service answered that it will not; asking again changes nothing. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 300;

    private final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** @param body a problem document, or whatever else came */
    static Refused of(String request, int status, byte[] body) {
        return new Refused(status, request + " was answered with " + status + reason(body));
    }

    public int status() {
        return status;
    }

    private static String reason(byte[] body) {
        try {
            JsonNode problem = Json.mapper().readTree(body);
            String detail = problem.path("detail").asText(problem.path("error").asText(""));
            return detail.isEmpty() ? "" : ": " + shown(detail);
        } catch (JsonProcessingException e) {
            return "";
        } catch (IOException e) {
            return " and an unreadable body";
        }
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > MOST_SHOWN ? plain.substring(0, MOST_SHOWN) + "…" : plain;
    }
}
