package io.drivetrain.inference.serve;

import io.drivetrain.contracts.event.PredictionMade.Role;
import io.drivetrain.contracts.event.RolloutChanged;
import io.drivetrain.contracts.event.RolloutChanged.Challenger;
import io.drivetrain.inference.model.ModelKeeper;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.model.ModelState;
import io.drivetrain.inference.route.Attempt;
import io.drivetrain.inference.route.Breakers;
import io.drivetrain.inference.route.Route;
import io.drivetrain.inference.route.Router;
import io.drivetrain.inference.route.Routings;
import io.drivetrain.platform.rest.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the version that answers a unit and borrows it. A challenger that cannot answer is as good as none. */
final class Chooser {

    private static final int TRIES = 5;

    private final Routings routings;
    private final Breakers breakers;
    private final ModelShelf shelf;
    private final ModelKeeper keeper;
    private final Definitions definitions;

    Chooser(Routings routings, Breakers breakers, ModelShelf shelf, ModelKeeper keeper, Definitions definitions) {
        this.routings = routings;
        this.breakers = breakers;
        this.shelf = shelf;
        this.keeper = keeper;
        this.definitions = definitions;
    }

    /** Whoever routing says. Throws a {@link Problem}: 404 for an unknown classifier, 503 if nobody can answer yet. */
    Choice routed(String classifier, String unit) {
        for (int i = 0; i < TRIES; i++) {
            var routing = routings.of(classifier).orElseThrow(() -> nobody(classifier));
            if (routing.champion() < 1) {
                throw nobody(classifier);
            }
            int champion = keeper.answering(routing).orElseThrow(() -> notReady(routing));
            var challenger = usable(routing, champion);
            var choice = borrow(classifier, Router.route(champion, challenger, unit), challenger);
            if (choice.isPresent()) {
                return choice.get();
            }
            // the version was let go between the look and the grip: look again
        }
        throw new Problem(
                503, "champion-not-ready", "the versions of classifier '" + classifier + "' are changing; try again");
    }

    /** The version asked for, past all routing; it must be loaded. */
    Choice pinned(String classifier, int version) {
        var ref = new ModelRef(classifier, version);
        var lease = shelf.borrow(ref);
        if (lease.isEmpty()) {
            throw shelf.state(ref).map(state -> notReady(ref, state)).orElseGet(() -> notLoaded(ref));
        }
        boolean champion =
                routings.of(classifier).filter(r -> r.champion() == version).isPresent();
        return new Choice(lease.get(), champion ? Role.CHAMPION : null, null, version, Optional.empty());
    }

    /** The champion, after the canary of {@code failed} has failed. */
    Choice champion(Choice failed) {
        var ref = new ModelRef(failed.model().ref().classifier(), failed.fallback());
        return shelf.borrow(ref)
                .map(lease -> new Choice(lease, Role.CHAMPION, null, failed.fallback(), Optional.empty()))
                .orElseGet(() -> routed(ref.classifier(), ref.toString()));
    }

    /** Whether this replica has ever heard of the classifier. */
    boolean knows(String classifier) {
        return definitions.knows(classifier) || routings.of(classifier).isPresent();
    }

    private @Nullable Challenger usable(RolloutChanged routing, int champion) {
        var challenger = routing.challenger();
        if (challenger == null
                || challenger.version() == champion
                || !shelf.ready(new ModelRef(routing.classifier(), challenger.version()))
                || breakers.open(Attempt.of(routing.classifier(), challenger))) {
            return null;
        }
        return challenger;
    }

    private Optional<Choice> borrow(String classifier, Route route, @Nullable Challenger challenger) {
        var attempt = route.canFallBack() && challenger != null ? Attempt.of(classifier, challenger) : null;
        var shadow = route.shadow().isPresent()
                ? Optional.of(new ModelRef(classifier, route.shadow().getAsInt()))
                : Optional.<ModelRef>empty();
        return shelf.borrow(new ModelRef(classifier, route.version()))
                .map(lease -> new Choice(lease, route.role(), attempt, route.champion(), shadow));
    }

    private Problem nobody(String classifier) {
        return knows(classifier)
                ? new Problem(
                        503,
                        "no-champion",
                        "classifier '" + classifier + "' has no champion yet: no version was promoted")
                : Problem.notFound("classifier", classifier);
    }

    private Problem notReady(RolloutChanged routing) {
        var champion = new ModelRef(routing.classifier(), routing.champion());
        return notReady(champion, shelf.state(champion).orElseGet(() -> new ModelState.Loading(null)));
    }

    private static Problem notReady(ModelRef ref, ModelState state) {
        var problem = state.problem();
        return new Problem(
                503,
                "model-not-ready",
                "model " + ref + " is " + state.word() + (problem == null ? "" : ": " + problem));
    }

    private Problem notLoaded(ModelRef ref) {
        return knows(ref.classifier())
                ? new Problem(
                        404,
                        "model-version-unknown",
                        "model " + ref
                                + " is not loaded: only the champion, its challenger and the champion before are")
                : Problem.notFound("classifier", ref.classifier());
    }
}
