package io.drivetrain.verifier.catalogue;

import java.util.List;

/** Some pictures of a list: {@code total} match, these are those from {@code offset} on. */
record PicturePage(int total, int offset, List<Picture> items) {}
