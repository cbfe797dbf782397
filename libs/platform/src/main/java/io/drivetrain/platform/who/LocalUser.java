package io.drivetrain.platform.who;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Local mode: everyone who reaches the loopback interface is one named user with every role. It is the only way in until
 * an identity provider is set, and {@link LoopbackOnly} refuses to start it on a wider address.
 */
@ApplicationScoped
class LocalUser implements HttpAuthenticationMechanism {

    private final SecurityIdentity user;

    LocalUser(@ConfigProperty(name = "drivetrain.local-user", defaultValue = "local") String name) {
        this.user = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Set.of(Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Uni.createFrom().item(user);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "", ""));
    }
}
