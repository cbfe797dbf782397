package io.drivetrain.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.verifier.catalogue.CatalogueConfig;
import io.drivetrain.verifier.clean.CleanConfig;
import io.drivetrain.verifier.dataset.DatasetConfig;
import io.drivetrain.verifier.embed.EmbedConfig;
import io.drivetrain.verifier.export.ExportConfig;
import io.drivetrain.verifier.label.LabelConfig;
import io.drivetrain.verifier.review.ReviewConfig;
import io.drivetrain.verifier.screen.ScreenConfig;
import io.drivetrain.verifier.sweep.SweepConfig;
import io.drivetrain.verifier.takedown.TakedownConfig;
import io.drivetrain.verifier.work.WorkConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changing a default is a decision: it shows here. */
class ConfigDefaultsTest {

    @Test
    void screening() {
        var config = Settings.of(ScreenConfig.class, Map.of());
        assertThat(config.concurrency()).isEqualTo(2);
        assertThat(config.maxBytes().asLongValue()).isEqualTo(64L << 20);
        assertThat(config.maxPixels()).isEqualTo(50_000_000);
        assertThat(config.minSide()).isEqualTo(16);
        assertThat(config.thumbnailSide()).isEqualTo(256);
        assertThat(config.thumbnailQuality()).isEqualTo(.82f);
        assertThat(config.attempts()).isEqualTo(2);
        assertThat(config.heap().asLongValue()).isEqualTo(256L << 20);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.idle()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void catalogue() {
        var config = Settings.of(CatalogueConfig.class, Map.of());
        assertThat(config.settle()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.maxBytes().asLongValue()).isEqualTo(64L << 20);
    }

    @Test
    void labelling() {
        var config = Settings.of(LabelConfig.class, Map.of());
        assertThat(config.settle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.whyLength()).isEqualTo(1000);
    }

    @Test
    void datasets() {
        var config = Settings.of(DatasetConfig.class, Map.of());
        assertThat(config.maxPictures()).isEqualTo(1_000_000);
        assertThat(config.maxManifestBytes().asLongValue()).isEqualTo(512L << 20);
        assertThat(config.settle()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void reviews() {
        var config = Settings.of(ReviewConfig.class, Map.of());
        assertThat(config.settle()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.maxBytes().asLongValue()).isEqualTo(64L << 20);
        assertThat(config.maxOpen()).isEqualTo(10_000);
    }

    @Test
    void exports() {
        var config = Settings.of(ExportConfig.class, Map.of());
        assertThat(config.concurrency()).isEqualTo(2);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxBytes().asLongValue()).isEqualTo(64L << 20);
    }

    @Test
    void takedowns() {
        var config = Settings.of(TakedownConfig.class, Map.of());
        assertThat(config.again()).isEqualTo(Duration.ofHours(1));
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void cleaning() {
        var config = Settings.of(CleanConfig.class, Map.of());
        assertThat(config.folds()).isEqualTo(5);
        assertThat(config.seed()).isEqualTo(42);
        assertThat(config.maxPictures()).isEqualTo(20_000);
        assertThat(config.maxOpen()).isEqualTo(8);
        assertThat(config.attempts()).isEqualTo(2);
        assertThat(config.maxResult().asLongValue()).isEqualTo(64L << 20);
        assertThat(config.settle()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void embeddings() {
        var config = Settings.of(EmbedConfig.class, Map.of());
        assertThat(config.maxNetwork().asLongValue()).isEqualTo(1L << 30);
        assertThat(config.batch()).isEqualTo(8);
    }

    @Test
    void sweeps() {
        var config = Settings.of(SweepConfig.class, Map.of());
        assertThat(config.leastAge()).isEqualTo(Duration.ofHours(1));
        assertThat(config.usualAge()).isEqualTo(Duration.ofDays(1));
        assertThat(config.largestShare()).isEqualTo(.5);
    }

    @Test
    void work() {
        var config = Settings.of(WorkConfig.class, Map.of());
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(5));
    }
}
