package io.drivetrain.verifier.catalogue;

import static io.drivetrain.contracts.InvalidContract.require;

/** Which part of a list is wanted: {@code limit} entries, 1 to 500, from {@code offset} on. */
public record Paging(int offset, int limit) {

    public static final int MOST = 500;

    public Paging {
        require(offset >= 0, "offset must be 0 or more, got " + offset);
        require(limit >= 1 && limit <= MOST, "limit must be 1 to " + MOST + ", got " + limit);
    }
}
