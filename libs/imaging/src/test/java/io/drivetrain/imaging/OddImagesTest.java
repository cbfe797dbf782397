package io.drivetrain.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Malformed, hostile and unusual files from the test suites of other decoders, where they are at hand. */
class OddImagesTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static Path folder = Path.of("odd-images");

    @BeforeAll
    static void find() {
        String data = System.getenv("DRIVETRAIN_TEST_DATA");
        folder = Path.of(data == null ? "" : data).resolve("odd-images");
        if (!Files.isDirectory(folder)) {
            System.out.println(
                    "SKIPPED: OddImagesTest finds no " + folder + "; set DRIVETRAIN_TEST_DATA to the folder it is in");
        }
        assumeTrue(Files.isDirectory(folder), "no odd images in " + folder);
    }

    @Test
    void everyFileDecodesOrIsRefusedInTime() throws IOException {
        var outcomes = new TreeMap<String, Integer>();
        for (Path file : files()) {
            long start = System.nanoTime();
            outcomes.merge(outcome(file), 1, Integer::sum);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(file.toString())
                    .isLessThan(BOUND);
        }
        System.out.println("odd images: " + outcomes);
        assertThat(outcomes.keySet()).contains("decoded", "corrupt", "truncated", "unsupported", "not-a-picture");
    }

    @ParameterizedTest
    @CsvSource({
        "synthetic/truncated-half.jpg, truncated",
        "synthetic/truncated-last2.jpg, truncated",
        "synthetic/header-only.jpg, truncated",
        "synthetic/html-error-page.jpg, not-a-picture",
        "synthetic/json-error.jpg, not-a-picture",
        "synthetic/zero-byte.jpg, not-a-picture",
        "synthetic/one-byte.jpg, not-a-picture",
        "synthetic/svg-as.png, unsupported",
        "synthetic/bad-crc-idat.png, corrupt",
        "synthetic/bad-crc-ihdr.png, corrupt",
        "synthetic/bomb-20000x20000-1bit.png, too-large",
        "synthetic/bomb-claims-65500x65500.png, too-large",
        "synthetic/jpeg-named.png, decoded",
        "synthetic/trailing-garbage.jpg, decoded",
        "synthetic/1x1.png, decoded",
        "synthetic/wide-4000x1.png, decoded",
        "pillow/decompression_bomb.gif, too-large",
        "pillow/truncated_jpeg.jpg, truncated",
        "pillow/truncated_image.png, truncated",
        "pillow/truncated_end_chunk.png, truncated",
        "pillow/broken_data_stream.png, corrupt",
        "pillow/png_decompression_dos.png, decoded",
        "pillow/pil_sample_cmyk.jpg, decoded",
        "pillow/avif_hopper.avif, unsupported",
        "pillow/avif_hopper.heif, unsupported",
        "pillow/hopper.tif, unsupported",
        "pillow/hopper.psd, unsupported",
        "pillow/hopper.ico, unsupported",
        "pillow/hopper.ppm, unsupported",
        "pillow/zero_dpi.jp2, unsupported",
        "pngsuite/xs1n0g01.png, corrupt",
        "pngsuite/xhdn0g08.png, corrupt",
        "twelvemonkeys-jpeg/jfif-cmyk-invalid-icc-profile-srgb.jpg, decoded",
        "twelvemonkeys-jpeg/corrupted-icc-srgb.jpg, decoded",
        "twelvemonkeys-jpeg-lossless/f-18.jpg, unsupported",
        "twelvemonkeys-webp/animated-webp-supported.webp, decoded"
    })
    void eachKindOfTroubleHasItsWord(String file, String outcome) throws IOException {
        assertThat(outcome(folder.resolve(file))).isEqualTo(outcome);
    }

    /** The eight pictures show the same scene; turned upright they are alike. */
    @Test
    void exifOrientationIsApplied() throws Exception {
        var upright = small("exif-orientation/Landscape_1.jpg");
        for (int i = 2; i <= 8; i++) {
            var turned = small("exif-orientation/Landscape_" + i + ".jpg");
            assertThat(DecoderTest.meanDifference(turned, upright))
                    .as("orientation " + i)
                    .isCloseTo(0, within(6.0));
        }
    }

    /** What the JDK's header reading says of size holds here too, where both decode the file and nothing turns it. */
    @Test
    void sizesAgreeWithTheIndex() throws Exception {
        for (String line : Files.readAllLines(folder.resolve("INDEX.csv")).subList(1, 12)) {
            String[] cells = line.split(",", -1);
            var image = decode(folder.resolve(cells[0])).image();
            assertThat(List.of(image.width(), image.height()))
                    .as(cells[0])
                    .containsExactlyInAnyOrder(Integer.valueOf(cells[5]), Integer.valueOf(cells[6]));
            if (cells[0].endsWith("Portrait_8.jpg")) {
                break;
            }
        }
    }

    @Test
    void badExifIsAWarning() throws Exception {
        assertThat(decode(folder.resolve("pillow/truncated_exif_dpi.jpg")).warnings())
                .contains(Decoded.EXIF_UNREADABLE);
    }

    private static RgbImage small(String file) throws Exception {
        return Transforms.squish(decode(folder.resolve(file)).image(), 64);
    }

    private static Decoded decode(Path file) throws IOException, UndecodableException {
        return Decoder.decode(Files.readAllBytes(file));
    }

    private static String outcome(Path file) throws IOException {
        try {
            decode(file);
            return "decoded";
        } catch (UndecodableException e) {
            return e.reason().code();
        }
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("INDEX.csv"))
                    .toList();
        }
    }
}
