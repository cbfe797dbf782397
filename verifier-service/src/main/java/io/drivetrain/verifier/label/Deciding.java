package io.drivetrain.verifier.label;

import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.Position;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import io.drivetrain.verifier.label.Outcome.Decided;
import io.drivetrain.verifier.label.Outcome.Overtaken;
import io.drivetrain.verifier.label.Outcome.Refused;
import io.drivetrain.verifier.label.Outcome.Unread;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says decisions and tells what became of each. Who came first is settled by the log alone, so any number of instances
 * may decide at the same time: a decision is written, and when the view has read it, it was taken or passed over.
 */
final class Deciding {

    private final Catalogue catalogue;
    private final LabelRules rules;
    private final Function<LabelDecided, CompletionStage<Position>> say;
    private final Predicate<Position> heard;
    private final Clock clock;

    /** @param heard waits, not for ever, until the view has read what lies at a position */
    Deciding(
            Catalogue catalogue,
            LabelRules rules,
            Function<LabelDecided, CompletionStage<Position>> say,
            Predicate<Position> heard,
            Clock clock) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.say = say;
        this.heard = heard;
        this.clock = clock;
    }

    /**
     * Decides on each picture, as many as there are; one that cannot be decided on keeps no other from it.
     *
     * @throws io.drivetrain.platform.fact.FactNotWritten if the brokers do not take one
     */
    List<Outcome> decide(String classifier, List<Wanted> wanted, Actor by) {
        return wanted.stream().map(each -> start(classifier, each, by)).toList().stream()
                .map(Deciding::join)
                .toList();
    }

    /** Takes back the decision with the number {@code revision}. */
    Outcome undo(String classifier, String image, int revision, String why, Actor by) {
        var picture = rules.known(classifier, image);
        rules.why(why);
        if (!picture.decisions().canUndo(revision)) {
            throw Problem.conflict(
                    "decision-not-standing",
                    "image " + image + " has no decision number " + revision + " that could be taken back; it has "
                            + picture.decisions().revision() + " decisions");
        }
        return join(said(new LabelDecided(classifier, image, null, by, false, why, null, revision, clock.instant())));
    }

    private CompletableFuture<Outcome> start(String classifier, Wanted wanted, Actor by) {
        LabelDecided fact;
        try {
            var picture = rules.check(classifier, wanted);
            if (overtaken(picture, wanted.expectedRevision())) {
                return CompletableFuture.completedFuture(new Overtaken(picture));
            }
            fact = new LabelDecided(
                    classifier,
                    picture.image(),
                    wanted.label(),
                    by,
                    false,
                    wanted.why() == null ? "" : wanted.why(),
                    wanted.expectedRevision(),
                    null,
                    clock.instant());
        } catch (Problem problem) {
            return CompletableFuture.completedFuture(new Refused(problem.code(), problem.detail()));
        } catch (InvalidContract broken) {
            return CompletableFuture.completedFuture(new Refused("invalid", String.valueOf(broken.getMessage())));
        }
        return said(fact);
    }

    private static boolean overtaken(Picture picture, @Nullable Integer expectedRevision) {
        return expectedRevision != null
                && expectedRevision != picture.decisions().revision();
    }

    private CompletableFuture<Outcome> said(LabelDecided fact) {
        return say.apply(fact).toCompletableFuture().thenApply(position -> became(fact, position));
    }

    private Outcome became(LabelDecided fact, Position position) {
        if (!heard.test(position)) {
            return new Unread();
        }
        var now = rules.known(fact.classifier(), fact.image());
        return now.decisions().includes(fact) ? new Decided(now) : new Overtaken(now);
    }

    private static Outcome join(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
