package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.Condition;
import io.drivetrain.contracts.event.GatheringRequested;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.contracts.event.GatheringSource.Search;
import io.drivetrain.contracts.event.LabelSpec;
import io.drivetrain.gatherer.fetch.FetchConfig;
import io.drivetrain.platform.object.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The source a gathering asks for. */
@ApplicationScoped
public class Sources {

    private final Searches searches;
    private final SourceConfig config;
    private final ObjectStore store;
    private final Path scratch;

    public Sources(
            SearchConfig bing,
            OpenverseConfig openverse,
            CommonsConfig commons,
            FetchConfig fetch,
            SourceConfig config,
            ObjectStore store,
            @ConfigProperty(name = "drivetrain.data-dir") Path scratch) {
        this.searches = new Searches(bing, openverse, commons, fetch.userAgent());
        this.config = config;
        this.store = store;
        this.scratch = scratch;
    }

    /** @throws SourceException if it cannot be: the operator has not set it up, or it names what there is not */
    public ImageSource of(GatheringRequested request, ClassifierDefined classifier) throws SourceException {
        Labels labels = Labels.of(classifier);
        for (String label : request.labels()) {
            if (!labels.has(label)) {
                throw new SourceException("classifier '" + classifier.classifier() + "' has no label '" + label + "'");
            }
        }
        Path uploads = scratch.resolve("archives");
        return switch (request.source()) {
            case Search search ->
                new SearchSource(
                        searches.of(search),
                        wanted(request, classifier),
                        search.perLabel(),
                        condition(search, classifier));
            case GatheringSource.Urls urls -> new UrlListSource(labels, urls);
            case GatheringSource.Listing list ->
                new ListSource(labels, list.sha256(), Optional.ofNullable(list.label()), store, uploads);
            case GatheringSource.Folder folder ->
                new FolderSource(labels, folder.path(), config.folderRoots().orElse(List.of()));
            case GatheringSource.Archive archive ->
                new ArchiveSource(labels, archive.sha256(), store, uploads, config.archive());
            case GatheringSource.Inbox inbox ->
                new InboxSource(labels, inbox.prefix(), store, config.archive().maxEntries());
        };
    }

    private static List<LabelSpec> wanted(GatheringRequested request, ClassifierDefined classifier) {
        return classifier.labels().stream()
                .filter(label -> request.wants(label.name()))
                .toList();
    }

    private static Optional<Condition> condition(Search search, ClassifierDefined classifier) throws SourceException {
        String name = search.condition();
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(classifier.conditions().stream()
                .filter(condition -> condition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SourceException(
                        "classifier '" + classifier.classifier() + "' has no condition '" + name + "'")));
    }
}
