package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Small records as deflated JSON: a third of their size as objects, for the many that are seldom read. What they have in
 * common stands in a dictionary and costs next to nothing. Not for two threads at once.
 */
final class Packing {

    private static final byte[] DICTIONARY = """
            attribution by creativecommons.org/licenses/by-sa/4.0/ CC0 CC BY-SA 4.0 CC BY 2.0 Public domain Attribution\
            .jpeg.webp.png.jpg?width=1024&height=768 https://www. https://upload.wikimedia.org/wikipedia/commons/thumb/\
            https://commons.wikimedia.org/wiki/File: https://live.staticflickr.com/ https://www.flickr.com/photos/\
            http://127.0.0.1/images/","m":{},"t":"202"},"l":"CC0","c":"","a":"","p":"https://{"g":"","b":1,"s":"urls",\
            "s":"folder","s":"archive","s":"search","u":"https://
            """.strip().getBytes(StandardCharsets.UTF_8);

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[4096];

    byte[] pack(Object value) {
        deflater.reset();
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(Json.write(value));
        deflater.finish();
        var packed = new ByteArrayOutputStream(256);
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return packed.toByteArray();
    }

    <T> T unpack(byte[] packed, Class<T> type) {
        inflater.reset();
        inflater.setDictionary(DICTIONARY);
        inflater.setInput(packed);
        var json = new ByteArrayOutputStream(1024);
        try {
            while (!inflater.finished()) {
                json.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed cannot be unpacked", e);
        }
        return Json.read(json.toByteArray(), type);
    }
}
