package io.drivetrain.verifier.takedown;

import static io.drivetrain.verifier.Given.sha;
import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.WithdrawnSubject;
import io.drivetrain.verifier.catalogue.Sighting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final String PAGE = "https://www.bears.example/gallery?id=1";

    @ParameterizedTest
    @CsvSource({
        "cdn.example, https://cdn.example/a.jpg, true",
        "example, https://cdn.example/a.jpg, true",
        "dn.example, https://cdn.example/a.jpg, false",
        "cdn.example, https://CDN.Example:8443/a.jpg, true",
        "cdn.example, https://cdn.example/a b|c.jpg, true",
        "cdn.example, https://evil.example/cdn.example/a.jpg, false",
        "bears.example, folder/a.jpg, true",
        "cdn.example, folder/cdn.example/a.jpg, false"
    })
    void aHostIsThatOfTheAddressOrOfThePageAndAllBelowIt(String host, String url, boolean matches) {
        assertThat(Matching.matches(new WithdrawnSubject.Host(host), sighting(url)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"https://cdn.example/a, true", "https://cdn.example/b, false", "https://www.bears.example/gallery, true"
    })
    void aPrefixIsOfTheAddressOrThePage(String prefix, boolean matches) {
        assertThat(Matching.matches(new WithdrawnSubject.Prefix(prefix), sighting("https://cdn.example/a.jpg")))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({PAGE + ", true", "https://www.bears.example/gallery, false"})
    void aPageIsExactlyIt(String page, boolean matches) {
        assertThat(Matching.matches(new WithdrawnSubject.Page(page), sighting("u")))
                .isEqualTo(matches);
    }

    private static Sighting sighting(String url) {
        return new Sighting("bears", sha("i"), url, PAGE, "Bo Ear");
    }
}
