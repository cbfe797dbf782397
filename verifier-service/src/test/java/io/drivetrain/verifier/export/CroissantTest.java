package io.drivetrain.verifier.export;

import static io.drivetrain.verifier.Given.item;
import static io.drivetrain.verifier.Given.released;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drivetrain.contracts.Json;
import io.drivetrain.contracts.manifest.DatasetItem;
import io.drivetrain.contracts.manifest.DatasetItem.Part;
import io.drivetrain.platform.object.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The structural rules of the Croissant format specification 1.1, section by section. */
class CroissantTest {

    private static final Set<String> EXTRACTS = Set.of("fileProperty", "column", "jsonPath");

    private final List<DatasetItem> items = List.of(
            item("a", "grizzly", Part.TRAIN), item("b", "grizzly", Part.CALIBRATION), item("c", "teddy", Part.VALID));
    private final Shipment shipment =
            new Shipment(released("bears", 3), "keep the camp safe", new byte[0], items::stream);
    private final JsonNode document = document();

    @Test
    void hasAllRequiredPropertiesOfADataset() {
        assertThat(document.at("/@type").asText()).isEqualTo("sc:Dataset");
        assertThat(document.path("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.1");
        for (var required : List.of("@context", "description", "license", "name", "url", "creator", "distribution")) {
            assertThat(document.path(required).isMissingNode()).as(required).isFalse();
        }
        assertThat(Instant.parse(document.path("datePublished").asText()))
                .isEqualTo(released("bears", 3).at());
        assertThat(document.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.path("isLiveDataset").isBoolean()).isTrue();
        assertThat(document.at("/creator/@type").asText()).isIn("sc:Person", "sc:Organization");
        assertThat(document.path("license"))
                .isNotEmpty()
                .allSatisfy(licence -> assertThat(licence.isTextual()
                                || licence.path("@type").asText().equals("sc:CreativeWork"))
                        .isTrue());
    }

    @Test
    void everyWordIsDefinedInTheContextOrOfSchemaOrg() {
        assertThat(document.at("/@context/@vocab").asText()).isEqualTo("http://schema.org/");
        assertThat(document.at("/@context/cr").asText()).isEqualTo("http://mlcommons.org/croissant/");
        var schemaOrg = Set.of(
                "name",
                "description",
                "license",
                "url",
                "creator",
                "datePublished",
                "dateCreated",
                "version",
                "keywords",
                "distribution",
                "contentUrl",
                "contentSize",
                "encodingFormat",
                "sha256");
        var known = new HashSet<>(schemaOrg);
        document.path("@context").fieldNames().forEachRemaining(known::add);
        words(document, known);
    }

    @Test
    void idsAreUniqueAndEveryReferenceLeadsToOne() {
        var definitions = new ArrayList<String>();
        var references = new ArrayList<String>();
        ids(document, definitions, references);
        assertThat(definitions).doesNotHaveDuplicates();
        assertThat(references).isNotEmpty().isSubsetOf(definitions);
    }

    @Test
    void filesHaveAnAddressAFormatAndTheDigestOfWhatIsServedThere() throws IOException {
        var files = typed("cr:FileObject");
        assertThat(files).hasSize(2).allSatisfy(file -> {
            assertThat(file.path("contentUrl").asText())
                    .startsWith("http://host:1/verify/api/v1/classifiers/bears/datasets/3/export?format=");
            assertThat(file.path("encodingFormat").asText()).isNotEmpty();
            assertThat(file.path("contentSize").asText()).matches("\\d+ B");
        });
        var lines = new ByteArrayOutputStream();
        Lines.json(shipment, lines);
        assertThat(files.getFirst().path("sha256").asText()).isEqualTo(Digests.sha256(lines.toByteArray()));
        assertThat(files.getFirst().path("contentSize").asText()).isEqualTo(lines.size() + " B");
        var addresses = new ByteArrayOutputStream();
        Lines.addresses(shipment, "http://host:1/verify/api/v1/images/", addresses);
        assertThat(files.getLast().path("sha256").asText()).isEqualTo(Digests.sha256(addresses.toByteArray()));
        assertThat(addresses.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void fileSetsAreContainedInAFile() {
        assertThat(typed("cr:FileSet"))
                .hasSize(1)
                .allSatisfy(
                        set -> assertThat(set.at("/containedIn/fileObject/@id").asText())
                                .isEqualTo("addresses.txt"));
    }

    @Test
    void recordsHaveAKeyAndFieldsWithATypeAndASource() {
        var sets = typed("cr:RecordSet");
        assertThat(sets).hasSize(4).allSatisfy(set -> {
            var fields = fields(set);
            var names = fields.stream().map(field -> field.path("@id").asText()).toList();
            assertThat(names).contains(set.at("/key/@id").asText());
            assertThat(names).allMatch(name -> name.startsWith(set.path("@id").asText() + "/"));
            boolean embedded = set.has("data");
            assertThat(fields).allSatisfy(field -> {
                assertThat(field.path("@type").asText()).isEqualTo("cr:Field");
                assertThat(field.path("dataType").isMissingNode()).isFalse();
                assertThat(field.has("source")).isNotEqualTo(embedded);
                if (!embedded) {
                    var extract = field.at("/source/extract");
                    assertThat(extract.fieldNames()).toIterable().hasSize(1).isSubsetOf(EXTRACTS);
                }
            });
            set.path("data")
                    .forEach(record ->
                            assertThat(record.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names));
        });
    }

    @Test
    void everyColumnIsInTheLinesItIsTakenFrom() throws IOException {
        var lines = new ByteArrayOutputStream();
        Lines.json(shipment, lines);
        var first = Json.mapper()
                .readTree(lines.toString(StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow());
        var optional = Set.of("page", "creator", "attribution", "weight");
        var columns = fields(set("items")).stream()
                .map(field -> field.at("/source/extract/jsonPath").asText().substring(2))
                .filter(column -> !optional.contains(column))
                .toList();
        assertThat(columns).isNotEmpty().allMatch(first::has);
    }

    @Test
    void partsAreSplitsAndLabelsAreLabels() {
        assertThat(set("splits").path("dataType").asText()).isEqualTo("cr:Split");
        assertThat(set("splits").path("data").findValuesAsText("splits/name"))
                .containsExactly("TRAIN", "VALID", "CALIBRATION");
        assertThat(set("splits").path("data").findValuesAsText("splits/url"))
                .startsWith("cr:TrainingSplit", "cr:ValidationSplit");
        assertThat(set("labels").path("dataType").asText()).isEqualTo("sc:Enumeration");
        assertThat(set("labels").path("data").findValuesAsText("labels/name")).containsExactly("grizzly", "teddy");
        var label = fields(set("items")).stream()
                .filter(field -> field.path("@id").asText().equals("items/label"))
                .findFirst()
                .orElseThrow();
        assertThat(label.path("dataType").toString()).isEqualTo("[\"sc:Text\",\"cr:Label\"]");
    }

    private JsonNode document() {
        var addresses = new Addresses("http://host:1", shipment.dataset());
        try {
            var items = Digesting.of(to -> Lines.json(shipment, to));
            var list = Digesting.of(to -> Lines.addresses(shipment, addresses.pictures(), to));
            return Json.mapper().readTree(Json.write(new Croissant(shipment, addresses, items, list).document()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode set(String id) {
        return typed("cr:RecordSet").stream()
                .filter(set -> set.path("@id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> typed(String type) {
        return Stream.of("distribution", "recordSet")
                .flatMap(list -> StreamSupport.stream(document.path(list).spliterator(), false))
                .filter(node -> node.path("@type").asText().equals(type))
                .toList();
    }

    private static List<JsonNode> fields(JsonNode set) {
        return StreamSupport.stream(set.path("field").spliterator(), false).collect(Collectors.toList());
    }

    /** Data is JSON of its own, with keys that are ids of fields. */
    private static void words(JsonNode node, Set<String> known) {
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals("@context") && !entry.getKey().equals("data")) {
                assertThat(entry.getKey().startsWith("@") || known.contains(entry.getKey()))
                        .as(entry.getKey())
                        .isTrue();
                words(entry.getValue(), known);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> words(each, known));
        }
    }

    /** An object with nothing but an id is a reference. */
    private static void ids(JsonNode node, List<String> definitions, List<String> references) {
        if (node.isObject() && node.has("@id")) {
            (node.size() == 1 ? references : definitions).add(node.path("@id").asText());
        }
        node.properties().forEach(entry -> {
            if (!entry.getKey().equals("@context")) {
                ids(entry.getValue(), definitions, references);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> ids(each, definitions, references));
        }
    }
}
