package io.drivetrain.gatherer.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The archives that can be read, told by how they start. */
public enum ArchiveKind {
    ZIP,
    TAR,
    TAR_GZ;

    /** So many first bytes are enough to tell. */
    public static final int HEAD = 262;

    /** Empty if it is none of them. */
    public static Optional<ArchiveKind> of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of(ZIP);
        }
        if (start.startsWith("\u001f\u008b")) {
            return Optional.of(TAR_GZ);
        }
        return start.startsWith("ustar", 257) ? Optional.of(TAR) : Optional.empty();
    }
}
