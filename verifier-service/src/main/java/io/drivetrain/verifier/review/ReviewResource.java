package io.drivetrain.verifier.review;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.PredictionReviewed;
import io.drivetrain.contracts.event.ReviewRequested;
import io.drivetrain.platform.fact.FactWriter;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import io.drivetrain.platform.who.Who;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The queue of pictures that people are asked to look at. */
@Path("/verify/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    private static final String SECOND_OPINION = "second-opinion";

    /** A second opinion on a picture of the data; blind unless said otherwise. */
    record Ask(
            @Nullable String image,
            @Nullable String why,
            @Nullable Boolean blind) {}

    /** One of the labels, or null if it is none of them; {@code keep} takes a captured picture into the data. */
    record Answer(@Nullable String label, @Nullable Boolean keep) {}

    /** {@code total} wait, these are those from {@code offset} on; {@code answered} were answered. */
    record Page(int total, int answered, int offset, List<ReviewItem> items) {}

    private final Catalogue catalogue;
    private final Reviews reviews;
    private final ReviewRules rules;
    private final ReviewPicture pictures;
    private final FactWriter facts;
    private final TopicFeed feed;
    private final Who who;
    private final ReviewConfig config;

    ReviewResource(
            Catalogue catalogue,
            Reviews reviews,
            ReviewPicture pictures,
            FactWriter facts,
            TopicFeed feed,
            Who who,
            ReviewConfig config) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.rules = new ReviewRules(catalogue, reviews, config.maxOpen());
        this.pictures = pictures;
        this.facts = facts;
        this.feed = feed;
        this.who = who;
        this.config = config;
    }

    @POST
    @Path("/classifiers/{classifier}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Roles.LABELLER, Roles.OPERATOR})
    public ReviewItem ask(String classifier, @Nullable Ask ask) {
        if (ask == null || ask.image() == null) {
            throw Problem.invalid("image-missing", "a review names its image");
        }
        Ids.name("classifier", classifier);
        rules.ask(classifier, Ids.sha256("image", ask.image()));
        var label = catalogue
                .find(classifier, ask.image())
                .map(picture -> picture.label())
                .orElse(null);
        var request = new ReviewRequested(
                Ids.fresh(),
                classifier,
                ask.image(),
                null,
                null,
                null,
                label,
                null,
                ask.why() == null ? SECOND_OPINION : ask.why(),
                ask.blind() == null || ask.blind(),
                Map.of(),
                who.actor(),
                Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(request), config.settle());
        return ReviewItem.of(request);
    }

    @GET
    @Path("/classifiers/{classifier}/reviews")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public Page waiting(
            String classifier,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var paging = new Paging(offset, limit);
        var waiting = reviews.waiting(rules.defined(classifier).classifier());
        return new Page(
                waiting.size(),
                reviews.answered(classifier),
                offset,
                waiting.stream()
                        .skip(paging.offset())
                        .limit(paging.limit())
                        .map(ReviewItem::of)
                        .toList());
    }

    @GET
    @Path("/classifiers/{classifier}/reviews/{review}/picture")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public Response picture(String classifier, String review) {
        var request = rules.open(classifier, Ids.token("review", review));
        return Response.ok(pictures.of(request))
                .type("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    @POST
    @Path("/classifiers/{classifier}/reviews/{review}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LABELLER)
    public PredictionReviewed answer(String classifier, String review, @Nullable Answer answer) {
        var request = rules.open(classifier, Ids.token("review", review));
        var label = answer == null ? null : answer.label();
        boolean keep = answer != null && Boolean.TRUE.equals(answer.keep());
        rules.answer(request, label, keep);
        var reviewed = PredictionReviewed.of(
                request, label, keep, who.actor(), Clock.systemUTC().instant());
        feed.awaitPassed(facts.say(reviewed), config.settle());
        var first = reviews.answer(review);
        if (first.isPresent() && !first.get().equals(reviewed)) {
            throw Problem.conflict(
                    "review-answered",
                    "review " + review + " was answered by " + first.get().by().name() + " a moment before");
        }
        return reviewed;
    }
}
