package io.drivetrain.verifier.takedown;

import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageScreened.Verdict;
import io.drivetrain.verifier.catalogue.Catalogue;
import io.drivetrain.verifier.catalogue.Picture;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Refuses what was taken down when it is gathered again. */
public final class Refusing {

    private final Withdrawals withdrawals;
    private final TakingDown takingDown;
    private final Catalogue catalogue;
    private final Consumer<Event> say;
    private final Clock clock;

    Refusing(Withdrawals withdrawals, TakingDown takingDown, Catalogue catalogue, Consumer<Event> say, Clock clock) {
        this.withdrawals = withdrawals;
        this.takingDown = takingDown;
        this.catalogue = catalogue;
        this.say = say;
        this.clock = clock;
    }

    /** True if the picture or its source was taken down: it is rejected, and its bytes are removed once more. */
    public boolean refuses(ImageGathered fact) {
        var rule = withdrawals.forbidding(fact);
        if (rule.isEmpty()) {
            return false;
        }
        say.accept(rejected(fact));
        takingDown.withdraw(fact.image(), rule.get());
        takingDown.remove(fact.image());
        return true;
    }

    /** Withdraws a picture that, as its screening showed, has the pixels of one that was taken down. */
    public void lookAgain(ImageGathered fact) {
        catalogue
                .find(fact.classifier(), fact.image())
                .map(Picture::screened)
                .map(ImageScreened::pixels)
                .flatMap(withdrawals::forbidding)
                .ifPresent(rule -> {
                    takingDown.withdraw(fact.image(), rule);
                    takingDown.remove(fact.image());
                });
    }

    private ImageScreened rejected(ImageGathered fact) {
        return new ImageScreened(
                fact.image(),
                fact.classifier(),
                Verdict.REJECTED,
                Picture.WITHDRAWN,
                "it was taken down",
                null,
                0,
                0,
                null,
                null,
                List.of(),
                null,
                clock.instant());
    }
}
