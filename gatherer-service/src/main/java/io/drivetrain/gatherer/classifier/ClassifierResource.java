package io.drivetrain.gatherer.classifier;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Defines classifiers and shows what is defined. */
@Path("/gather/api/v1/classifiers")
@Blocking
public class ClassifierResource {

    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(5);

    private final Classifiers classifiers;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;

    public ClassifierResource(Classifiers classifiers, FactWriter facts, TopicFeed feed, Who who) {
        this.classifiers = classifiers;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @ResponseStatus(201)
    public ClassifierDefined define(@Nullable Definition definition) {
        if (definition == null) {
            throw Problem.invalid("invalid", "a classifier's definition is needed as the body");
        }
        ClassifierDefined defined = definition.defined(who.actor(), Instant.now());
        var position = facts.say(defined);
        // whoever asks next finds it; if the view is slow, the fact is said all the same
        feed.awaitPassed(position, VIEW_PATIENCE);
        return defined;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<ClassifierDefined> all() {
        return classifiers.all();
    }

    @GET
    @Path("{classifier}")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public ClassifierDefined one(String classifier) {
        return classifiers.find(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
    }
}
