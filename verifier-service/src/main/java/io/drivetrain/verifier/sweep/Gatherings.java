package io.drivetrain.verifier.sweep;

import io.drivetrain.contracts.event.GatheringProgressed;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Which gatherings have not ended, and which uploads gatherings were made from. Facts come in any order. */
@Singleton
class Gatherings {

    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> uploads = new HashSet<>();

    synchronized void apply(GatheringRequested fact) {
        begun.add(fact.gathering());
        switch (fact.source()) {
            case GatheringSource.Archive archive -> uploads.add(archive.sha256());
            case GatheringSource.Listing listing -> uploads.add(listing.sha256());
            case GatheringSource.Search search -> {}
            case GatheringSource.Urls urls -> {}
            case GatheringSource.Folder folder -> {}
            case GatheringSource.Inbox inbox -> {}
        }
    }

    synchronized void apply(GatheringProgressed fact) {
        begun.add(fact.gathering());
        if (fact.state().ended()) {
            ended.add(fact.gathering());
        }
    }

    synchronized boolean underWay() {
        return !ended.containsAll(begun);
    }

    /** Whether a gathering was made, or is, from this upload. */
    synchronized boolean names(String sha256) {
        return uploads.contains(sha256);
    }
}
