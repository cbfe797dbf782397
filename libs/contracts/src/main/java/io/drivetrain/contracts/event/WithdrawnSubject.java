package io.drivetrain.contracts.event;

import static io.drivetrain.contracts.InvalidContract.require;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drivetrain.contracts.Ids;
import org.jspecify.annotations.Nullable;

/** What is withdrawn: one picture, or all of a source, those to come included. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WithdrawnSubject.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = WithdrawnSubject.Host.class, name = "host"),
    @JsonSubTypes.Type(value = WithdrawnSubject.Prefix.class, name = "prefix"),
    @JsonSubTypes.Type(value = WithdrawnSubject.Page.class, name = "page"),
    @JsonSubTypes.Type(value = WithdrawnSubject.Creator.class, name = "creator")
})
public sealed interface WithdrawnSubject {

    /** In one line; facts of one subject have one key. */
    @JsonIgnore
    String words();

    /**
     * These bytes, and other files with the same pixels.
     *
     * @param pixels digest of its pixels; none if it was never decoded
     */
    record Picture(String image, @Nullable String pixels) implements WithdrawnSubject {
        public Picture {
            Ids.sha256("image", image);
            if (pixels != null) {
                Ids.sha256("pixels", pixels);
            }
        }

        @Override
        public String words() {
            return "picture " + image;
        }
    }

    /** All pictures fetched from a host or below it, or shown on a page there. */
    record Host(String host) implements WithdrawnSubject {
        public Host {
            require(
                    host != null && host.matches("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?"),
                    "a withdrawn host must be a name like pictures.example.org, in lower case");
        }

        @Override
        public String words() {
            return "host " + host;
        }
    }

    /** All pictures whose address, or whose page's, begins like this; of a web address the host at least is named. */
    record Prefix(String prefix) implements WithdrawnSubject {
        public Prefix {
            text("prefix", prefix);
            require(
                    !prefix.regionMatches(true, 0, "http", 0, 4) || prefix.matches("(?i)https?://[^/?#]+/.*"),
                    "a withdrawn prefix of web addresses must name its host, and end it with a slash");
        }

        @Override
        public String words() {
            return "prefix " + prefix;
        }
    }

    /** All pictures shown on a page. */
    record Page(String page) implements WithdrawnSubject {
        public Page {
            text("page", page);
        }

        @Override
        public String words() {
            return "page " + page;
        }
    }

    /** All pictures of who made them; letters count the same in upper and lower case. */
    record Creator(String creator) implements WithdrawnSubject {
        public Creator {
            text("creator", creator);
        }

        @Override
        public String words() {
            return "creator " + creator;
        }
    }

    private static void text(String what, @Nullable String value) {
        require(
                value != null && !value.isBlank() && value.length() <= 2000,
                "a withdrawn " + what + " must have 1 to 2000 characters");
    }
}
