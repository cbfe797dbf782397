package io.drivetrain.gatherer;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.gatherer.fetch.FetchConfig;
import io.drivetrain.gatherer.gathering.GatheringConfig;
import io.drivetrain.gatherer.source.CommonsConfig;
import io.drivetrain.gatherer.source.OpenverseConfig;
import io.drivetrain.gatherer.source.SearchConfig;
import io.drivetrain.gatherer.source.SourceConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    private static final long MIB = 1 << 20;

    @Test
    void fetchingIsBoundedAndClosedInwards() {
        var fetch = Configs.of(FetchConfig.class);
        assertThat(fetch.maxBytes().asLongValue()).isEqualTo(32 * MIB);
        assertThat(fetch.deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(fetch.resolveTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(fetch.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(fetch.maxRedirects()).isEqualTo(5);
        assertThat(fetch.concurrency()).isEqualTo(16);
        assertThat(fetch.concurrencyPerHost()).isEqualTo(6);
        assertThat(fetch.ratePerHost()).isEqualTo(20);
        assertThat(fetch.attempts()).isEqualTo(3);
        assertThat(fetch.backoff()).isEqualTo(Duration.ofMillis(500));
        assertThat(fetch.maxRetryAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(fetch.allowedHosts()).isEmpty();
        assertThat(fetch.honourOptOut()).isTrue();
        assertThat(fetch.robotsExempt()).isEmpty();
        assertThat(fetch.robotsKeep()).isEqualTo(Duration.ofHours(12));
        assertThat(fetch.robotsRetry()).isEqualTo(Duration.ofMinutes(5));
        assertThat(fetch.userAgent()).startsWith("Drivetrain-Gatherer/");
    }

    @Test
    void noSearchIsConfigured() {
        var search = Configs.of(SearchConfig.class);
        assertThat(search.endpoint()).isEmpty();
        assertThat(search.key()).isEmpty();
        assertThat(search.pageSize()).isEqualTo(150);
        assertThat(search.minSize()).isEqualTo(128);
        assertThat(search.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(search.attempts()).isEqualTo(4);
        assertThat(search.backoff()).isEqualTo(Duration.ofSeconds(1));
        assertThat(search.maxRetryAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void noFolderIsAllowedAndArchivesAreBounded() {
        var source = Configs.of(SourceConfig.class);
        assertThat(source.folderRoots()).isEmpty();
        assertThat(source.archive().maxBytes().asLongValue()).isEqualTo(2048 * MIB);
        assertThat(source.archive().maxEntries()).isEqualTo(200_000);
        assertThat(source.archive().maxUnpacked().asLongValue()).isEqualTo(16 * 1024 * MIB);
        assertThat(source.archive().maxRatio()).isEqualTo(200);
        assertThat(source.maxList().asLongValue()).isEqualTo(64 * MIB);
    }

    @Test
    void theOpenSearchesNeedNoSettings() {
        var openverse = Configs.of(OpenverseConfig.class);
        assertThat(openverse.endpoint()).isEqualTo(URI.create("https://api.openverse.org/v1/images/"));
        assertThat(openverse.token()).isEmpty();
        assertThat(openverse.pageSize()).isEqualTo(20);
        assertThat(openverse.minSize()).isEqualTo(128);
        var commons = Configs.of(CommonsConfig.class);
        assertThat(commons.endpoint()).isEqualTo(URI.create("https://commons.wikimedia.org/w/api.php"));
        assertThat(commons.pageSize()).isEqualTo(50);
        assertThat(commons.maxWidth()).isEqualTo(1280);
        assertThat(commons.attempts()).isEqualTo(4);
    }

    @Test
    void gatheringsAreTakenOverOnlyAfterSeveralMissedHeartbeats() {
        var work = Configs.of(GatheringConfig.class);
        assertThat(work.gatherings()).isEqualTo(2);
        assertThat(work.pictures()).isEqualTo(64);
        assertThat(work.progressEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(work.heartbeat()).isEqualTo(Duration.ofSeconds(2));
        assertThat(work.takeOverAfter()).isEqualTo(Duration.ofSeconds(8));
        assertThat(work.patience()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void keysAreWrittenInKebabCase() {
        assertThat(Configs.of(FetchConfig.class, "drivetrain.gather.fetch.allowed-hosts", "gallery:8100,images:80")
                        .allowedHosts()
                        .orElseThrow())
                .containsExactly("gallery:8100", "images:80");
        assertThat(Configs.of(
                                SearchConfig.class,
                                "drivetrain.gather.search.endpoint",
                                "http://search/v7.0/images/search")
                        .endpoint())
                .contains(URI.create("http://search/v7.0/images/search"));
        assertThat(Configs.of(SourceConfig.class, "drivetrain.gather.folder-roots", "/data/a,/data/b")
                        .folderRoots()
                        .orElseThrow())
                .containsExactly(Path.of("/data/a"), Path.of("/data/b"));
    }
}
