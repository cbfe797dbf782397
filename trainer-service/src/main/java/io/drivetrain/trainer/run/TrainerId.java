package io.drivetrain.trainer.run;

import io.drivetrain.contracts.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of a trainer, kept in its folder so that it knows its own runs after a restart. */
final class TrainerId {

    private static final String FILE = "trainer-id";

    private TrainerId() {}

    static String in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.writeString(file, Ids.fresh());
        }
        return Ids.token("trainer id in " + file, Files.readString(file).strip());
    }
}
