package io.drivetrain.verifier.label;

import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Path("/verify/api/v1/classifiers/{classifier}/labels")
@Blocking
class LabelResource {

    record Decision(
            String image, @Nullable String label, @Nullable String why) {}

    private final Catalogue catalogue;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;

    LabelResource(Catalogue catalogue, FactWriter facts, TopicFeed feed, Who who) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
    }

    @POST
    @RolesAllowed(Roles.LABELLER)
    public LabelDecided decide(String classifier, Decision decision) {
        var defined = catalogue.classifier(classifier).orElseThrow(() -> Problem.notFound("classifier", classifier));
        var decided = new LabelDecided(
                classifier,
                decision.image(),
                decision.label(),
                who.actor(),
                false,
                decision.why() == null ? "" : decision.why(),
                Instant.now());
        var _ = catalogue
                .find(classifier, decided.image())
                .orElseThrow(() -> Problem.notFound("image", decided.image()));
        String label = decided.label();
        if (label != null && defined.labels().stream().noneMatch(l -> l.name().equals(label))) {
            throw Problem.invalid("label-unknown", "classifier '" + classifier + "' has no label '" + label + "'");
        }
        feed.awaitPassed(facts.say(decided), Duration.ofSeconds(5));
        return decided;
    }
}
