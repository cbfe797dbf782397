package io.drivetrain.platform.who;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Without a login the services are for this machine only: they refuse to listen wider, and refuse requests that a web
 * page of another origin, or a name that was rebound to this address, makes the browser send.
 */
@ApplicationScoped
class LoopbackOnly {

    private final String host;

    LoopbackOnly(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.host = host;
    }

    void onStart(@Observes StartupEvent event) throws UnknownHostException {
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("quarkus.http.host is '" + host
                    + "': without an identity provider Drivetrain listens on the loopback interface only");
        }
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            var request = context.request();
            var authority = request.authority();
            var origin = request.getHeader("Origin");
            if (authority != null && !LoopbackNames.isLoopback(authority.host())) {
                refuse(context, "the host '" + LoopbackNames.shown(authority.host()) + "' is not this machine");
            } else if (origin != null && !LoopbackNames.isLoopbackOrigin(origin)) {
                refuse(context, "the origin '" + LoopbackNames.shown(origin) + "' is not this machine");
            } else {
                context.response()
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("Referrer-Policy", "same-origin")
                        .putHeader("X-Frame-Options", "DENY");
                context.next();
            }
        });
    }

    private static void refuse(io.vertx.ext.web.RoutingContext context, String detail) {
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"title\":\"Forbidden\",\"status\":403,\"code\":\"loopback-only\",\"detail\":\"" + detail
                        + "\"}");
    }
}
