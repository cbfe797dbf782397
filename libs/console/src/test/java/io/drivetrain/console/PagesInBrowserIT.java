package io.drivetrain.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.testkit.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a real browser shows them under the security policy; needs a Chromium on the machine. */
class PagesInBrowserIT {

    private static final int REAL_TIME = 0;

    @TempDir
    Path scratch;

    @BeforeAll
    static void needsABrowser() {
        Browser.orSkip();
    }

    @Test
    void overviewShowsEveryClassifierAndWhereItStands() throws Exception {
        var seen = open("/", FakeAnswers.three(), Set.of());
        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.document()).contains("bears", "parking", "wheat-rust");
        assertThat(seen.document())
                .contains(
                        "1,604",
                        "96.3 %",
                        "canary, 5 % of subjects",
                        "the judge says: hold",
                        "1 drift alarm",
                        "2 min 22 s left");
        assertThat(seen.document()).doesNotContain("not reachable");
    }

    @Test
    void overviewSaysWhichServicesAreAwayAndShowsTheRest() throws Exception {
        var seen = open("/", FakeAnswers.three(), Set.of("train", "monitor"));
        assertThat(seen.document()).contains("Train and Monitor are not reachable", "1,604", "wheat-rust");
    }

    @Test
    void overviewWithoutTheGathererStillShowsWhatServes() throws Exception {
        var seen = open("/", FakeAnswers.three(), Set.of("gather"));
        assertThat(seen.document()).contains("Gather is not reachable", "bears", "is the champion");
    }

    @Test
    void firstVisitLeadsToDefiningAClassifier() throws Exception {
        var seen = open("/", FakeAnswers.none(), Set.of());
        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.document()).contains("No classifier yet", "href=\"/gather/\"");
    }

    @Test
    void everyElementDrawsUnderThePolicy() throws Exception {
        var seen = open("/elements.html?classifier=parking", FakeAnswers.three(), Set.of());
        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.document()).contains("<canvas", "role=\"img\"", "<progress", "<caption>", "Nothing here yet");
        assertThat(seen.document()).contains("aria-current=\"page\"", "href=\"/train/?classifier=parking\"");
    }

    @Test
    void scriptsKeepTheirPromises() throws Exception {
        var seen = open("/checks.html", FakeAnswers.three(), Set.of("predict"), REAL_TIME);
        assertThat(seen.document()).contains("all checks done").doesNotContain("class=\"broken\"");
    }

    private Browser.Seen open(String path, Map<String, String> answers, Set<String> away) throws Exception {
        return open(path, answers, away, Browser.USUAL_MILLIS);
    }

    private Browser.Seen open(String path, Map<String, String> answers, Set<String> away, int millis) throws Exception {
        var roots = List.of(Pages.ROOT, Pages.FOR_TESTS);
        try (var origin = new FakeOrigin(0, roots, answers, away)) {
            var seen = Browser.orSkip().open(origin.address() + path, millis, scratch);
            assertThat(origin.missing)
                    .filteredOn(each -> !each.contains("/api/"))
                    .isEmpty();
            return seen;
        }
    }
}
