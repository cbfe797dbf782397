package io.drivetrain.verifier.label;

import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A person's decision on a label; deciding again is how one is undone. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class LabelResource {

    /** A label, or null to take the picture out of the classifier's data. */
    record Wanted(
            @Nullable String image,
            @Nullable String label,
            @Nullable String why) {}

    private final LabelRules rules;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;
    private final LabelConfig config;

    LabelResource(Catalogue catalogue, FactWriter facts, TopicFeed feed, Who who, LabelConfig config) {
        this.rules = new LabelRules(catalogue, config.whyLength());
        this.facts = facts;
        this.feed = feed;
        this.who = who;
        this.config = config;
    }

    @POST
    @Path("/classifiers/{classifier}/labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LABELLER)
    public LabelDecided decide(String classifier, @Nullable Wanted wanted) {
        if (wanted == null || wanted.image() == null) {
            throw Problem.invalid("image-missing", "a decision names its image");
        }
        var why = wanted.why() == null ? "" : wanted.why();
        rules.check(classifier, wanted.image(), wanted.label(), why);
        var decided = new LabelDecided(
                classifier,
                wanted.image(),
                wanted.label(),
                who.actor(),
                false,
                why,
                Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(decided), config.settle());
        return decided;
    }
}
