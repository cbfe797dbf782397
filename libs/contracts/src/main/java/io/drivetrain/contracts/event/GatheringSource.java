package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drivetrain.contracts.Ids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pictures of a gathering come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GatheringSource.Search.class, name = "search"),
    @JsonSubTypes.Type(value = GatheringSource.Urls.class, name = "urls"),
    @JsonSubTypes.Type(value = GatheringSource.Folder.class, name = "folder"),
    @JsonSubTypes.Type(value = GatheringSource.Archive.class, name = "archive")
})
public sealed interface GatheringSource {

    /** The configured image search, asked for each label's queries; at most {@code perLabel} results a label, 1 to 10000. */
    record Search(int perLabel) implements GatheringSource {
        public Search {
            require(perLabel >= 1 && perLabel <= 10_000, "search: perLabel must be 1 to 10000, got " + perLabel);
        }
    }

    /** A list of pictures with their labels; 1 to 100000. */
    record Urls(List<Item> items) implements GatheringSource {
        public Urls {
            items = items == null ? List.of() : List.copyOf(items);
            require(!items.isEmpty(), "urls: the list is empty");
            require(items.size() <= 100_000, "urls: at most 100000 entries a gathering, got " + items.size());
        }

        /** One picture of the list. */
        public record Item(
                String url,
                String label,
                @Nullable String licence,
                @Nullable String creator,
                @Nullable String attribution,
                Map<String, String> attributes) {
            public Item {
                Ids.name("label", label);
                require(url != null && !url.isBlank() && url.length() <= 8192, "urls: an entry has no usable url");
                attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
            }
        }
    }

    /** A folder with one folder per label, on the gatherer's machine, under a root the operator allows. */
    record Folder(String path) implements GatheringSource {
        public Folder {
            require(path != null && !path.isBlank(), "folder: the path is empty");
        }
    }

    /** A zip of class folders that was uploaded before; {@code sha256} names the object. */
    record Archive(String sha256) implements GatheringSource {
        public Archive {
            Ids.sha256("archive", sha256);
        }
    }
}
