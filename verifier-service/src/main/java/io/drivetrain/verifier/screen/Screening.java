package io.drivetrain.verifier.screen;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.object.ObjectStore;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives each picture of a classifier one verdict and, if it is accepted, the label its source gave it. The facts said are
 * the memory: a gathered fact that comes again, or other facts with the same bytes, find the verdict there and only add
 * what a crash kept from being said.
 */
final class Screening {

    private final Catalogue catalogue;
    private final Originals originals;
    private final ObjectStore store;
    private final Function<byte[], Look> look;
    private final PixelClaims claims;
    private final Consumer<Event> say;
    private final Clock clock;
    private final OneAtATime pictures = new OneAtATime();

    Screening(
            Catalogue catalogue,
            Originals originals,
            ObjectStore store,
            Function<byte[], Look> look,
            Consumer<Event> say,
            Clock clock) {
        this.catalogue = catalogue;
        this.originals = originals;
        this.store = store;
        this.look = look;
        this.claims = new PixelClaims(catalogue);
        this.say = say;
        this.clock = clock;
    }

    /** Screens the picture of {@code fact}, which the view knows already, unless that was done. */
    void screen(ImageGathered fact) {
        pictures.run(fact.image(), () -> {
            var picture = known(fact);
            var screened = picture.screened();
            if (screened == null) {
                screened = answer(picture);
            }
            if (screened.verdict() == ImageScreened.Verdict.ACCEPTED) {
                labelBySource(picture);
            }
        });
    }

    private Picture known(ImageGathered fact) {
        return catalogue
                .find(fact.classifier(), fact.image())
                .orElseThrow(() -> new IllegalStateException("image " + fact.image() + " is not in the view"));
    }

    private ImageScreened answer(Picture picture) {
        return switch (originals.look(picture.image(), look)) {
            case Look.Unusable unusable -> said(Verdicts.unusable(picture.gathered(), unusable, clock.instant()));
            case Look.Foreign foreign -> said(Verdicts.foreign(picture.gathered(), foreign, clock.instant()));
            case Look.Usable usable -> acceptOnce(picture, usable);
        };
    }

    private ImageScreened acceptOnce(Picture picture, Look.Usable usable) {
        var gathered = picture.gathered();
        store.putIfAbsent(ObjectKeys.thumbnail(picture.image()), usable.thumbnail(), "image/jpeg");
        var pixels = usable.seen().pixels();
        var original = claims.claim(gathered.classifier(), pixels, picture.image());
        if (original.isPresent()) {
            var detail = repeats(picture, original.get());
            return said(Verdicts.duplicate(gathered, usable, original.get(), detail, clock.instant()));
        }
        try {
            return said(Verdicts.accepted(gathered, usable, clock.instant()));
        } finally {
            claims.release(gathered.classifier(), pixels);
        }
    }

    private String repeats(Picture picture, String original) {
        var gathered = picture.gathered();
        var first = catalogue
                .find(gathered.classifier(), original)
                .map(p -> p.gathered().label());
        return first.isPresent() && !first.get().equals(gathered.label())
                ? "it shows the same pixels as image " + original + ", which was gathered as '" + first.get()
                        + "' and not as '" + gathered.label() + "'"
                : "it shows the same pixels as image " + original;
    }

    private void labelBySource(Picture picture) {
        var gathered = picture.gathered();
        var decisions = picture.decisions();
        if (decisions.by(Actor.Kind.PERSON) || decisions.by(Actor.Kind.SOURCE)) {
            return;
        }
        var decided = new LabelDecided(
                gathered.classifier(),
                gathered.image(),
                gathered.label(),
                Actor.source(gathered.source()),
                true,
                "",
                clock.instant());
        say.accept(decided);
        catalogue.apply(decided);
    }

    /** The view learns it at once, so that the next picture on this instance meets it. */
    private ImageScreened said(ImageScreened fact) {
        say.accept(fact);
        catalogue.apply(fact);
        return fact;
    }
}
