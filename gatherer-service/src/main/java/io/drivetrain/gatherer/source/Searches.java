package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.GatheringSource.Search;

/** The searches as the operator has set them up. */
record Searches(SearchConfig bing, OpenverseConfig openverse, CommonsConfig commons, String userAgent) {

    /** @throws SourceException if that search is not set up */
    PictureSearch of(Search search) throws SourceException {
        return switch (search.service()) {
            case BING -> new BingSearch(bing, search.licence(), userAgent);
            case OPENVERSE -> new OpenverseSearch(openverse, search.licence(), userAgent);
            case COMMONS -> new CommonsSearch(commons, search.licence(), userAgent);
        };
    }
}
