package io.drivetrain.verifier.export;

import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A dataset in the words of the Croissant format specification 1.1 (MLCommons, 2026): the lines and the addresses of the
 * pictures are its files, each with its digest, and two sets of records say how they fit together.
 */
final class Croissant {

    private static final int MOST_LICENCES = 100;
    private static final String ITEMS = "items.jsonl";
    private static final String ADDRESSES = "addresses.txt";
    private static final String PICTURES = "picture-files";

    /** Where the words for our parts are explained; there is none for calibration in the vocabulary. */
    private static final Map<Part, String> SPLITS = Map.of(
            Part.TRAIN, "cr:TrainingSplit",
            Part.VALID, "cr:ValidationSplit",
            Part.TEST, "cr:TestSplit",
            Part.CALIBRATION, "https://en.wikipedia.org/wiki/Calibration_(statistics)");

    private final Shipment shipment;
    private final Addresses addresses;
    private final Digesting items;
    private final Digesting list;

    Croissant(Shipment shipment, Addresses addresses, Digesting items, Digesting list) {
        this.shipment = shipment;
        this.addresses = addresses;
        this.items = items;
        this.list = list;
    }

    Map<String, Object> document() {
        var dataset = shipment.dataset();
        var seen = Seen.in(shipment);
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CroissantContext.map());
        document.put("@type", "sc:Dataset");
        document.put("conformsTo", "http://mlcommons.org/croissant/1.1");
        document.put("name", shipment.name());
        document.put("description", description(seen));
        document.put("license", seen.licences());
        document.put("url", addresses.page());
        document.put(
                "creator", Map.of("@type", "sc:Person", "name", dataset.by().name()));
        document.put("datePublished", dataset.at().toString());
        document.put("dateCreated", dataset.at().toString());
        document.put("version", dataset.version() + ".0.0");
        document.put("keywords", List.copyOf(seen.labels));
        document.put("isLiveDataset", false);
        document.put("distribution", distribution());
        document.put("recordSet", List.of(splits(seen), labels(seen), records(), pictures()));
        return document;
    }

    private String description(Seen seen) {
        var objective =
                shipment.objective().isBlank() ? "" : " " + shipment.objective().strip();
        return "%d pictures with labels for the image classifier '%s', version %d.%s"
                .formatted(
                        seen.pictures,
                        shipment.dataset().classifier(),
                        shipment.dataset().version(),
                        objective);
    }

    private List<Object> distribution() {
        return List.of(
                file(
                        ITEMS,
                        "application/jsonl",
                        addresses.export(Form.JSONL),
                        items,
                        "A line of JSON for each picture."),
                file(ADDRESSES, "text/plain", addresses.export(Form.ADDRESSES), list, "Where each picture is served."),
                ordered(
                        "@type", "cr:FileSet",
                        "@id", PICTURES,
                        "name", PICTURES,
                        "description", "The pictures; each is named after its SHA-256.",
                        "containedIn",
                                ordered(
                                        "@type", "cr:DataSource",
                                        "fileObject", id(ADDRESSES),
                                        "transform", Map.of("readLines", true)),
                        "encodingFormat", "image/*",
                        "includes", "*"));
    }

    private static Map<String, Object> file(String id, String format, String url, Digesting content, String what) {
        return ordered(
                "@type", "cr:FileObject",
                "@id", id,
                "name", id,
                "description", what,
                "contentUrl", url,
                "contentSize", content.bytes() + " B",
                "encodingFormat", format,
                "sha256", content.sha256());
    }

    private static Map<String, Object> splits(Seen seen) {
        var data = seen.parts.stream()
                .map(part -> ordered("splits/name", part.name(), "splits/url", SPLITS.getOrDefault(part, "")))
                .toList();
        return ordered(
                "@type", "cr:RecordSet",
                "@id", "splits",
                "name", "splits",
                "dataType", "cr:Split",
                "key", id("splits/name"),
                "field", List.of(field("splits/name", "sc:Text"), field("splits/url", "sc:URL")),
                "data", data);
    }

    private static Map<String, Object> labels(Seen seen) {
        return ordered(
                "@type", "cr:RecordSet",
                "@id", "labels",
                "name", "labels",
                "dataType", "sc:Enumeration",
                "key", id("labels/name"),
                "field", List.of(field("labels/name", "sc:Text")),
                "data",
                        seen.labels.stream()
                                .map(label -> ordered("labels/name", label))
                                .toList());
    }

    private static Map<String, Object> records() {
        var fields = new ArrayList<Object>();
        fields.add(column("image", "sc:Text", "SHA-256 of the picture's bytes."));
        var label = column("label", List.of("sc:Text", "cr:Label"), "What it shows.");
        label.put("references", id("labels/name"));
        fields.add(label);
        var part = column("part", "sc:Text", "What it is for.");
        part.put("references", id("splits/name"));
        fields.add(part);
        fields.add(column("width", "sc:Integer", "Pixels, after orientation."));
        fields.add(column("height", "sc:Integer", "Pixels, after orientation."));
        fields.add(column("url", "sc:Text", "Where it was found."));
        fields.add(column("page", "sc:Text", "The page it is shown on."));
        fields.add(column("licence", "sc:Text", "As its source states it."));
        fields.add(column("creator", "sc:Text", "Who made it."));
        fields.add(column("attribution", "sc:Text", "How it is to be credited."));
        fields.add(column("weight", "sc:Float", "How much it counts in training; 1 if it is not there."));
        return ordered(
                "@type", "cr:RecordSet",
                "@id", "items",
                "name", "items",
                "key", id("items/image"),
                "field", fields);
    }

    private static Map<String, Object> pictures() {
        var hash = field("pictures/image", "sc:Text");
        hash.put("source", ordered("fileSet", id(PICTURES), "extract", Map.of("fileProperty", "filename")));
        hash.put("references", id("items/image"));
        var content = field("pictures/content", "sc:ImageObject");
        content.put("source", ordered("fileSet", id(PICTURES), "extract", Map.of("fileProperty", "content")));
        return ordered(
                "@type", "cr:RecordSet",
                "@id", "pictures",
                "name", "pictures",
                "key", id("pictures/image"),
                "field", List.of(hash, content));
    }

    private static Map<String, Object> column(String name, Object type, String what) {
        var column = field("items/" + name, type);
        column.put("description", what);
        column.put("source", ordered("fileObject", id(ITEMS), "extract", Map.of("jsonPath", "$." + name)));
        return column;
    }

    private static Map<String, Object> field(String id, Object type) {
        return ordered("@type", "cr:Field", "@id", id, "name", id, "dataType", type);
    }

    private static Map<String, Object> id(String id) {
        return ordered("@id", id);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    /** What one reading of the items shows. */
    private static final class Seen {
        private final TreeSet<String> labels = new TreeSet<>();
        private final TreeSet<Part> parts = new TreeSet<>();
        private final TreeMap<String, Integer> byLicence = new TreeMap<>();
        private int pictures;

        static Seen in(Shipment shipment) {
            var seen = new Seen();
            try (var items = shipment.items().get()) {
                items.forEach(seen::add);
            }
            return seen;
        }

        private void add(DatasetItem item) {
            pictures++;
            labels.add(item.label());
            parts.add(item.part());
            byLicence.merge(item.licence() == null ? "" : item.licence(), 1, Integer::sum);
        }

        /** An address as it is, any other word as the name of a work; what is not stated is said, too. */
        List<Object> licences() {
            var licences = new ArrayList<Object>();
            byLicence.entrySet().stream()
                    .limit(MOST_LICENCES)
                    .forEach(entry -> licences.add(
                            entry.getKey().matches("https?://\\S+")
                                    ? entry.getKey()
                                    : work(entry.getKey(), entry.getValue())));
            if (byLicence.size() > MOST_LICENCES) {
                licences.add(Map.of("@type", "sc:CreativeWork", "name", "others, see each item"));
            }
            return licences;
        }

        private static Map<String, Object> work(String licence, int pictures) {
            return ordered(
                    "@type",
                    "sc:CreativeWork",
                    "name",
                    licence.isEmpty() ? "not stated for " + pictures + " pictures" : licence);
        }
    }
}
