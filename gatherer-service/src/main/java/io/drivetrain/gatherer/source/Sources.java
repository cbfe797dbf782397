package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.GatheringSource;
import io.drivetrain.platform.object.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The source a gathering asks for. */
@ApplicationScoped
public class Sources {

    private final SearchConfig search;
    private final SourceConfig config;
    private final ObjectStore store;
    private final Path scratch;

    public Sources(
            SearchConfig search,
            SourceConfig config,
            ObjectStore store,
            @ConfigProperty(name = "drivetrain.data-dir") Path scratch) {
        this.search = search;
        this.config = config;
        this.store = store;
        this.scratch = scratch;
    }

    /** @throws SourceException if the operator has not set up what the source needs */
    public ImageSource of(GatheringSource source, ClassifierDefined classifier) throws SourceException {
        Labels labels = Labels.of(classifier);
        return switch (source) {
            case GatheringSource.Search s ->
                new SearchSource(classifier, new SearchClient(search), search.pageSize(), s.perLabel());
            case GatheringSource.Urls urls -> new UrlListSource(labels, urls);
            case GatheringSource.Folder folder ->
                new FolderSource(labels, folder.path(), config.folderRoots().orElse(List.of()));
            case GatheringSource.Archive archive ->
                new ArchiveSource(labels, archive.sha256(), store, scratch.resolve("archives"), config.archive());
        };
    }
}
