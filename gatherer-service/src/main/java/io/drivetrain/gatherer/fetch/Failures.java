package io.drivetrain.gatherer.fetch;

import io.drivetrain.gatherer.fetch.FetchResult.Miss;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Gives what goes wrong on the way its stable word. */
final class Failures {

    private Failures() {}

    static Miss missOf(IOException e) {
        return switch (e) {
            case BlockedAddressException blocked ->
                new Miss("blocked-address", "the host has an address that is not on the open web");
            case UnknownHostException unknown -> new Miss("dns", "the host's name has no address");
            case InterruptedIOException late -> new Miss("timeout", "the host did not send it in time");
            case SSLException untrusted -> new Miss("tls", "no trusted connection could be made with the host");
            case ConnectException refused -> new Miss("refused", "the host took no connection");
            case NoRouteToHostException unreachable -> new Miss("refused", "the host cannot be reached");
            case ProtocolException broken -> brokenOff(broken);
            case SocketException reset -> new Miss("reset", "the host broke the connection off");
            default -> new Miss("reset", "the connection was lost");
        };
    }

    static Miss badAnswer() {
        return new Miss("bad-answer", "the host does not speak HTTP properly");
    }

    /** Whether the same may go better a moment later. */
    static boolean worthRetrying(Miss miss) {
        return switch (miss.reason()) {
            case "reset", "refused", "incomplete", "http-429", "http-502", "http-503", "http-504" -> true;
            default -> false;
        };
    }

    private static Miss brokenOff(ProtocolException e) {
        boolean early = String.valueOf(e.getMessage()).contains("unexpected end of stream");
        return early ? new Miss("incomplete", "the host sent fewer bytes than it announced") : badAnswer();
    }
}
