package io.drivetrain.inference.serve;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.inference.model.ModelKeeper;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.model.ModelState;
import io.drivetrain.inference.route.Attempt;
import io.drivetrain.inference.route.Breakers;
import io.drivetrain.inference.route.Routings;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.who.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this replica has in memory and whom it sends where. */
@Path("/predict/api/v1")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class StateResource {

    private final Routings routings;
    private final Breakers breakers;
    private final ModelShelf shelf;
    private final ModelKeeper keeper;
    private final Chooser chooser;

    StateResource(Routings routings, Breakers breakers, ModelShelf shelf, ModelKeeper keeper, Chooser chooser) {
        this.routings = routings;
        this.breakers = breakers;
        this.shelf = shelf;
        this.keeper = keeper;
        this.chooser = chooser;
    }

    /**
     * @param role {@code CHAMPION}, {@code CHALLENGER}, {@code PREVIOUS}, or {@code STANDING} for a version that answers
     *     until the champion is ready
     */
    record Loaded(
            String classifier,
            int version,
            String state,
            String role,
            @Nullable String problem,
            @Nullable Integer imageSize,
            List<String> labels) {}

    /**
     * @param answering the version that answers as champion on this replica; 0 if none can
     * @param canaryCutOff whether the challenger failed so often that its subjects get the champion
     */
    record Routing(
            String classifier,
            long revision,
            int champion,
            int previous,
            @Nullable Challenger challenger,
            int answering,
            boolean canaryCutOff,
            List<Loaded> models) {}

    @GET
    @Path("/models")
    public List<Loaded> models() {
        return routings.all().values().stream()
                .flatMap(routing -> loaded(routing).stream())
                .toList();
    }

    @GET
    @Path("/classifiers/{classifier}/routing")
    public Routing routing(@PathParam("classifier") String classifier) {
        Ids.name("classifier", classifier);
        return routings.of(classifier).map(this::routing).orElseGet(() -> {
            if (!chooser.knows(classifier)) {
                throw Problem.notFound("classifier", classifier);
            }
            return new Routing(classifier, 0, 0, 0, null, 0, false, List.of());
        });
    }

    private Routing routing(RolloutChanged routing) {
        var challenger = routing.challenger();
        return new Routing(
                routing.classifier(),
                routing.revision(),
                routing.champion(),
                routing.previous(),
                challenger,
                keeper.answering(routing).orElse(0),
                challenger != null && breakers.open(Attempt.of(routing.classifier(), challenger)),
                loaded(routing));
    }

    private List<Loaded> loaded(RolloutChanged routing) {
        var loaded = new ArrayList<Loaded>();
        shelf.all().forEach((ref, state) -> {
            if (ref.classifier().equals(routing.classifier())) {
                loaded.add(loaded(ref, state, role(routing, ref.version())));
            }
        });
        return loaded;
    }

    private static Loaded loaded(ModelRef ref, ModelState state, String role) {
        var manifest = state instanceof ModelState.Ready ready ? ready.model().manifest() : null;
        return new Loaded(
                ref.classifier(),
                ref.version(),
                state.word(),
                role,
                state.problem(),
                manifest == null ? null : manifest.preprocessing().imageSize(),
                manifest == null ? List.of() : manifest.labels());
    }

    private static String role(RolloutChanged routing, int version) {
        var challenger = routing.challenger();
        if (version == routing.champion()) {
            return "CHAMPION";
        }
        if (challenger != null && version == challenger.version()) {
            return "CHALLENGER";
        }
        return version == routing.previous() ? "PREVIOUS" : "STANDING";
    }
}
