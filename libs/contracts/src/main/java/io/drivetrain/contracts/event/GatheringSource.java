package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.ObjectKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pictures of a gathering come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GatheringSource.Search.class, name = "search"),
    @JsonSubTypes.Type(value = GatheringSource.Urls.class, name = "urls"),
    @JsonSubTypes.Type(value = GatheringSource.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = GatheringSource.Folder.class, name = "folder"),
    @JsonSubTypes.Type(value = GatheringSource.Archive.class, name = "archive"),
    @JsonSubTypes.Type(value = GatheringSource.Inbox.class, name = "inbox")
})
public sealed interface GatheringSource {

    /**
     * A search, asked for each label's queries.
     *
     * @param service which search; the configured one in Bing's format unless said
     * @param perLabel at most so many results a label, 1 to 10000; 150 unless said
     * @param licence only pictures whose licence, as the search knows it, allows this
     * @param condition name of one of the classifier's conditions: it is added to each query, and the pictures get its
     *     attribute
     */
    record Search(
            Service service,
            int perLabel,
            Licence licence,
            @Nullable String condition) implements GatheringSource {

        public static final int USUAL_PER_LABEL = 150;

        /** The searches there are. */
        public enum Service {
            BING,
            OPENVERSE,
            COMMONS
        }

        /** What the wanted pictures' licences allow; in Bing's words. */
        public enum Licence {
            ANY,
            PUBLIC,
            SHARE,
            SHARE_COMMERCIALLY,
            MODIFY,
            MODIFY_COMMERCIALLY
        }

        public Search {
            require(perLabel >= 1 && perLabel <= 10_000, "search: perLabel must be 1 to 10000, got " + perLabel);
            service = service == null ? Service.BING : service;
            licence = licence == null ? Licence.ANY : licence;
            condition = condition == null || condition.isBlank() ? null : condition.strip();
        }

        /** The configured search, whatever the licences. */
        public Search(int perLabel) {
            this(Service.BING, perLabel, Licence.ANY, null);
        }

        @JsonCreator
        static Search of(
                @JsonProperty("service") @Nullable Service service,
                @JsonProperty("perLabel") @Nullable Integer perLabel,
                @JsonProperty("licence") @Nullable Licence licence,
                @JsonProperty("condition") @Nullable String condition) {
            return new Search(
                    service == null ? Service.BING : service,
                    perLabel == null ? USUAL_PER_LABEL : perLabel,
                    licence == null ? Licence.ANY : licence,
                    condition);
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

    /**
     * A list that was uploaded before: lines of addresses, CSV or JSON lines.
     *
     * @param sha256 names the object
     * @param label of the entries that name none
     */
    record Listing(String sha256, @Nullable String label) implements GatheringSource {
        public Listing {
            Ids.sha256("list", sha256);
            label = label == null || label.isBlank() ? null : Ids.name("label", label);
        }
    }

    /** A folder with one folder per label, on the gatherer's machine, under a root the operator allows. */
    record Folder(String path) implements GatheringSource {
        public Folder {
            require(path != null && !path.isBlank(), "folder: the path is empty");
        }
    }

    /** A zip, tar or tar.gz of class folders that was uploaded before; {@code sha256} names the object. */
    record Archive(String sha256) implements GatheringSource {
        public Archive {
            Ids.sha256("archive", sha256);
        }
    }

    /**
     * Class folders that somebody put into the platform's own bucket.
     *
     * @param prefix what their keys start with, below {@link ObjectKeys#INBOX}: {@code bears} for {@code
     *     inbox/bears/grizzly/1.jpg}
     */
    record Inbox(String prefix) implements GatheringSource {
        public Inbox {
            require(
                    prefix != null
                            && prefix.matches(
                                    "[A-Za-z0-9][A-Za-z0-9._-]{0,127}(/[A-Za-z0-9][A-Za-z0-9._-]{0,127}){0,7}"),
                    "inbox: the prefix must be 1 to 8 names of letters, digits or any of . _ - with / between them");
        }
    }
}
