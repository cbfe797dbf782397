package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.Digests;
import io.drivetrain.platform.object.InMemoryObjectStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListSourceTest extends ImageSourceContract {

    private static final String CSV = """
            url,label,licence,creator,attribution,page,season,"camera, model"
            https://a.example/1.jpg,black,CC0,Änne,"by ""Änne"", CC0",https://a.example/1,spring,"X100, II"
            https://a.example/2.jpg,Black,,,,,,
            https://a.example/3.jpg,grizzly,,,,,autumn,
            https://a.example/4.jpg,grizzly
            """;

    @TempDir
    Path scratch;

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(scratch).isEmptyDirectory();
    }

    @Override
    ImageSource source() {
        return of(CSV);
    }

    @Test
    void columnsThatAreNotKnownAreAttributes() throws Exception {
        var first = Found.by(of(CSV)).candidates.getFirst();
        assertThat(first.locator()).isEqualTo("https://a.example/1.jpg");
        assertThat(first.licence()).isEqualTo("CC0");
        assertThat(first.creator()).isEqualTo("Änne");
        assertThat(first.attribution()).isEqualTo("by \"Änne\", CC0");
        assertThat(first.page()).isEqualTo("https://a.example/1");
        assertThat(first.attributes())
                .containsEntry("season", "spring")
                .containsEntry("camera, model", "X100, II")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) throws Exception {
        var found = Found.by(of(('\ufeff' + CSV).getBytes(Charset.forName(charset)), null));
        assertThat(found.candidates).hasSize(4);
        assertThat(found.candidates.getFirst().creator()).isEqualTo("Änne");
    }

    @Test
    void linesInAnotherEncodingAreMissedByNumberAndTheOthersTaken() throws Exception {
        var found = Found.by(of(CSV.getBytes(Charset.forName("windows-1252")), null));
        assertThat(found.misses).containsOnlyKeys("line 2: it is not UTF-8");
        assertThat(found.candidates).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void sixteenBitsWithoutAMarkAreRefused(String charset) {
        assertThatThrownBy(() -> Found.by(of(CSV.getBytes(Charset.forName(charset)), null)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("UTF-16 with a byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateAsWell(String delimiter) throws Exception {
        var list = "label;url;site\nblack;https://a.example/1;north\n".replace(";", delimiter);
        var found = Found.by(of(list));
        assertThat(found.locators("black")).containsExactly("https://a.example/1");
        assertThat(found.candidates.getFirst().attributes()).containsEntry("site", "north");
    }

    @Test
    void badLinesAreCountedWithNumberAndReason() throws Exception {
        var found = Found.by(of("""
                url,label
                https://a.example/1,black
                nonsense,black
                ,grizzly
                https://a.example/2,
                https://a.example/3,cat
                https://a.example/4,black,what,more
                https://a.example/5,grizzly
                """));
        assertThat(found.candidates).hasSize(2);
        assertThat(found.misses)
                .containsEntry("line 3: its url is no http address: nonsense", "bad-line")
                .containsEntry("line 4: it has no url", "bad-line")
                .containsEntry("line 5: it has no label", "bad-line")
                .containsEntry("line 6: cat", "unknown-label")
                .containsEntry("line 7: it has 4 columns, the first line has 2", "bad-line");
        assertThat(found.expected).isEqualTo(7);
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheListAndKeepsWhatCameBefore() throws Exception {
        var rest = IntStream.range(0, 30_000)
                .mapToObj(i -> "https://a.example/" + i + ",black\n")
                .collect(Collectors.joining());
        var found = Found.by(of("url,label\nhttps://a.example/x,black\n\"https://a.example/y,black\n" + rest + rest));
        assertThat(found.locators("black")).containsExactly("https://a.example/x");
        assertThat(found.misses.values()).containsExactly("bad-line");
    }

    @Test
    void linesOfAddressesTakeTheLabelOfTheRequest() throws Exception {
        var found =
                Found.by(of("# mine\nhttps://a.example/1\n\n  https://a.example/2  \r\nhello\n".getBytes(), "teddy"));
        assertThat(found.locators("teddy")).containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(found.misses).containsOnlyKeys("line 5: its url is no http address: hello");
    }

    @Test
    void linesOfAddressesWithoutALabelAreMisses() throws Exception {
        assertThat(Found.by(of("https://a.example/1\n")).misses).containsEntry("line 1: it has no label", "bad-line");
    }

    @Test
    void linesOfJsonMayHaveAttributesOfTheirOwn() throws Exception {
        var found = Found.by(of("""
                {"url":"https://a.example/1","label":"black","license":"CC0","season":"spring","attributes":{"skin tone":"VI"},"width":640,"none":null}
                {"url":"https://a.example/2","label":
                [1]
                {"url":"https://a.example/3","label":"grizzly"}
                """));
        assertThat(found.candidates).hasSize(2);
        assertThat(found.candidates.getFirst().licence()).isEqualTo("CC0");
        assertThat(found.candidates.getFirst().attributes())
                .containsOnlyKeys("season", "skin tone", "width")
                .containsEntry("skin tone", "VI");
        assertThat(found.misses)
                .containsEntry("line 2: it is no JSON", "bad-line")
                .containsEntry("line 3: it is no JSON object", "bad-line");
    }

    @Test
    void tenThousandLinesOfNonsenseAreTenThousandMisses() throws Exception {
        var nonsense =
                IntStream.range(0, 10_000).mapToObj(i -> "no address " + i).collect(Collectors.joining("\n"));
        assertThat(Found.by(of(nonsense)).misses).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"picture,label\nhttps://a.example/1,black", "[{\"url\":\"https://a.example/1\"}]", "\n# \n"})
    void whatIsNoListIsRefusedByName(String text) {
        assertThatThrownBy(() -> Found.by(of(text)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("the list ");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        var list = new ByteArrayOutputStream();
        list.write("https://a.example/1\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            list.write("x".repeat(ListText.LONGEST).getBytes(StandardCharsets.UTF_8));
        }
        var source = of(list.toByteArray(), "black");
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("a line is longer than");
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        var source = new ListSource(Labels.of(BEARS), "ab".repeat(32), Optional.empty(), store, scratch);
        assertThatThrownBy(() -> Found.by(source)).hasMessageContaining("upload it first");
    }

    private ImageSource of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private ImageSource of(byte[] list, String label) {
        String sha = Digests.sha256(list);
        store.putIfAbsent(ObjectKeys.list(sha), list, "text/plain");
        return new ListSource(Labels.of(BEARS), sha, Optional.ofNullable(label), store, scratch);
    }
}
