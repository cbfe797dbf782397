package io.drivetrain.benchmarks.decode;

import io.drivetrain.benchmarks.CannotMeasure;
import io.drivetrain.benchmarks.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The pictures of a measurement, as bytes of JPEG files. */
public final class Jpegs {

    private static final int DRAWN = 24;
    private static final int MOST = 500;
    private static final int MAGIC = 0xFFD8;

    private Jpegs() {}

    /** Drawn, or those of the folder and the folders in it. */
    public static List<byte[]> of(Setting setting) throws IOException {
        return setting.images().isPresent() ? found(setting.images().get()) : drawn();
    }

    private static List<byte[]> drawn() {
        return LongStream.range(0, DRAWN).mapToObj(Collage::jpeg).toList();
    }

    private static List<byte[]> found(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var jpegs = new ArrayList<byte[]>();
        for (var file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (jpegs.size() < MOST && isJpeg(bytes)) {
                jpegs.add(bytes);
            }
        }
        if (jpegs.isEmpty()) {
            throw new CannotMeasure("there is no JPEG in " + folder);
        }
        return jpegs;
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && ((bytes[0] & 255) << 8 | bytes[1] & 255) == MAGIC;
    }
}
