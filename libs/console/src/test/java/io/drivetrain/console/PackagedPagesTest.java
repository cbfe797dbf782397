package io.drivetrain.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the jar carries must load as it is: from one origin, under a policy that allows nothing inline. */
class PackagedPagesTest {

    private static final Pattern IMPORT =
            Pattern.compile("(?:\\bfrom|\\bimport|\\bimport\\()\\s*[\"']([^\"'\\n]+)[\"']");
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern OTHER_HOST = Pattern.compile("(https?://(?!www\\.w3\\.org/)[^\\s\"'`)]+)");

    @Test
    void everyImportNamesAPackagedFile() throws IOException {
        for (var script : files(".js")) {
            for (var name : find(IMPORT, withoutComments(Files.readString(script)))) {
                assertThat(name)
                        .as("%s imports '%s': a browser resolves no bare names", script, name)
                        .matches("[./].*");
                var file = name.startsWith("/") ? Pages.ROOT.resolve(name.substring(1)) : script.resolveSibling(name);
                assertThat(file).as("%s imports '%s'", script, name).isRegularFile();
            }
        }
    }

    @Test
    void everyFileThatTheStartPageNamesIsPackaged() throws IOException {
        var page = Files.readString(Pages.ROOT.resolve("index.html"));
        assertThat(find(REFERENCE, page))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Pages.ROOT.resolve(name.substring(1))).isRegularFile());
    }

    @Test
    void theStartPageHasNothingInline() throws IOException {
        var page = Files.readString(Pages.ROOT.resolve("index.html"));
        assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain("javascript:");
        assertThat(find(Pattern.compile("<script([^>]*)>"), page))
                .allSatisfy(tag -> assertThat(tag).contains("src="));
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void noTemplateSetsAStyleAttribute() throws IOException {
        for (var script : own(".js")) {
            assertThat(withoutComments(Files.readString(script)))
                    .as("%s", script)
                    .doesNotContain(" style=");
        }
    }

    @Test
    void nothingOfOursNamesAnotherHost() throws IOException {
        for (var ending : List.of(".js", ".css", ".html", ".svg")) {
            for (var file : own(ending)) {
                assertThat(find(OTHER_HOST, Files.readString(file)))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void librariesNameOtherHostsInTheirLicencesOnly() throws IOException {
        for (var script : files(".js")) {
            var code = withoutComments(Files.readString(script));
            assertThat(find(OTHER_HOST, code)).as("%s", script).isEmpty();
        }
    }

    @Test
    void librariesComeWithTheirLicences() {
        for (var library : List.of("lit", "lit-html", "lit-element", "reactive-element", "echarts")) {
            assertThat(Pages.ROOT.resolve("console/vendor/" + library + "/LICENSE"))
                    .isRegularFile();
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (var all = Files.walk(Pages.ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<Path> own(String ending) throws IOException {
        return files(ending).stream()
                .filter(file -> !file.toString().contains("vendor"))
                .toList();
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The text without its block and line comments; addresses in strings stay, as they have no space before the slashes. */
    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "$1");
    }
}
