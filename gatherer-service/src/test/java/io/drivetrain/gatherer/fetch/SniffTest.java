package io.drivetrain.gatherer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SniffTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, image/jpeg",
        "89504e470d0a1a0a0000000d, image/png",
        "474946383961, image/gif",
        "52494646000000005745425056503820, image/webp",
        "424d360300000000000036000000280000000000, image/bmp",
        "49492a0008000000, image/tiff",
        "4d4d002a00000008, image/tiff",
        "0000001c6674797061766966, image/avif",
        "000000186674797068656963, image/heif",
        "00000100010010100000, image/x-icon",
        "0000000c6a5020200d0a870a, image/jp2",
        "0000000c4a584c200d0a870a, image/jxl",
        "384250530001, image/vnd.adobe.photoshop",
        "50360a3136203136, image/x-portable-anymap"
    })
    void picturesAreToldByTheirFirstBytes(String hex, String type) {
        byte[] head = HexFormat.of().parseHex(hex);
        assertThat(Sniff.pictureType(head, head.length)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<?xml version",
                "<svg xmlns",
                "RIFF1234WAVE",
                "BM",
                "BMW cars are fast cars",
                "P",
                "Pixels",
                "GIF"
            })
    void textAndOtherFormatsAreNoPictures(String text) {
        byte[] head = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Sniff.pictureType(head, head.length)).isEmpty();
    }

    @Test
    void aFilmInThePictureContainerIsNone() {
        byte[] head = HexFormat.of().parseHex("00000018667479706d703432");
        assertThat(Sniff.pictureType(head, head.length)).isEmpty();
    }
}
