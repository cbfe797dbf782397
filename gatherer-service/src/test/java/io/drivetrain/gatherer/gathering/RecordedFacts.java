package io.drivetrain.gatherer.gathering;

import io.drivetrain.contracts.event.Event;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.platform.fact.FactNotWritten;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what is said; the brokers can be away for a number of facts. */
final class RecordedFacts implements Facts {

    final List<Event> said = new CopyOnWriteArrayList<>();
    final AtomicInteger awayFor = new AtomicInteger();

    @Override
    public void say(Event event) {
        if (awayFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new FactNotWritten("the brokers did not take " + event.key(), null);
        }
        said.add(event);
    }

    @Override
    public void mention(Event event) {
        said.add(event);
    }

    List<ImageGathered> pictures() {
        return said.stream()
                .filter(ImageGathered.class::isInstance)
                .map(ImageGathered.class::cast)
                .toList();
    }
}
