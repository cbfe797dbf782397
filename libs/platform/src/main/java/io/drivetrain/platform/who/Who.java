package io.drivetrain.platform.who;

import io.drivetrain.contracts.event.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who makes this request; goes into the facts it causes. */
@RequestScoped
public class Who {

    private final SecurityIdentity identity;

    public Who(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        return Actor.person(identity.getPrincipal().getName());
    }
}
